/**
 * How near one passage is to a question, by late interaction (Khattab and Zaharia, "ColBERT", 2020): each token of the
 * question looks for its nearest in the passage, so that a name must be met by that name and not by the passage's drift.
 */
import type { Nearness, SentenceNearness } from './meaning.js';
import type { PassageVectors } from './passage-vectors.js';
import type { QuestionToken, QuestionVectors } from './question-vectors.js';
import { cosine } from './unit-vectors.js';

/** The question has tokens. A sentence that was cut off, and has none, is as far as can be: -1, and 0 as a whole. */
export function nearness(question: QuestionVectors, passage: PassageVectors, position: number): Nearness {
  const { starts } = passage;
  const parts = starts.length;
  // For each token of the question its nearest in each part: above the passage, then sentence by sentence.
  const best = question.tokens.map((token) => nearestByPart(token, passage));
  const anywhere = best.map((byPart) => byPart.reduce((most, one) => Math.max(most, one), -1));
  // The others are small words and marks, which are met everywhere or say nothing.
  const share = 1 / (2 * question.tokens.length);
  const weighty = anywhere.filter((_, at) => (question.tokens[at]?.importance ?? 0) >= share);
  const sentences: SentenceNearness[] = [];
  for (let part = 1; part < parts; part += 1) {
    sentences.push({
      tokens: weighed(question.tokens, (at) => best[at]?.[part] ?? -1),
      whole: cosine(question.whole, passage.sentences, (part - 1) * question.whole.length),
    });
  }
  return {
    position,
    tokens: weighed(question.tokens, (at) => anywhere[at] ?? -1),
    weakest: weighty.reduce((least, one) => Math.min(least, one), 1),
    sentences,
  };
}

function nearestByPart({ vector }: QuestionToken, { tokens, starts }: PassageVectors): Float32Array {
  const best = new Float32Array(starts.length).fill(-1);
  let row = 0;
  for (const [part, end] of starts.entries()) {
    let most = -1;
    for (; row < end; row += 1) most = Math.max(most, cosine(vector, tokens, row * vector.length));
    best[part] = most;
  }
  return best;
}

function weighed(tokens: readonly QuestionToken[], nearest: (at: number) => number): number {
  return tokens.reduce((sum, { importance }, at) => sum + importance * nearest(at), tokens.length === 0 ? -1 : 0);
}
