/** All that is kept of one server, for whoever wants to have it or to have it gone. Of a member nothing is kept but who is blocked. */
import type { ListedFeed } from '../content/feeds/feed-list.js';
import type { RemovedArticle, StoredArticle } from '../content/article-store.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { DatabaseAccess } from './database.js';
import type { ServerArticles } from './server-articles.js';
import type { Gap } from '../domain/gap.js';
import type { Feedback, ServerCounts } from './server-counts.js';
import type { ServerFeeds } from './server-feeds.js';
import type { SettingsStore } from './settings-store.js';

export interface ServerData {
  readonly settings: ServerSettings;
  readonly articles: readonly (StoredArticle & { readonly markdown: string })[];
  /** Without their texts: they can be put back, and are in the export then. */
  readonly removed: readonly RemovedArticle[];
  readonly feeds: readonly ListedFeed[];
  readonly gaps: readonly Gap[];
  readonly feedback: readonly Feedback[];
}

interface Parts {
  readonly articles: ServerArticles;
  readonly feeds: ServerFeeds;
  readonly counts: ServerCounts;
  readonly settings: SettingsStore;
}

/** Plain data, which JSON can have. */
export async function exportServer(server: string, { articles, feeds, counts, settings }: Parts): Promise<ServerData> {
  const texts: ServerData['articles'][number][] = [];
  for (const article of await articles.list()) {
    const bytes = await articles.read(article.id);
    // Removed meanwhile.
    if (bytes !== undefined) texts.push({ ...article, markdown: new TextDecoder().decode(bytes) });
  }
  return {
    settings: await settings.of(server),
    articles: texts,
    removed: await articles.removed(),
    feeds: await feeds.list(),
    gaps: await counts.gaps(),
    feedback: await counts.feedback(),
  };
}

/** What has rows of servers, by the column that has their ids. */
const TABLES = ['article', 'removed', 'settings', 'feed', 'gap', 'feedback', 'digest', 'proposal', 'source'] as const;

/** Deletes all of it for good: nothing can be put back, and nothing of it is left in the file. */
export async function forgetServer(server: string, access: DatabaseAccess): Promise<void> {
  if ((await access.toRead()) === undefined) return;
  await access.transact(async (transaction) => {
    for (const table of TABLES) await transaction.deleteFrom(table).where('server', '=', server).execute();
    await transaction.deleteFrom('server').where('id', '=', server).execute();
    await access.announce(transaction, 'settings', server);
    await access.announce(transaction, 'articles', server);
  });
  await access.erase();
}
