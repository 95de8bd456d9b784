/** Chooses the sentence of a passage that answers: a ranking of few candidates, with features of its own. */
import type { Span } from '../domain/span.js';
import type { AnswerKind } from './answer-kind.js';
import type { IndexedPassage } from './indexed-passage.js';
import type { Query } from './query.js';
import { sentenceFeatures } from './sentence-features.js';
import { weighedSum } from './weighed-sum.js';
import { SENTENCE_WEIGHTS } from './weights.js';

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
