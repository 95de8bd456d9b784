/**
 * A span of an article that was proved equal to its source. The only way to a Quotation is `Quotation.prove`, which
 * compares character for character: the constructor is private and the private field makes the type nominal, so an
 * object that merely looks like one compiles nowhere and fails `isProved` at run time.
 */
import type { Article } from './article.js';
import type { Span } from './span.js';

/** The words of an article at one place, in UTF-16 offsets into its text. Made by `prove` and `part` only. */
export class Quotation implements Span {
  readonly #proved = true;
  readonly article: Article;
  readonly start: number;
  readonly end: number;
  readonly text: string;

  private constructor(article: Article, start: number, end: number, text: string) {
    this.article = article;
    this.start = start;
    this.end = end;
    this.text = text;
  }

  /** `text` as a quotation of `article` at `span`; undefined when the article does not say exactly that there. */
  static prove(article: Article, span: Span, text: string): Quotation | undefined {
    const { start, end } = span;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end) return undefined;
    if (end > article.text.length || end - start !== text.length) return undefined;
    return article.text.startsWith(text, start) ? new Quotation(article, start, end, text) : undefined;
  }

  /** Whether `value` was made by proving, whatever its type says; for what crosses an unsafe cast. */
  static isProved(value: unknown): value is Quotation {
    return typeof value === 'object' && value !== null && #proved in value && value.#proved;
  }

  /** The part at `span` of this quotation's text, proved anew; undefined when the span is empty or reaches outside. */
  part(span: Span): Quotation | undefined {
    // A span that reaches past the end is longer than its text, and so is refused there.
    if (span.start < 0) return undefined;
    const at = { start: this.start + span.start, end: this.start + span.end };
    return Quotation.prove(this.article, at, this.text.slice(span.start, span.end));
  }
}
