/** What servers keep, opened: the one thing that the parts of a bot get of the database. */
import type { ArticleStore, Quotas, Standing } from '../content/article-store.js';
import type { ArticleId } from '../domain/article.js';
import type { SettingsStore } from './settings-store.js';

/** A server's articles, with what only a server's have. */
export interface ServerArticles extends ArticleStore {
  /** False where there is no such article. */
  readonly setStanding: (id: ArticleId, patch: Partial<Standing>) => Promise<boolean>;
  /** Changes with every change of this server's articles or their standing, whoever made it; 0 before the first one. */
  readonly version: () => Promise<number>;
  /** How much of its quotas the server uses. */
  readonly usage: () => Promise<Quotas>;
}

export interface Store {
  /** Cheap: nothing is read before it is asked for. */
  readonly articles: (server: string) => ServerArticles;
  readonly settings: SettingsStore;
  /** `changed` is told of a server whose articles this process has changed, after it is done; returns what ends that. */
  readonly onArticlesChanged: (changed: (server: string) => void) => () => void;
  /** Nothing can be asked any more. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** The folder DATA; made with the first that is written. */
  readonly folder: string;
  readonly quotas: Quotas;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told once of what is broken and passed over: a sentence. */
  readonly warn: (sentence: string) => void;
}
