/**
 * The passages of one language, found by their terms through MiniSearch, which only this folder knows. Stop
 * words are dropped here, in `tokenize`: dropped in `processTerm`, they would still count in the field's length.
 *
 * An index is one state of the library. The next state takes over what has not changed: passages are added to and removed
 * from the same MiniSearch, and each state sees only its own. Those that are new are added before the next state is there
 * and those that are gone are removed after, so that no question waits, and none sees half of a change.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Article } from '../../domain/article.js';
import type { Passage } from '../../domain/passage.js';
import type { Span } from '../../domain/span.js';
import type { Analyzer } from './analyzer.js';
import { nextTurn } from '../slices.js';
import { indexPassage, type HeadingTerms, type IndexedPassage, type NewlyIndexed } from './indexed-passage.js';
import { createPostings } from './postings.js';
import { createVocabulary, type PassageWords, type Vocabulary } from './vocabulary.js';

export interface Candidate {
  readonly passage: IndexedPassage;
  /** MiniSearch's BM25+ score; comparable within one question only. */
  readonly score: number;
}

export interface PassageIndex {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly size: number;
  /** Words that are no stop words, in a passage on average; at least 1. */
  readonly averageLength: number;
  /** In the library's order. */
  readonly passages: readonly IndexedPassage[];
  /** Where the article's passages stand in `passages`; empty for an article without any here. */
  rangeOf(article: Article): Span;
  /** Where the passage, one of these, stands in `passages`. */
  positionOf(passage: IndexedPassage): number;
  /** The passages before and after it in its article. */
  neighbours(passage: IndexedPassage): readonly IndexedPassage[];
  /** The best passages with at least one of the terms, best first; `wanted` decides which are looked at at all. */
  candidates(
    terms: readonly string[],
    most: number,
    wanted?: (passage: IndexedPassage) => boolean,
  ): readonly Candidate[];
  /** Passages among which all are that have each of the terms, by their numbers: at least one number. */
  having(terms: readonly number[]): Iterable<IndexedPassage>;
  /** The passage with its article whole; undefined where that is there no longer. An index may know no more of articles than their heads. */
  whole(passage: Passage): Promise<Passage | undefined>;
}

/** An index whose passages come and go. */
export interface ChangingPassageIndex extends PassageIndex {
  /**
   * The index of `passages`, of which those that stand in this one too are not indexed again; an article's passages must
   * stand side by side. This one goes on answering. Only the latest state has a next one: throws an Error when it is
   * asked of an older.
   */
  updated(passages: readonly Passage[]): Promise<ChangingPassageIndex>;
}

interface Document {
  readonly id: number;
  readonly text: string;
  readonly heading: string;
  readonly title: string;
}

// Analyzed terms never contain a space.
const SEPARATOR = ' ';
// How many passages are indexed between two looks at the event loop: up to 1 ms each, when they are long, and 8 at the start,
// when nothing is compiled yet.
const CHUNK = 2;
/** How many passages are looked at, and not indexed, in one go: 2 ms. */
const MANY = 20_000;
/** In passages: to find so many by a term takes less time than to look at all. */
const FEW = 1_000;
const BOOST = { text: 1, heading: 0.5, title: 0.3 };
const NOT_HERE = -1;

/** MiniSearch's, for analyzed text. */
const OPTIONS = {
  fields: ['text', 'heading', 'title'],
  tokenize: (text: string) => (text === '' ? [] : text.split(SEPARATOR)),
  processTerm: (term: string) => term,
  searchOptions: { boost: BOOST, combineWith: 'OR', prefix: false, fuzzy: false },
} satisfies Options<Document>;

