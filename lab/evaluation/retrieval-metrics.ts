/** How good a ranking is, over many questions; each a fraction from 0 to 1. */
export interface RetrievalMetrics {
  /** The right passage is among the first one, three, five. */
  readonly 'hit@1': number;
  readonly 'hit@3': number;
  readonly 'hit@5': number;
  /** The mean of one over the right passage's place among the first ten, 0 beyond. */
  readonly 'mrr@10': number;
  /** The sentence marked in the first passage holds a judged answer; of the questions that have one. */
  readonly 'answerSentence@1': number;
}

export interface Outcome {
  /** From 1; 0 when the right passage is not among the first ten. */
  readonly rank: number;
  /** Null for a question without judged answers. */
  readonly sentence: boolean | null;
}

export function retrievalMetrics(outcomes: readonly Outcome[]): RetrievalMetrics {
  const within = (places: number) => share(outcomes, ({ rank }) => rank >= 1 && rank <= places);
  const judged = outcomes.filter(({ sentence }) => sentence !== null);
  return {
    'hit@1': within(1),
    'hit@3': within(3),
    'hit@5': within(5),
    'mrr@10': outcomes.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / Math.max(1, outcomes.length),
    'answerSentence@1': share(judged, ({ sentence }) => sentence === true),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
