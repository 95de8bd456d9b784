/** The articles of one server as rows of the database: each change is one transaction, with its quotas and its notice. */
import type { Transaction } from 'kysely';
import type { ArticleStore, Quotas, Standing, StoredArticle } from '../content/article-store.js';
import { type ArticleId, articleId } from '../domain/article.js';
import { type ArticleChanges, countChange, versionOfArticles } from './article-changes.js';
import { ARTICLE_COLUMNS, newRow, RECORD_COLUMNS, standingOf, standingRow, storedArticle } from './article-rows.js';
import type { DatabaseAccess } from './database.js';
import { fullFor, usageOf } from './quotas.js';
import { deleteOldRemoved, keepRemoved } from './removed-rows.js';
import type { Tables } from './tables.js';

/** A server's articles, with what only a server's have. */
export interface ServerArticles extends ArticleStore {
  /** False where there is no such article. */
  readonly setStanding: (id: ArticleId, patch: Partial<Standing>) => Promise<boolean>;
  /** Grows with every change of this server's articles or their standing, whoever made it; 0 before the first one. */
  readonly version: () => Promise<number>;
  /** How much of its quotas the server uses. */
  readonly usage: () => Promise<Quotas>;
}

interface Deps {
  readonly access: DatabaseAccess;
  readonly changes: ArticleChanges;
  readonly quotas: Quotas;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function serverArticles(server: string, { access, changes, quotas, now }: Deps): ServerArticles {
  type Work<Result> = (transaction: Transaction<Tables>, at: number) => Promise<Result>;

  const transacted = async <Result>(work: Work<Result>): Promise<Result> => {
    return access.transact(async (transaction) => work(transaction, now()));
  };

  /** `isChange`: of the result. Nobody is told of what was not changed, and of what was when it is done. */
  const changing = async <Result>(isChange: (result: Result) => boolean, work: Work<Result>): Promise<Result> => {
    const result = await transacted(async (transaction, at) => {
      const done = await work(transaction, at);
      if (isChange(done)) {
        await countChange(transaction, server, at);
        await access.announce(transaction, 'articles', server);
      }
      return done;
    });
    if (isChange(result)) changes.tell(server);
    return result;
  };

  const rowOf = async (transaction: Transaction<Tables>, id: ArticleId) =>
    transaction
      .selectFrom('article')
      .where('server', '=', server)
      .where('id', '=', id)
      .select(RECORD_COLUMNS)
      .executeTakeFirst();

  const deleteRow = async (transaction: Transaction<Tables>, id: ArticleId) =>
    transaction.deleteFrom('article').where('server', '=', server).where('id', '=', id).execute();

  const put: ArticleStore['put'] = async (id, bytes, expected) =>
    changing(
      ({ kind }) => kind === 'stored',
      async (transaction, at) => {
        const there = await rowOf(transaction, id);
        if ((there?.hash ?? null) !== expected) return { kind: 'conflict' };
        const size = bytes.length - (there?.size ?? 0);
        const more = { articles: there === undefined ? 1 : 0, bytes: size, addsAnHour: 1 };
        const full = await fullFor(transaction, server, more, quotas, at);
        if (full !== undefined) return full;
        const row = newRow(server, id, bytes, at);
        if (there === undefined) await transaction.insertInto('article').values(row).execute();
        else {
          await keepRemoved(transaction, server, id, at);
          await deleteOldRemoved(transaction, server, quotas.bytes, at);
          await deleteRow(transaction, id);
          await transaction
            .insertInto('article')
            .values({ ...row, added: there.added, ...standingRow(standingOf(there)) })
            .execute();
        }
        return { kind: 'stored' };
      },
    );

  const remove: ArticleStore['remove'] = async (id) =>
    changing(
      (removed) => removed !== undefined,
      async (transaction, moment) => {
        const there = await rowOf(transaction, id);
        if (there === undefined) return undefined;
        const at = await keepRemoved(transaction, server, id, moment);
        await deleteRow(transaction, id);
        await deleteOldRemoved(transaction, server, quotas.bytes, moment);
        return { id, at, size: there.size, title: there.title ?? undefined };
      },
    );

  const rename: ArticleStore['rename'] = async (id, to) =>
    changing(
      (outcome) => outcome === 'renamed',
      async (transaction) => {
        if ((await rowOf(transaction, id)) === undefined) return 'missing';
        if ((await rowOf(transaction, to)) !== undefined) return 'taken';
        const own = transaction.updateTable('article').where('server', '=', server);
        await own.where('id', '=', id).set({ id: to }).execute();
        await own.where('replaced_by', '=', id).set({ replaced_by: to }).execute();
        return 'renamed';
      },
    );

  const putBack: ArticleStore['putBack'] = async ({ id, at: removed }) =>
    changing(
      ({ kind }) => kind === 'stored',
      async (transaction, at) => {
        const there = await transaction
          .selectFrom('removed')
          .where('server', '=', server)
          .where('id', '=', id)
          .where('removed', '=', removed)
          .select(ARTICLE_COLUMNS)
          .executeTakeFirst();
        if (there === undefined) return { kind: 'missing' };
        if ((await rowOf(transaction, id)) !== undefined) return { kind: 'conflict' };
        const more = { articles: 1, bytes: there.size, addsAnHour: 0 };
        const full = await fullFor(transaction, server, more, quotas, at);
        if (full !== undefined) return full;
        await transaction.insertInto('article').values(there).execute();
        await transaction
          .deleteFrom('removed')
          .where('server', '=', server)
          .where('id', '=', id)
          .where('removed', '=', removed)
          .execute();
        return { kind: 'stored' };
      },
    );

  return {
    put,
    remove,
    rename,
    putBack,
    async list() {
      const database = await access.toRead();
      const query = database?.selectFrom('article').where('server', '=', server).orderBy('id');
      const rows = (await query?.select(RECORD_COLUMNS).execute()) ?? [];
      return rows.map(storedArticle).filter((article): article is StoredArticle => article !== undefined);
    },
    async read(id) {
      const database = await access.toRead();
      const query = database?.selectFrom('article').where('server', '=', server).where('id', '=', id);
      const row = await query?.select('bytes').executeTakeFirst();
      return row?.bytes;
    },
    async removed() {
      const database = await access.toRead();
      const query = database?.selectFrom('removed').where('server', '=', server).orderBy('removed', 'desc');
      const rows = (await query?.select(['id', 'removed', 'size', 'title']).execute()) ?? [];
      return rows.flatMap(({ id: written, removed: at, size, title }) => {
        const id = articleId(written);
        return id === undefined ? [] : [{ id, at, size, title: title ?? undefined }];
      });
    },
    placeOf: (id) => id,
    setStanding: async (id, patch) =>
      changing(Boolean, async (transaction) => {
        const there = await rowOf(transaction, id);
        if (there === undefined) return false;
        await transaction
          .updateTable('article')
          .where('server', '=', server)
          .where('id', '=', id)
          .set(standingRow({ ...standingOf(there), ...patch }))
          .execute();
        return true;
      }),
    version: async () =>
      changes.version(server, async () => {
        const database = await access.toRead();
        return database === undefined ? 0 : versionOfArticles(database, server);
      }),
    async usage() {
      const database = await access.toRead();
      return database === undefined ? { articles: 0, bytes: 0, addsAnHour: 0 } : usageOf(database, server, now());
    },
  };
}