/** Indexes in chunks, so that a running bot keeps answering meanwhile. An article's passages must stand side by side. */
export async function createPassageIndex(
  analyzer: Analyzer,
  passages: readonly Passage[],
): Promise<ChangingPassageIndex> {
  const vocabulary = createVocabulary();
  /** Numbers of the vocabulary; they hold until it forgets. */
  const headings = new Map<string, HeadingTerms>();
  let search = new MiniSearch<Document>(OPTIONS);
  let nextId = 0;
  /** The state that may have a next one. */
  let latest: ChangingPassageIndex | undefined;
  let removing = Promise.resolve();

  function indexNext(passage: Passage): NewlyIndexed {
    const [heading, title] = headingsOf(passage);
    nextId += 1;
    return indexPassage(passage, nextId - 1, { analyzer, vocabulary }, heading, title);
  }

  /** The first state, whose passages are given to MiniSearch all at once: one after the other they take four times as long. */
  async function first(): Promise<ChangingPassageIndex> {
    const all: IndexedPassage[] = [];
    const postings = createPostings(['text', 'heading', 'title']);
    for (const passage of passages) {
      if (all.length % CHUNK === CHUNK - 1) await nextTurn();
      const { passage: one, content } = indexNext(passage);
      all.push(one);
      vocabulary.count(wordsOf(one));
      const [heading, title] = headingsOf(passage);
      postings.add(one.id, [content, heading.content, title.content]);
    }
    search = await MiniSearch.loadJSAsync(postings.toMiniSearch(), OPTIONS);
    latest = await stateOf(all);
    return latest;
  }

  async function next(before: PassageIndex, wanted: readonly Passage[]): Promise<ChangingPassageIndex> {
    const all: IndexedPassage[] = [];
    const added: PassageWords[] = [];
    const kept = new Uint8Array(before.size);
    let article: Article | undefined;
    let at = 0;
    for (const passage of wanted) {
      if (passage.article !== article) {
        article = passage.article;
        at = before.rangeOf(article).start;
      }
      const known = before.passages[at];
      if (known?.passage === passage) {
        kept[at] = 1;
        at += 1;
        all.push(known);
        if (all.length % MANY === 0) await nextTurn();
        continue;
      }
      const { passage: one, content } = indexNext(passage);
      search.add(documentOf(one, content));
      all.push(one);
      added.push(wordsOf(one));
      if (added.length % CHUNK === 0) await nextTurn();
    }
    const gone = before.passages.filter((_, position) => kept[position] === 0);
    const removed: PassageWords[] = [];
    for (const one of gone) {
      removed.push(wordsOf(one));
      if (removed.length % CHUNK === 0) await nextTurn();
    }
    const state = await stateOf(all);
    // From here on in one go: what a word weighs, and whether it is missing, changes with the state.
    for (const one of added) vocabulary.count(one);
    for (const one of removed) vocabulary.uncount(one);
    latest = state;
    removing = remove(gone);
    return latest;
  }

  async function remove(gone: readonly IndexedPassage[]): Promise<void> {
    // The caller first puts the new state in the place of the old one.
    for (const [place, one] of gone.entries()) {
      if (place % CHUNK === 0) await nextTurn();
      search.remove(documentOf(one, contentOf(one.passage.text)));
    }
  }

  /** The text is analyzed anew when a passage is removed: kept, its terms would double the memory. */
  function documentOf({ id, passage }: IndexedPassage, content: readonly string[]): Document {
    const [heading, title] = headingsOf(passage);
    return {
      id,
      text: content.join(SEPARATOR),
      heading: heading.content.join(SEPARATOR),
      title: title.content.join(SEPARATOR),
    };
  }

  function contentOf(text: string): readonly string[] {
    const content: string[] = [];
    analyzer.scan(text, (word) => {
      if (!word.stop) content.push(vocabulary.spelledTerm(vocabulary.termOf(vocabulary.add(word))));
    });
    return content;
  }

  function wordsOf({ words, passage }: IndexedPassage): PassageWords {
    const [heading, title] = headingsOf(passage);
    return { text: words, above: [...heading.words, ...title.words] };
  }

  /** The heading and the title above a passage, each analyzed once for all passages below it. */
  function headingsOf({ heading, article }: Passage): readonly [HeadingTerms, HeadingTerms] {
    return [headingTerms(heading ?? ''), headingTerms(article.citation.title)];
  }

  function headingTerms(text: string): HeadingTerms {
    let known = headings.get(text);
    if (known === undefined) {
      const words: number[] = [];
      analyzer.scan(text, (word) => {
        if (!word.stop) words.push(vocabulary.add(word));
      });
      known = { words, terms: new Set(words.map((word) => vocabulary.termOf(word))), content: contentOf(text) };
      headings.set(text, known);
    }
    return known;
  }

  async function stateOf(all: readonly IndexedPassage[]): Promise<ChangingPassageIndex> {
    const positions = new Int32Array(nextId).fill(NOT_HERE);
    const ranges = new Map<Article, { start: number; end: number }>();
    let length = 0;
    let last: { article: Article; range: { start: number; end: number } } | undefined;
    for (const [position, one] of all.entries()) {
      const { article } = one.passage;
      positions[one.id] = position;
      length += one.length;
      if (last?.article !== article) {
        last = { article, range: { start: position, end: position } };
        ranges.set(article, last.range);
      }
      last.range.end = position + 1;
      if (position % MANY === MANY - 1) await nextTurn();
    }
    const positionOf = ({ id }: IndexedPassage) => positions[id] ?? NOT_HERE;
    const byId = (id: unknown) => all[positions[Number(id)] ?? NOT_HERE];
    /** Others are not even weighed; a passage is asked about once, however many of the terms it has. */
    const only = (wanted: (passage: IndexedPassage) => boolean = () => true) => {
      const weights = new Map<unknown, number>();
      return {
        boostDocument(id: unknown): number {
          let weight = weights.get(id);
          if (weight === undefined) {
            const passage = byId(id);
            weight = passage !== undefined && wanted(passage) ? 1 : 0;
            weights.set(id, weight);
          }
          return weight;
        },
      };
    };
    const state: ChangingPassageIndex = {
      analyzer,
      vocabulary,
      size: all.length,
      averageLength: Math.max(1, length / Math.max(1, all.length)),
      passages: all,
      rangeOf: (article) => ranges.get(article) ?? { start: 0, end: 0 },
      positionOf,
      neighbours(passage) {
        const position = positionOf(passage);
        const { article } = passage.passage;
        return [all[position - 1], all[position + 1]].filter(isThere).filter((one) => one.passage.article === article);
      },
      candidates(terms, most, wanted) {
        // While passages are added or removed, MiniSearch has others than this state's.
        const isWhole = wanted === undefined && search.documentCount === all.length && state === latest;
        const found = search.search(terms.join(SEPARATOR), isWhole ? {} : only(wanted));
        return found.slice(0, most).flatMap(({ id, score }) => {
          const passage = byId(id);
          return passage === undefined ? [] : [{ passage, score }];
        });
      },
      having(terms) {
        const [rarest = -1] = terms.toSorted((a, b) => vocabulary.passagesWith(a) - vocabulary.passagesWith(b));
        // When it may be a small word's, which has no postings, too.
        if (vocabulary.passagesWith(rarest) > FEW) return all;
        const found = state.candidates([vocabulary.spelledTerm(rarest)], Number.POSITIVE_INFINITY);
        return found.length === 0 ? all : found.map(({ passage }) => passage);
      },
      whole: async (passage) => passage,
      async updated(other) {
        await removing;
        if (state !== latest) throw new Error('Only the latest state of an index has a next one.');
        // Questions of the state before the last have ended long ago.
        vocabulary.forget();
        headings.clear();
        return next(state, other);
      },
    };
    return state;
  }

  return first();
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
