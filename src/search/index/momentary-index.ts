/**
 * An index for one question to a library that is larger than memory: of its passages it has those that the question may be about, and of its
 * words all, each with its count in the whole library. So the same passages get the same features and the same score as if all were here.
 *
 * It orders candidates as MiniSearch does, by BM25+ with the same parameters.
 */
import type { Article } from '../../domain/article.js';
import type { Passage } from '../../domain/passage.js';
import type { Span } from '../../domain/span.js';
import type { Analyzer } from './analyzer.js';
import { inverseDocumentFrequency } from './inverse-document-frequency.js';
import { readPassage, type IndexedPassage } from './indexed-passage.js';
import type { PassageIndex } from './passage-index.js';
import type { PassageNumbers } from './passage-words.js';
import type { Vocabulary } from './vocabulary.js';

/** What is known of all passages of a library in one language. */
export interface WholeLibrary {
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly size: number;
  /** Words that are no stop words, in a passage on average; at least 1. */
  readonly averageLength: number;
  readonly whole: PassageIndex['whole'];
}

export interface FoundPassage {
  readonly passage: Passage;
  readonly numbers: PassageNumbers;
  /** Whether it is here only because ranking looks at it for the passage beside it: then it is no candidate. */
  readonly beside: boolean;
}

/** MiniSearch's: https://lucaong.github.io/minisearch/types/MiniSearch.BM25Params.html */
const K = 1.2;
const B = 0.7;
const D = 0.5;
const BOOST = { text: 1, heading: 0.5, title: 0.3 };

/**
 * `found` are in the library's order, an article's side by side. `onAsked` is told of terms whose passages are asked for, by their
 * numbers: the passages that have all of them, or any. They may not be here yet.
 */
export function momentaryIndex(
  { analyzer, vocabulary, size, averageLength, whole }: WholeLibrary,
  found: readonly FoundPassage[],
  onAsked: (terms: readonly number[], which: 'all' | 'any') => void = () => undefined,
): PassageIndex {
  const passages = found.map((one, id) => indexed(one, id, vocabulary));
  const ranges = new Map<string, { start: number; end: number }>();
  for (const [position, { passage }] of passages.entries()) {
    const range = ranges.get(passage.article.id);
    if (range === undefined) ranges.set(passage.article.id, { start: position, end: position + 1 });
    else range.end = position + 1;
  }
  const numberOf = (place: number) => ordinal(passages[place]?.passage);
  return {
    analyzer,
    vocabulary,
    size,
    averageLength,
    passages,
    rangeOf: ({ id }: Article): Span => ranges.get(id) ?? { start: 0, end: 0 },
    positionOf: ({ id }) => id,
    neighbours: (passage) =>
      [passages[passage.id - 1], passages[passage.id + 1]].filter(
        (one) =>
          one !== undefined &&
          one.passage.article.id === passage.passage.article.id &&
          Math.abs(numberOf(one.id) - numberOf(passage.id)) === 1,
      ) as IndexedPassage[],
    candidates(terms, most, wanted = () => true) {
      const ids = terms.flatMap((term) => vocabulary.termId(term) ?? []);
      onAsked(ids, 'any');
      return passages
        .filter((passage, place) => found[place]?.beside === false && wanted(passage))
        .map((passage) => ({ passage, score: score(passage, ids) }))
        .filter((one) => one.score > 0)
        .toSorted((a, b) => b.score - a.score || a.passage.id - b.passage.id)
        .slice(0, most);
    },
    having(terms) {
      onAsked(terms, 'all');
      return passages;
    },
    whole,
  };

  function score(passage: IndexedPassage, ids: readonly number[]): number {
    let sum = 0;
    for (const id of ids) {
      const weight = inverseDocumentFrequency(vocabulary.passagesWith(id), size);
      let frequency = 0;
      for (const term of passage.terms) if (term === id) frequency += 1;
      if (frequency > 0) {
        const norm = K * (1 - B + (B * passage.length) / averageLength);
        sum += BOOST.text * weight * (D + (frequency * (K + 1)) / (frequency + norm));
      }
      if (passage.headingTerms.has(id)) sum += BOOST.heading * weight * (D + 1);
      if (passage.titleTerms.has(id)) sum += BOOST.title * weight * (D + 1);
    }
    return sum;
  }
}

/** The passage's number in its article. */
function ordinal(passage: Passage | undefined): number {
  return Number(passage?.id.slice(passage.id.indexOf('#') + 1));
}

function indexed({ passage, numbers }: FoundPassage, id: number, vocabulary: Vocabulary): IndexedPassage {
  const { words, begins, heading, title } = numbers;
  const termsOf = (line: readonly number[]) => new Set(line.map((word) => vocabulary.termOf(word)));
  return readPassage(
    {
      passage,
      id,
      words,
      terms: words.map((word) => vocabulary.termOf(word)),
      length: words.reduce((sum, word) => sum + (vocabulary.isStop(word) ? 0 : 1), 0),
      headingTerms: termsOf(heading),
      titleTerms: termsOf(title),
    },
    begins,
  );
}
