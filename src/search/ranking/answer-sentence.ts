/** Chooses the sentence of a passage that answers: a ranking of few candidates, with features of its own. */
import type { Span } from '../../domain/span.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query/query.js';
import type { Similarity } from '../semantic/semantic.js';
import { type AnswerKind, has } from './answer-kind.js';
import type { SentenceFeature } from './feature-table.js';
import { coverage } from './match.js';
import { weighedSum } from './rank.js';
import { WEIGHTS } from './weights.js';

/** Offsets into the passage's text; null when no sentence has to do with the question. */
export function answerSentence(
  query: Query,
  passage: IndexedPassage,
  kind: AnswerKind,
  near?: Similarity,
): Span | null {
  const { sentence: weights } = near === undefined ? WEIGHTS.lexical : WEIGHTS.semantic;
  const sentences = passage.sentences();
  let best: Span | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [ordinal, { start, end }] of sentences.entries()) {
    const values = sentenceValues(query, passage, ordinal, kind, near);
    if (values === undefined) continue;
    const score = weighedSum(weights, values);
    if (score > bestScore) {
      best = { start, end };
      bestScore = score;
    }
  }
  return best;
}

/**
 * All that the choice of the answering sentence looks at, by the features' names. Undefined for a sentence that is not to
 * be chosen: by words alone, one that the question has no word of.
 */
export function sentenceValues(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
  near: Similarity | undefined,
): Readonly<Record<string, number>> | undefined {
  const byWords = sentenceFeatures(query, passage, ordinal, kind);
  if (near === undefined) return byWords.coverage === 0 ? undefined : byWords;
  const meant = near.sentences[ordinal];
  return meant && { ...byWords, ...meant };
}

/** The features of the passage's sentence at `ordinal`, from 0. */
function sentenceFeatures(
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
