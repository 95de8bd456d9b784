/**
 * Which rows of vectors belong to which word of a text. Rows have no place in a text, so the text is cut at its words and
 * laid out again without the model: BERT's tokens end where words do, but for symbols that it takes for letters.
 */
import type { Span } from '../../domain/span.js';
import type { Embedder } from '../../embedding/embedder.js';

/** What was one piece for the model. */
export interface Part {
  readonly text: string;
  /** Offsets into the text, ascending and apart. */
  readonly words: readonly Span[];
  /** The number of rows up to the end of this part. */
  readonly end: number;
}

/**
 * The rows of each word of each part, in order; no rows for words that were cut off. Undefined when the parts do not have
 * the rows that they should have, so that nothing can be said.
 */
export function wordRows(parts: readonly Part[], { rows }: Pick<Embedder, 'rows'>): readonly Span[] | undefined {
  const pieces: string[] = [];
  const wordPieces: number[] = [];
  const lastPieces: number[] = [];
  for (const { text, words } of parts) {
    let at = 0;
    for (const { start, end } of words) {
      const between = text.slice(at, start);
      if (between.trim() !== '') pieces.push(between);
      wordPieces.push(pieces.length);
      pieces.push(text.slice(start, end));
      at = end;
    }
    lastPieces.push(pieces.length);
    pieces.push(text.slice(at));
  }
  const spans = rows(pieces);
  if (parts.some(({ end }, part) => spans[lastPieces[part] ?? -1]?.end !== end)) return undefined;
  return wordPieces.flatMap((piece) => spans[piece] ?? []);
}
