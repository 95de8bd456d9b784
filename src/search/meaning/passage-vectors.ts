/**
 * What is kept of a passage's meaning: a vector of the whole to find it by, one of each sentence, and a short one of each
 * token to compare with the question's one by one. All from one pass of the model over title and text, so that a
 * sentence's vectors know what "it" is.
 */
import type { TokenVectors } from '../../embedding/embedder.js';
import type { Reduction } from './reduction.js';
import { toUnitBytes } from './unit-vectors.js';

export interface PassageVectors {
  /** Of length 1, as unit-vectors.ts writes them; so are all below. */
  readonly whole: Int8Array;
  /** Row by row, a row for each sentence; a sentence that was cut off has zeros. */
  readonly sentences: Int8Array;
  /** Row by row, reduced: of what stands above the passage first, then sentence by sentence. */
  readonly tokens: Int8Array;
  /** The rows of `tokens` before each sentence, and their number at the end. */
  readonly starts: Uint16Array;
}

/** `read` has the piece above the passage first, then its sentences. */
export function passageVectors(read: TokenVectors, dimensions: number, reduction: Reduction): PassageVectors {
  const [above, ...sentences] = read.pieces;
  const rows = read.ids.length;
  const whole = new Int8Array(dimensions);
  toUnitBytes(mean(read.vectors, dimensions, 0, rows), whole);
  const ofSentences = new Int8Array(sentences.length * dimensions);
  for (const [ordinal, { start, end }] of sentences.entries()) {
    const into = ofSentences.subarray(ordinal * dimensions, (ordinal + 1) * dimensions);
    toUnitBytes(mean(read.vectors, dimensions, start, end), into);
  }
  const tokens = new Int8Array(rows * reduction.dimensions);
  for (let row = 0; row < rows; row += 1) {
    const into = tokens.subarray(row * reduction.dimensions, (row + 1) * reduction.dimensions);
    toUnitBytes(reduction.reduce(read.vectors.subarray(row * dimensions, (row + 1) * dimensions)), into);
  }
  const starts = Uint16Array.from([above?.end ?? 0, ...sentences.map(({ end }) => end)]);
  return { whole, sentences: ofSentences, tokens, starts };
}

/** The mean of the rows `from` to `to`, half-open; zeros for none. */
export function mean(vectors: Float32Array, dimensions: number, from: number, to: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let row = from; row < to; row += 1) {
    for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (vectors[row * dimensions + at] ?? 0);
  }
  return sum;
}
