/**
 * Servers with articles, written for a measurement of something else than writing: rows that the store's own function makes of each article's
 * bytes, many in a transaction, where a moderator's each have one of their own.
 */
import { type ArticleId, articleId } from '../../../src/domain/article.js';
import { newRow } from '../../../src/store/article-rows.js';
import type { DatabaseAccess } from '../../../src/store/database.js';

/** Each server's. */
export const ARTICLES = 50;
/** Of 50 articles of 10 kB, in a transaction. */
const SERVERS = 20;

/** As Discord's are, 18 digits. */
export const serverOf = (number: number): string => String(100_000_000_000_000_000n + BigInt(number));
// The pattern of an id takes what is made here.
export const idOf = (number: number): ArticleId => articleId(`article-${number}`) as ArticleId;

export interface Filling {
  /** So many there are afterwards. */
  readonly servers: number;
  /** Of one article. */
  readonly bytesOf: (server: number, article: number) => Uint8Array;
  /** Told now and then how many there are. */
  readonly filled?: (servers: number) => void;
}

/** Goes on from where another has ended, or was interrupted. */
export async function fillServers(access: DatabaseAccess, { servers, bytesOf, filled }: Filling): Promise<void> {
  for (let first = await filledServers(access); first < servers; first += SERVERS) {
    const numbers = Array.from({ length: Math.min(SERVERS, servers - first) }, (_, at) => first + at);
    const made = numbers.map((server) => ({
      server: { id: serverOf(server), version: 1 },
      articles: Array.from({ length: ARTICLES }, (_, article) =>
        newRow(serverOf(server), idOf(article), bytesOf(server, article), 1),
      ),
    }));
    await access.transact(async (transaction) => {
      for (const { server, articles } of made) {
        await transaction.insertInto('server').values(server).execute();
        await transaction.insertInto('article').values(articles).execute();
      }
    });
    filled?.(first + numbers.length);
  }
}

export async function filledServers(access: DatabaseAccess): Promise<number> {
  const database = await access.toRead();
  const query = database?.selectFrom('server').select(({ fn }) => fn.countAll<number | string>().as('servers'));
  return Number((await query?.executeTakeFirst())?.servers ?? 0);
}
