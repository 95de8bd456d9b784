/** What is kept of the asker's server, and what may be done with it: commands see this of the store, and of one server alone. */
import { StoreFault } from '../content/article-store.js';
import type { ArticleId } from '../domain/article.js';
import type { Gap } from '../domain/gap.js';
import type { ServerSettings } from '../domain/server-settings.js';

export interface Kept {
  /** Resolves to what holds from now on. */
  readonly change: (patch: Partial<ServerSettings>) => Promise<ServerSettings>;
  /** Of the last days, the most frequent first. */
  readonly gaps: (days: number) => Promise<readonly Gap[]>;
  /** Plain data, which JSON can have; without the articles' texts where these are not wanted. */
  readonly export: (withTexts: boolean) => Promise<object>;
  /** All of it, for good. */
  readonly forget: () => Promise<void>;
}

/** What somebody thinks of an answer; of the question no more is kept than its content words. */
export interface Opinion {
  readonly helpful: boolean;
  readonly question: string;
  /** The one that was quoted first. */
  readonly article: ArticleId;
}

/** A question that the articles do not answer; no more is kept of it than its content words. */
export interface Refusal {
  readonly question: string;
  /** Of the passage that came nearest. */
  readonly nearest?: ArticleId | undefined;
}

/** Whether what is kept could not be read or changed: no bug, and over when the database can be had again. Its message is for the log. */
export function isStoreFault(error: unknown): error is StoreFault {
  return error instanceof StoreFault;
}
