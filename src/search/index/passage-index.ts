/**
 * The passages of one language, found by their terms through MiniSearch: the only module that knows MiniSearch. Stop
 * words are dropped here, in `tokenize`: dropped in `processTerm`, they would still count in the field's length.
 */
import MiniSearch from 'minisearch';
import type { Passage } from '../../domain/passage.js';
import type { Analyzer, Token } from './analyzer.js';
import { indexPassage, type IndexedPassage } from './indexed-passage.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

export interface Candidate {
  readonly passage: IndexedPassage;
  /** MiniSearch's BM25+ score; comparable within one question only. */
  readonly score: number;
}

export interface PassageIndex {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly size: number;
  /** Words that are no stop words, in a passage on average. */
  readonly averageLength: number;
  /** In the library's order. */
  readonly passages: readonly IndexedPassage[];
  /** The passages before and after it in its article. */
  neighbours(passage: IndexedPassage): readonly IndexedPassage[];
  /** The best passages with at least one of the terms, best first; `wanted` decides which are looked at at all. */
  candidates(
    terms: readonly string[],
    most: number,
    wanted?: (passage: IndexedPassage) => boolean,
  ): readonly Candidate[];
}

interface Document {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly title: string;
}

// Analyzed terms never contain a space.
const SEPARATOR = ' ';
// How many passages are indexed between two looks at the event loop: up to 1 ms each, when they are long.
const CHUNK = 8;
const BOOST = { text: 1, heading: 0.5, title: 0.3 };

/** Indexes in chunks, so that a running bot keeps answering while its library is replaced. */
export async function createPassageIndex(analyzer: Analyzer, passages: readonly Passage[]): Promise<PassageIndex> {
  const vocabulary = createVocabulary();
  const headings = createTermCache(analyzer, vocabulary);
  const indexed: IndexedPassage[] = [];
  const search = new MiniSearch<Document>({
    fields: ['text', 'heading', 'title'],
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'OR', prefix: false, fuzzy: false },
  });

  for (const [position, passage] of passages.entries()) {
    if (position % CHUNK === CHUNK - 1) await nextTurn();
    const text = analyzer.analyze(passage.text);
    const heading = headings(passage.heading ?? '');
    const title = headings(passage.article.citation.title);
    const one = indexPassage(passage, position, { text, headingTerms: heading.ids, titleTerms: title.ids }, vocabulary);
    for (const term of new Set(one.terms)) vocabulary.count(term);
    indexed.push(one);
    search.add({ id: position, text: content(text), heading: heading.content, title: title.content });
  }

  return {
    analyzer,
    vocabulary,
    size: indexed.length,
    averageLength: Math.max(1, indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length)),
    passages: indexed,
    neighbours: ({ position, passage: { article } }) =>
      [indexed[position - 1], indexed[position + 1]]
        .filter((other) => other?.passage.article === article)
        .filter(isThere),
    candidates(terms, most, wanted) {
      const found = search.search(
        terms.join(SEPARATOR),
        wanted === undefined ? {} : { filter: ({ id }) => wanted(at(indexed, id)) },
      );
      return found.slice(0, most).map(({ id, score }) => ({ passage: at(indexed, id), score }));
    },
  };
}

/** Headings and titles repeat from passage to passage: each is analyzed once. */
function createTermCache(analyzer: Analyzer, vocabulary: Vocabulary) {
  const cache = new Map<string, { readonly ids: ReadonlySet<number>; readonly content: string }>();
  return (text: string) => {
    let known = cache.get(text);
    if (known === undefined) {
      const tokens = analyzer.analyze(text);
      const ids = new Set(tokens.filter(({ stop }) => !stop).map((token) => vocabulary.termOf(vocabulary.add(token))));
      known = { ids, content: content(tokens) };
      cache.set(text, known);
    }
    return known;
  };
}

function content(tokens: readonly Token[]): string {
  return tokens
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
    .join(SEPARATOR);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function at(passages: readonly IndexedPassage[], id: unknown): IndexedPassage {
  const passage = passages[Number(id)];
  if (passage === undefined) throw new Error(`The index has no passage ${String(id)}`);
  return passage;
}

async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
