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
  /** Whether the words marked in the first passage are a judged answer; null where none are marked or none is judged. */
  readonly words: boolean | null;
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

/** Of the questions whose right passage is first, with judged answers. */
export interface MarkedWords {
  /** The share in which words are marked. */
  readonly marked: number;
  /** The share of those in which they are a judged answer, have one or are a part of one. */
  readonly right: number;
}

export function markedWords(outcomes: readonly Outcome[]): MarkedWords {
  const first = outcomes.filter(({ rank, sentence }) => rank === 1 && sentence !== null);
  const marked = first.filter(({ words }) => words !== null);
  return { marked: share(first, ({ words }) => words !== null), right: share(marked, ({ words }) => words === true) };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
