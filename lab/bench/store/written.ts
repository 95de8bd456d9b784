/** What a program that writes into a database tells of its changes, line by line, and where it writes. */

export const SERVER = '100000000000000001';
export const FEED = 'https://example.org/feed';

/** What is there after a change. */
export interface Written {
  /** Hashes by ids. */
  readonly articles: Readonly<Record<string, string>>;
  /** How many items of the feed were seen. */
  readonly seen: number;
  readonly quotations: number;
}

export interface Told {
  readonly kind: 'begin' | 'done';
  /** What is there once it is done. */
  readonly next: Written;
}
