/**
 * What is counted of a server's questions: the content words of those that were not answered, and whether answers helped. Neither who
 * asked nor what was asked is kept, and after 90 days nothing.
 */
import type { ArticleId } from '../domain/article.js';
import type { Database } from './database.js';
import type { DatabaseFile } from './database-file.js';

export interface Gap {
  readonly word: string;
  /** Why it is counted: the question was refused, or its answer did not help. */
  readonly reason: 'refused' | 'unhelpful';
  /** The article that was nearest to the question, by its id then; undefined where none was. */
  readonly nearest: string | undefined;
  readonly count: number;
}

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
  /** Of the last 90 days together, the most frequent first. */
  readonly gaps: () => Promise<readonly Gap[]>;
  /** The same, ordered by article. */
  readonly feedback: () => Promise<readonly Feedback[]>;
}

const DAY = 24 * 60 * 60 * 1000;
const DAYS_KEPT = 90;
/** Of a server and a day, so that nobody fills the disk with questions. */
const MOST_ROWS = 2000;
/** Of one question, and in characters: no more is a word. */
const MOST_WORDS = 20;
const LONGEST_WORD = 64;

/** `now`: milliseconds since 1970. */
export function serverCounts(server: string, file: DatabaseFile, now: () => number): ServerCounts {
  return {
    async countGap({ words, reason, nearest = '' }) {
      const database = await file.toWrite();
      const day = dayOf(now());
      await database.transaction().execute(async (transaction) => {
        await deleteOld(transaction, day);
        const { rows } = await transaction
          .selectFrom('gap')
          .where('server', '=', server)
          .where('day', '=', day)
          .select(({ fn }) => fn.countAll<number | string>().as('rows'))
          .executeTakeFirstOrThrow();
        if (Number(rows) >= MOST_ROWS) return;
        for (const word of [...new Set(words)].filter(isWord).slice(0, MOST_WORDS)) {
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
      const database = await file.toWrite();
      const day = dayOf(now());
      await database.transaction().execute(async (transaction) => {
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
    async gaps() {
      const database = await file.toRead();
      const query = database?.selectFrom('gap').where('server', '=', server).where('day', '>=', firstDay(now()));
      const rows = await query
        ?.groupBy(['word', 'reason', 'nearest'])
        .select(({ fn }) => ['word', 'reason', 'nearest', fn.sum<number | string>('count').as('total')])
        .orderBy('total', 'desc')
        .orderBy('word')
        .execute();
      return (rows ?? []).map(({ word, reason, nearest, total }) => ({
        word,
        reason: reason === 'unhelpful' ? reason : 'refused',
        nearest: nearest === '' ? undefined : nearest,
        count: Number(total),
      }));
    },
    async feedback() {
      const database = await file.toRead();
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
  return dayOf(now - DAYS_KEPT * DAY);
}

/** Of all servers: one that nobody asks any more is forgotten with the others. */
async function deleteOld(database: Database, today: string): Promise<void> {
  const first = firstDay(Date.parse(today));
  for (const table of ['gap', 'feedback'] as const) await database.deleteFrom(table).where('day', '<', first).execute();
}
