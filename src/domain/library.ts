/**
 * The articles and their passages, as whoever asks sees them: all in memory, or kept elsewhere and asked for. Replaced whole when articles
 * change, so that a question sees one state of it.
 */
import type { Article, ArticleId } from './article.js';
import type { Passage } from './passage.js';

/** What an article is listed and suggested by. */
export type ArticleHead = Pick<Article, 'id' | 'citation' | 'standing'>;

/** Which of the articles that match are wanted. */
export interface Page {
  /** How many are before the first, at least 0. */
  readonly from: number;
  /** 0 where only their number is wanted. */
  readonly most: number;
  /** Ids that count as not there. */
  readonly without?: ReadonlySet<ArticleId>;
}

export interface Matching {
  /** As many as were wanted, where there are so many. */
  readonly articles: readonly ArticleHead[];
  /** Of all that match. */
  readonly total: number;
  /** A part of the library could not be asked, whatever it has. */
  readonly partAway?: true;
}

/**
 * One state of all articles that somebody may see. What may have to be asked for is a promise, which rejects with `PartUnavailable` where
 * it cannot be had; what is not is known from the beginning.
 */
export interface Library {
  /** Whether it has no article. */
  readonly isEmpty: boolean;
  /** The base languages of its articles, ISO 639-1, each once. */
  readonly languages: readonly string[];
  /** Whether one of its articles is not for everybody. */
  readonly hasLimited: boolean;
  /** Takes any text, because Discord sends whatever was typed. */
  article(id: string): Promise<Article | undefined>;
  /** The first with that whole title, folded. */
  byTitle(title: string): Promise<Article | undefined>;
  /** Of those articles that are there, each once, in no order. */
  heads(ids: readonly string[]): Promise<readonly ArticleHead[]>;
  /**
   * Articles that have each word of what was typed in their title, id, authors, publication or site, folded; those whose title or id begins
   * with it first, then those that have it in one piece; newest first among equals and for empty input.
   */
  matching(typed: string, page: Page): Promise<Matching>;
  /** Of an article that this library gave, in the order of its text; none for an article of another library. */
  passagesOf(article: Article): readonly Passage[];
}

/** A library that is in memory. Two states share the articles that did not change, as the same objects. */
export interface WholeLibrary extends Library {
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Article by article in that order, each article's in the order of its text. */
  readonly passages: readonly Passage[];
  byId(id: string): Article | undefined;
}

export function isWhole(library: Library): library is WholeLibrary {
  return 'articles' in library;
}
