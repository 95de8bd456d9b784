/** Chooses the sentence of a passage that answers: a ranking of few candidates, with features of its own. */
import type { Span } from '../domain/span.js';
import { has, type AnswerKind } from './answer-kind.js';
import type { IndexedPassage } from './indexed-passage.js';
import { coverage, sharedPhrases } from './match.js';
import type { Query } from './query.js';
import { weighedSum } from './weighed-sum.js';
import { SENTENCE_WEIGHTS } from './weights.js';

export const SENTENCE_FEATURES = {
  coverage: 'the share of the question that stands in it',
  phrase: 'runs of the question’s own words',
  asked: 'has what the question asks for: a time, a quantity, a name, a reason',
  before: 'the share that the sentence before has: "It" and "The company" go on from there',
} as const;

export type SentenceFeature = keyof typeof SENTENCE_FEATURES;

/** Offsets into the passage's text; null when no sentence has a word of the question. */
export function answerSentence(query: Query, passage: IndexedPassage, kind: AnswerKind): Span | null {
  const sentences = passage.sentences();
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [ordinal, { start, end }] of sentences.entries()) {
    const values = sentenceFeatures(query, passage, ordinal, kind);
    if (values.coverage === 0 && values.before === 0) continue;
    const score = weighedSum(SENTENCE_WEIGHTS, values);
    if (score > bestScore) {
      best = { start, end };
      bestScore = score;
    }
  }
  return best;
}

/** The features of the passage's sentence at `ordinal`, from 0. */
export function sentenceFeatures(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
): Readonly<Record<SentenceFeature, number>> {
  const sentences = passage.sentences();
  const sentence = sentences[ordinal] ?? { start: 0, end: 0, from: 0, to: 0 };
  const before = sentences[ordinal - 1];
  return {
    coverage: coverage(query, passage, sentence.from, sentence.to),
    phrase: sharedPhrases(query, passage, sentence.from, sentence.to),
    asked: has(kind, passage.passage.text.slice(sentence.start, sentence.end)) ? 1 : 0,
    before: before === undefined ? 0 : coverage(query, passage, before.from, before.to),
  };
}
