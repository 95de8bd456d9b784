/** Chooses the sentence of a passage that answers: a ranking of few candidates, with features of its own. */
import type { Span } from '../domain/span.js';
import type { AnswerKind } from './answer-kind.js';
import type { IndexedPassage } from './indexed-passage.js';
import type { Nearness } from './meaning/meaning.js';
import type { Query } from './query.js';
import { sentenceValues } from './sentence-values.js';
import { weighedSum } from './weighed-sum.js';
import { WEIGHTS } from './weights.js';

/** Offsets into the passage's text; null when no sentence has to do with the question. */
export function answerSentence(query: Query, passage: IndexedPassage, kind: AnswerKind, near?: Nearness): Span | null {
  const { sentence: weights } = near === undefined ? WEIGHTS.words : WEIGHTS.meaning;
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
