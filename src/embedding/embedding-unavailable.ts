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
