/** What a sentence of a passage is judged by when one must be chosen as the answer; 0 to 1 each. */
import { has, type AnswerKind } from './answer-kind.js';
import type { IndexedPassage } from './indexed-passage.js';
import { coverage } from './match.js';
import type { Query } from './query.js';

export const SENTENCE_FEATURES = {
  coverage: 'the share of the question that stands in it',
  asked: 'has what the question asks for: a time, a quantity, a name, a reason',
} as const;

export type SentenceFeature = keyof typeof SENTENCE_FEATURES;

/** The features of the passage's sentence at `ordinal`, from 0. */
export function sentenceFeatures(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
): Readonly<Record<SentenceFeature, number>> {
  const sentences = passage.sentences();
  const sentence = sentences[ordinal] ?? { start: 0, end: 0, from: 0, to: 0 };
  return {
    coverage: coverage(query, passage, sentence.from, sentence.to),
    asked: has(kind, passage.passage.text.slice(sentence.start, sentence.end)) ? 1 : 0,
  };
}
