/**
 * A passage's vectors as bytes on the disk: the number of sentences and of tokens, where the sentences start (16-bit
 * numbers, the low byte first), the whole's vector, the sentences', the tokens'.
 */
import type { PassageVectors } from './passage-vectors.js';

export interface Dimensions {
  readonly full: number;
  /** Of a token's vector. */
  readonly reduced: number;
}

const HEADER = 4;

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
