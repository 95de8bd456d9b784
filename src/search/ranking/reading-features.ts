/** What the models look at of a passage that was read together with the question: logits, divided by ten so that they are near 1. */
import type { Reading } from '../../embedding/reader.js';
import type { ReadingFeature } from './feature-table.js';

/** A hit among those of which the first were read. */
export interface Read {
  /** The score that decided whether it was. */
  readonly first: number;
  /** Undefined for one that was too far behind to be read. */
  readonly reading: Reading | undefined;
}

/** As many logits as a passage has that answers as little as the question's first ones ever do. */
const UNREAD = -10;
const TENTH = 10;

export function readingFeatures({ first, reading }: Read): Readonly<Record<ReadingFeature, number>> {
  return {
    first: first / TENTH,
    answers: (reading?.answers ?? UNREAD) / TENTH,
    rank: (reading?.rank ?? UNREAD) / TENTH,
  };
}

/** The logarithm of the share of the answer that is expected in the sentence, 0 for next to none and 1 for all. */
export function readSentence(reading: Reading, ordinal: number): number {
  const share = Math.max(LEAST, reading.pieces[ordinal] ?? 0);
  return 1 - Math.log(share) / Math.log(LEAST);
}

/** Smaller shares tell no more. */
const LEAST = 0.001;
