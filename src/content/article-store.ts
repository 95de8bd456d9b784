/**
 * What keeps the articles of one library, each as the bytes of a Markdown file with front matter: a folder, or a server's part of a
 * database. Whoever adds, lists or removes articles knows this and not which of the two it is; both pass the same tests.
 */
import type { ArticleId } from '../domain/article.js';
import type { ArticleRecord } from './article-record.js';

/** What moderators have decided of an article. A folder's articles all have `USUAL_STANDING`. */
export interface Standing {
  /** `everyone`, or the id of the role whose members may see it. */
  readonly audience: string;
  /** Whether it comes before others. */
  readonly official: boolean;
  /** Whether it is quoted with a warning. */
  readonly outdated: boolean;
  /** What stands in its place now; the article of that id need not be there. */
  readonly replacedBy: ArticleId | null;
}

export const USUAL_STANDING: Standing = { audience: 'everyone', official: false, outdated: false, replacedBy: null };

export interface StoredArticle extends ArticleRecord {
  readonly id: ArticleId;
  /** When it was first put there, in milliseconds since 1970; of a folder, what the disk says. */
  readonly added: number;
  readonly standing: Standing;
}

export interface RemovedArticle {
  readonly id: ArticleId;
  /** When, in milliseconds since 1970: with the id, it tells one removed article from all others. */
  readonly at: number;
  readonly size: number;
  readonly title: string | undefined;
}

/** What the operator lets one server keep. */
export interface Quotas {
  readonly articles: number;
  /** Of all articles together. */
  readonly bytes: number;
  /** Articles put in the last hour, those among them that were replaced or removed since. */
  readonly addsAnHour: number;
}

export type PutOutcome =
  /** `kept`: where what was there before is, if that is a place that a person can go to. */
  | { readonly kind: 'stored'; readonly kept?: string }
  /** Somebody else has put, changed or removed it meanwhile. */
  | { readonly kind: 'conflict' }
  /** Nothing was changed, because more than `most` of it would be there then. */
  | { readonly kind: 'full'; readonly limit: keyof Quotas; readonly most: number };

/** All of them reject with a StoreFault where the disk or database cannot do it; then all is as before. */
export interface ArticleStore {
  /** Ordered by id, without their bytes. */
  readonly list: () => Promise<readonly StoredArticle[]>;
  /** Undefined where there is none. */
  readonly read: (id: ArticleId) => Promise<Uint8Array | undefined>;
  /**
   * Whole or not at all, whatever ends the process. `expected` is the hash of what it takes the place of, null for nothing; that
   * is kept for 30 days.
   */
  readonly put: (id: ArticleId, bytes: Uint8Array, expected: string | null) => Promise<PutOutcome>;
  /** Kept for 30 days. Undefined where there is none. */
  readonly remove: (id: ArticleId) => Promise<RemovedArticle | undefined>;
  /** Gives the article another id; what it replaces or is replaced by stays so. */
  readonly rename: (id: ArticleId, to: ArticleId) => Promise<'renamed' | 'missing' | 'taken'>;
  /** What can be put back, the last removed first. */
  readonly removed: () => Promise<readonly RemovedArticle[]>;
  readonly putBack: (article: RemovedArticle) => Promise<PutOutcome | { readonly kind: 'missing' }>;
  /** Where a person finds the article of that id, there or not: a path, or the id itself. */
  readonly placeOf: (id: ArticleId) => string;
}

/** What keeps a store from doing what it should, which is no fault of the article. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  /** A sentence without its full stop. */
  readonly fault: string;
  readonly remedy: string;
  /** What it is about, where that is not the article itself. */
  readonly place: string | undefined;
  /** Whether the next article would meet it, too. */
  readonly ends: boolean;

  constructor(fault: string, remedy: string, about: { readonly place?: string; readonly ends?: boolean } = {}) {
    super(`${about.place === undefined ? '' : `${about.place}: `}${fault}. ${remedy}`);
    this.fault = fault;
    this.remedy = remedy;
    this.place = about.place;
    this.ends = about.ends ?? false;
  }
}
