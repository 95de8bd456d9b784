/**
 * What turns texts into vectors, seen from outside: the seam at which another model, or a test's quick stand-in, takes the
 * place of the one that is built here. Articles, questions and search are unknown to it; it sees pieces of text and says
 * which vectors are whose.
 */
import type { Span } from '../domain/span.js';

export interface Embedder {
  /** Names the weights and the graph; vectors made with another id cannot be compared with these. */
  readonly id: string;
  /** How many numbers a vector has. */
  readonly dimensions: number;
  /**
   * Each text is a list of pieces (a title, a sentence, another), read by the model in one pass, so that the vectors of a
   * piece know those before and after it. Resolves to as many results as texts, in their order. A text is cut at its end
   * when it has more tokens than the model reads.
   */
  embed(texts: readonly (readonly string[])[]): Promise<readonly TokenVectors[]>;
  /** Which rows each piece of a text has in what `embed` would give, without computing it. */
  rows(pieces: readonly string[]): readonly Span[];
  /** Gives memory back; `embed` rejects afterwards. Closing twice is closing once. */
  close(): Promise<void>;
}

export interface TokenVectors {
  /** The token of each row, without the model's marks of beginning and end. */
  readonly ids: Int32Array;
  /** Row after row, `ids.length` times `dimensions`, as they leave the model: not normalised. */
  readonly vectors: Float32Array;
  /** The half-open range of rows of each piece; empty for a piece that has no tokens or was cut off. */
  readonly pieces: readonly Span[];
}

/**
 * That there can be no vectors here: no runtime for this platform, weights that are missing or are others, no place for the
 * model's file. Whoever catches it goes on by words alone and tells the person why.
 */
export class EmbeddingUnavailable extends Error {
  override readonly name = 'EmbeddingUnavailable';
  /** What is the matter and what mends it, a sentence each; the message is both. */
  readonly reason: string;
  readonly remedy: string;

  constructor(reason: string, remedy: string, options?: ErrorOptions) {
    super(`${reason} ${remedy}`, options);
    this.reason = reason;
    this.remedy = remedy;
  }
}
