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
  const [above, ...ofSentences] = read.pieces;
  const rows = read.ids.length;
  const total = sumOfRows(read.vectors, dimensions, above?.start ?? 0, above?.end ?? 0);
  const sentences = new Int8Array(ofSentences.length * dimensions);
  for (const [ordinal, { start, end }] of ofSentences.entries()) {
    const sum = sumOfRows(read.vectors, dimensions, start, end);
    add(sum, total);
    toUnitBytes(sum, sentences.subarray(ordinal * dimensions, (ordinal + 1) * dimensions));
  }
  const whole = new Int8Array(dimensions);
  toUnitBytes(total, whole);
  const tokens = new Int8Array(rows * reduction.dimensions);
  for (let row = 0; row < rows; row += 1) {
    const into = tokens.subarray(row * reduction.dimensions, (row + 1) * reduction.dimensions);
    toUnitBytes(reduction.reduce(read.vectors.subarray(row * dimensions, (row + 1) * dimensions)), into);
  }
  const starts = Uint16Array.from([above?.end ?? 0, ...ofSentences.map(({ end }) => end)]);
  return { whole, sentences, tokens, starts };
}

/** Of the rows `from` to `to`, half-open: as good as their mean where only the direction matters. Zeros for none. */
export function sumOfRows(vectors: Float32Array, dimensions: number, from: number, to: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let row = from; row < to; row += 1) add(vectors.subarray(row * dimensions, (row + 1) * dimensions), sum);
  return sum;
}

function add(vector: Float32Array, to: Float32Array): void {
  // Both have the same length.
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (vector[at] as number);
}
