/** What a link to many pages comes to: pages that are read when they are wanted, so that they can be listed first. */
import type { Failed } from './failures.js';
import type { Fetched } from './fetcher.js';

export interface LinkedPage {
  /** Where a reader finds it. */
  readonly url: string;
  /** Below the folder that was named, its parts divided by `/`; undefined for a page that is in none. */
  readonly path?: string;
  /** `url` of what comes is the address above, wherever the bytes were had from. Rejects only when the signal says stop. */
  readonly read: (signal?: AbortSignal) => Promise<Fetched>;
}

export interface LinkedPages {
  readonly kind: 'pages';
  /** At most as many as were wanted, in the order in which they were named. */
  readonly pages: readonly LinkedPage[];
  /** How many more there are. */
  readonly left: number;
}

export type Expanded = LinkedPages | Failed;
