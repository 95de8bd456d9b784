/**
 * An index for one question to a library that is larger than memory: of its passages it has those that the question may be about, and of its
 * words all, each with its count in the whole library. So the same passages get the same features and the same score as if all were here.
 *
 * It orders candidates as MiniSearch does, by BM25+ with the same parameters.
 */
import type { Article } from '../../domain/article.js';
import type { Passage, PassageId } from '../../domain/passage.js';
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
  readonly indexed: IndexedPassage;
  /** Whether it is here only because ranking looks at it for the passage beside it: then it is no candidate. */
  readonly beside: boolean;
}

/** What an index is asked for. */
export interface Looking {
  /** The ids of passages, of those that are here, that may have all of the terms. */
  readonly having: (terms: readonly number[]) => readonly PassageId[];
  /** Told of terms of which candidates have one. */
  readonly forAny?: (terms: readonly number[]) => void;
}

/** MiniSearch's: https://lucaong.github.io/minisearch/types/MiniSearch.BM25Params.html */
const K = 1.2;
const B = 0.7;
const D = 0.5;
const BOOST = { text: 1, heading: 0.5, title: 0.3 };

/**
 * `found` are in the library's order, an article's side by side. `looking` is told of terms whose passages are asked for, by their
 * numbers, which may not be here yet.
 */
export function momentaryIndex(
  { analyzer, vocabulary, size, averageLength, whole }: WholeLibrary,
  found: readonly FoundPassage[],
  looking: Looking,
): PassageIndex {
  const passages = found.map(({ indexed }) => indexed);
  const positions = new Map(passages.map(({ id }, position) => [id, position]));
  const positionOf = ({ id }: IndexedPassage) => positions.get(id) ?? -1;
  const ranges = new Map<string, { start: number; end: number }>();
  for (const [position, { passage }] of passages.entries()) {
    const range = ranges.get(passage.article.id);
    if (range === undefined) ranges.set(passage.article.id, { start: position, end: position + 1 });
    else range.end = position + 1;
  }
  return {
    analyzer,
    vocabulary,
    size,
    averageLength,
    passages,
    rangeOf: ({ id }: Article): Span => ranges.get(id) ?? { start: 0, end: 0 },
    positionOf,
    neighbours(passage) {
      const position = positionOf(passage);
      const number = ordinal(passage);
      return [passages[position - 1], passages[position + 1]].filter(
        (one) =>
          one !== undefined &&
          one.passage.article.id === passage.passage.article.id &&
          Math.abs(ordinal(one) - number) === 1,
        // The first condition says it.
      ) as IndexedPassage[];
    },
    candidates(terms, most, wanted = () => true) {
      const ids = terms.flatMap((term) => vocabulary.termId(term) ?? []);
      looking.forAny?.(ids);
      return (
        passages
          .filter((passage, place) => found[place]?.beside === false && wanted(passage))
          .map((passage) => ({ passage, score: score(passage, ids) }))
          .filter((one) => one.score > 0)
          // Equal ones stay in the library's order.
          .toSorted((a, b) => b.score - a.score)
          .slice(0, most)
      );
    },
    having(terms) {
      const ids = new Set<string>(looking.having(terms));
      return ids.size === 0 ? [] : passages.filter(({ passage }) => ids.has(passage.id));
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
function ordinal({ passage: { id } }: IndexedPassage): number {
  return Number(id.slice(id.indexOf('#') + 1));
}

/** The passage with its words as the vocabulary numbers them. `id` is its own among those that are found for a question. */
export function foundPassage(
  passage: Passage,
  { words, begins, heading, title }: PassageNumbers,
  id: number,
  vocabulary: Vocabulary,
): IndexedPassage {
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
