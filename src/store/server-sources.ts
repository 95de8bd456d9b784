/** What became of the pages that a server's articles were made from, when they were last looked at. */
import { readSourceResult, type SourceResult } from '../content/provenance/source-states.js';
import type { ArticleId } from '../domain/article.js';
import type { DatabaseAccess } from './database.js';

export interface ServerSources {
  /** By article's id, for articles that are there or were; what cannot be understood is left out. */
  readonly list: () => Promise<ReadonlyMap<string, SourceResult>>;
  readonly write: (article: ArticleId, state: SourceResult) => Promise<void>;
  /** Forgets what is known of all articles but these. */
  readonly keepOnly: (articles: readonly ArticleId[]) => Promise<void>;
}

export function serverSources(server: string, access: DatabaseAccess): ServerSources {
  return {
    async list() {
      const database = await access.toRead();
      const query = database?.selectFrom('source').where('server', '=', server).select(['article', 'state']);
      const states = new Map<string, SourceResult>();
      for (const { article, state } of (await query?.execute()) ?? []) {
        const read = readSourceResult(state);
        if (read !== undefined) states.set(article, read);
      }
      return states;
    },
    async write(article, state) {
      const row = { checked: Date.parse(state.checked), state: JSON.stringify(state) };
      await access.transact(async (transaction) => {
        await transaction
          .insertInto('source')
          .values({ server, article, ...row })
          .onConflict((there) => there.columns(['server', 'article']).doUpdateSet(row))
          .execute();
      });
    },
    async keepOnly(articles) {
      const database = await access.toRead();
      const rows = await database?.selectFrom('source').where('server', '=', server).select('article').execute();
      const gone = (rows ?? []).map(({ article }) => article).filter((one) => !articles.some((id) => id === one));
      if (gone.length === 0) return;
      await access.transact(async (transaction) => {
        for (const article of gone)
          await transaction.deleteFrom('source').where('server', '=', server).where('article', '=', article).execute();
      });
    },
  };
}
