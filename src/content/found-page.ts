/**
 * A page that was found and not yet read, and what became of it: what those who fetch and those who import agree on, so that
 * neither knows the other.
 */
import type { Article, ArticleId } from '../domain/article.js';

export interface FoundPage {
  readonly bytes: Uint8Array;
  /** Where a reader finds it. */
  readonly url: string;
  /** As the server has it; what the bytes say goes before. */
  readonly contentType?: string | undefined;
  /** When it was fetched, as ISO 8601 in UTC. */
  readonly fetched: string;
  /** What is known of it from elsewhere, for what the page itself does not say. */
  readonly hints: PageHints;
}

export interface PageHints {
  readonly title?: string;
  readonly authors?: readonly string[];
  /** `2026-11-26`. */
  readonly issued?: string;
}

/** `why`: a sentence without its full stop; `remedy`: a whole one. */
export interface NotImported {
  readonly kind: 'failed';
  readonly why: string;
  readonly remedy: string;
}

/** `skipped`: nothing is to be done, such as for an article that is there already. */
export interface SkippedPage {
  readonly kind: 'skipped';
  readonly why: string;
}

/** Puts the article of a page into the library: whole, or not at all. What is there already is skipped. Rejects for a bug only. */
export type ImportPage = (
  page: FoundPage,
) => Promise<
  { readonly kind: 'added'; readonly article: ArticleId; readonly file: string } | SkippedPage | NotImported
>;

/** The article that a page would be, without writing anything. */
export type ReadPage = (
  page: FoundPage,
) => Promise<{ readonly kind: 'read'; readonly article: Article } | SkippedPage | NotImported>;
