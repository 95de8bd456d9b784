/**
 * What is counted of a server's questions: the content words of those that were not answered, and whether answers helped. Neither who
 * asked nor what was asked is kept, and after 90 days nothing.
 */
import type { ArticleId } from '../domain/article.js';
import { COUNTED_DAYS, type Gap, SHOWN_FROM } from '../domain/gap.js';
import type { Database, DatabaseAccess } from './database.js';

export interface Feedback {
  readonly article: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

export interface ServerCounts {
  /** Each word once; words that are too many for a day are not counted. */
  readonly countGap: (
    gap: Pick<Gap, 'reason'> & { readonly words: readonly string[]; readonly nearest?: ArticleId },
  ) => Promise<void>;
  readonly countFeedback: (article: ArticleId, isHelpful: boolean) => Promise<void>;
  /** Of the last days together, 90 where it is not said, the most frequent first; without words that were counted less than twice. */
  readonly gaps: (days?: number) => Promise<readonly Gap[]>;
  /** Of the last 90 days, ordered by article. */
  readonly feedback: () => Promise<readonly Feedback[]>;
}

const DAY = 24 * 60 * 60 * 1000;
/** Of a server and a day, so that nobody fills the disk with questions. */
const MOST_ROWS = 2000;
/** Of one question, and in characters: no more is a word. */
const MOST_WORDS = 20;
const LONGEST_WORD = 64;

/** `now`: milliseconds since 1970. */
export function serverCounts(server: string, access: DatabaseAccess, now: () => number): ServerCounts {
  return {
    async countGap({ words, reason, nearest = '' }) {
      const day = dayOf(now());
      await access.transact(async (transaction) => {
        await deleteOld(transaction, day);
        const { rows } = await transaction
          .selectFrom('gap')
          .where('server', '=', server)
          .where('day', '=', day)
          .select(({ fn }) => fn.countAll<number | string>().as('rows'))
          .executeTakeFirstOrThrow();
        if (Number(rows) >= MOST_ROWS) return;
        // In alphabetical order: rows lie in the order in which they are written, and would be the question again.
        for (const word of [...new Set(words)].filter(isWord).slice(0, MOST_WORDS).toSorted()) {
          await transaction
            .insertInto('gap')
            .values({ server, day, reason, word, nearest, count: 1 })
            .onConflict((there) =>
              there
                .columns(['server', 'day', 'reason', 'word', 'nearest'])
                .doUpdateSet((eb) => ({ count: eb('gap.count', '+', 1) })),
            )
            .execute();
        }
      });
    },
    async countFeedback(article, isHelpful) {
      const day = dayOf(now());
      await access.transact(async (transaction) => {
        await deleteOld(transaction, day);
        await transaction
          .insertInto('feedback')
          .values({ server, day, article, helpful: isHelpful ? 1 : 0, count: 1 })
          .onConflict((there) =>
            there
              .columns(['server', 'day', 'article', 'helpful'])
              .doUpdateSet((eb) => ({ count: eb('feedback.count', '+', 1) })),
          )
          .execute();
      });
    },
    async gaps(days = COUNTED_DAYS) {
      const database = await access.toRead();
      const since = dayOf(now() - Math.min(days, COUNTED_DAYS) * DAY);
      const query = database?.selectFrom('gap').where('server', '=', server).where('day', '>=', since);
      const rows = await query
        ?.groupBy(['word', 'reason', 'nearest'])
        .select(({ fn }) => ['word', 'reason', 'nearest', fn.sum<number | string>('count').as('total')])
        .orderBy('total', 'desc')
        .orderBy('word')
        .execute();
      const times = new Map<string, number>();
      for (const { word, total } of rows ?? []) times.set(word, (times.get(word) ?? 0) + Number(total));
      const shown = (rows ?? []).filter(({ word }) => (times.get(word) ?? 0) >= SHOWN_FROM);
      return shown.map(({ word, reason, nearest, total }) => ({
        word,
        reason: reason === 'unhelpful' ? reason : 'refused',
        nearest: nearest === '' ? undefined : nearest,
        count: Number(total),
      }));
    },
    async feedback() {
      const database = await access.toRead();
      const query = database?.selectFrom('feedback').where('server', '=', server).where('day', '>=', firstDay(now()));
      const rows = await query
        ?.groupBy(['article', 'helpful'])
        .select(({ fn }) => ['article', 'helpful', fn.sum<number | string>('count').as('total')])
        .orderBy('article')
        .execute();
      const byArticle = new Map<string, Feedback>();
      for (const { article, helpful, total } of rows ?? []) {
        const before = byArticle.get(article) ?? { article, helpful: 0, unhelpful: 0 };
        byArticle.set(article, { ...before, [helpful === 1 ? 'helpful' : 'unhelpful']: Number(total) });
      }
      return [...byArticle.values()];
    },
  };
}

function isWord(word: string): boolean {
  return word !== '' && word.length <= LONGEST_WORD;
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The first day that still counts. */
function firstDay(now: number): string {
  return dayOf(now - COUNTED_DAYS * DAY);
}

/** Of all servers: one that nobody asks any more is forgotten with the others. */
async function deleteOld(database: Database, today: string): Promise<void> {
  const first = firstDay(Date.parse(today));
  for (const table of ['gap', 'feedback'] as const) await database.deleteFrom(table).where('day', '<', first).execute();
}
