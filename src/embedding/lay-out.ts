/** How the pieces of a text come to stand one after the other in what a model reads, and where each then is. */
import type { Span } from '../domain/span.js';
import type { Tokenize } from './tokenizer.js';

interface LaidOut {
  /** At most as many as there is room for, without marks of beginning and end. */
  readonly ids: Int32Array;
  /** For each piece its half-open range in `ids`. */
  readonly pieces: readonly Span[];
}

/** Cuts at the end: what does not fit is left out, and the ranges of pieces after the cut are empty. */
export function layOut(pieces: readonly string[], tokenize: Tokenize, room: number): LaidOut {
  const ids: number[] = [];
  const spans = pieces.map((piece) => {
    const start = ids.length;
    ids.push(...tokenize(piece, room - start));
    return { start, end: ids.length };
  });
  return { ids: Int32Array.from(ids), pieces: spans };
}
