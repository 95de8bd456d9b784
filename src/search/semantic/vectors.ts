/**
 * What is kept of a passage's meaning: a vector of the whole to find it by, one of each sentence, and a short one of each
 * token to compare with the question's one by one. All from one pass of the model over title and text, so that a
 * sentence's vectors know what "it" is.
 */
import type { TokenVectors } from '../../embedding/embedder.js';
import type { Reduction } from './reduction.js';
import { toUnitBytes, toUnitShorts } from './unit-vectors.js';

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
function sumOfRows(vectors: Float32Array, dimensions: number, from: number, to: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let row = from; row < to; row += 1) add(vectors.subarray(row * dimensions, (row + 1) * dimensions), sum);
  return sum;
}

function add(vector: Float32Array, to: Float32Array): void {
  // Both have the same length.
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (vector[at] as number);
}

/** A question as meaning compares it: one vector of the whole, and a short one of each token. */
export interface QuestionVectors {
  /** Of length 1, as unit-vectors.ts writes a question's; so are those of the tokens. */
  readonly whole: Int16Array;
  /** Reduced. */
  readonly tokens: readonly Int16Array[];
}

/** A question without tokens has a whole of zeros, and is near nothing. */
export function questionVectors(read: TokenVectors, dimensions: number, reduction: Reduction): QuestionVectors {
  return {
    whole: toUnitShorts(sumOfRows(read.vectors, dimensions, 0, read.ids.length)),
    tokens: Array.from(read.ids, (_, row) =>
      toUnitShorts(reduction.reduce(read.vectors.subarray(row * dimensions, (row + 1) * dimensions))),
    ),
  };
}

interface Dimensions {
  /** Of the whole's vector and a sentence's. */
  readonly full: number;
  /** Of a token's vector. */
  readonly reduced: number;
}

const HEADER = 4;

/**
 * A passage's vectors as bytes on the disk: the number of sentences and of tokens, where the sentences start (16-bit
 * numbers, the low byte first), the whole's vector, the sentences', the tokens'.
 */
export function writeVectors(
  { whole, sentences, tokens, starts }: PassageVectors,
  { reduced }: Dimensions,
): Uint8Array {
  const from = HEADER + 2 * starts.length;
  const bytes = new Uint8Array(from + whole.length + sentences.length + tokens.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, starts.length - 1, true);
  view.setUint16(2, tokens.length / reduced, true);
  for (const [at, start] of starts.entries()) view.setUint16(HEADER + 2 * at, start, true);
  bytes.set(asUnsigned(whole), from);
  bytes.set(asUnsigned(sentences), from + whole.length);
  bytes.set(asUnsigned(tokens), from + whole.length + sentences.length);
  return bytes;
}

/** The vectors as views into `bytes`; undefined when the bytes have not the length they should have. */
export function readVectors(bytes: Uint8Array, { full, reduced }: Dimensions): PassageVectors | undefined {
  if (bytes.length < HEADER) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sentences = view.getUint16(0, true);
  const tokens = view.getUint16(2, true);
  const from = HEADER + 2 * (sentences + 1);
  if (bytes.length !== from + full + sentences * full + tokens * reduced) return undefined;
  const starts = Uint16Array.from({ length: sentences + 1 }, (_, at) => view.getUint16(HEADER + 2 * at, true));
  const signed = (start: number, length: number) => new Int8Array(bytes.buffer, bytes.byteOffset + start, length);
  return {
    starts,
    whole: signed(from, full),
    sentences: signed(from + full, sentences * full),
    tokens: signed(from + full + sentences * full, tokens * reduced),
  };
}

function asUnsigned({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
