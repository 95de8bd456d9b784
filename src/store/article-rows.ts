/** An article as a row of the database, and back. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { articleRecord } from '../content/article-record.js';
import { type Standing, type StoredArticle, USUAL_STANDING } from '../content/article-store.js';
import { type ArticleId, articleId } from '../domain/article.js';
import type { ArticleTable } from './tables.js';

/** All but the bytes. */
export const RECORD_COLUMNS = [
  'server',
  'id',
  'hash',
  'size',
  'title',
  'source',
  'signs',
  'added',
  'written',
  'audience',
  'official',
  'outdated',
  'replaced_by',
] as const;

/** Of the table of articles, and in the same order of what is removed. */
export const ARTICLE_COLUMNS = [...RECORD_COLUMNS, 'bytes'] as const;

type RecordRow = Pick<Selectable<ArticleTable>, (typeof RECORD_COLUMNS)[number]>;

const Signs = z
  .object({
    address: z.string().exactOptional(),
    isbn: z.string().exactOptional(),
    container: z.string().exactOptional(),
    words: z.string().exactOptional(),
  })
  .catch({});

/** Undefined for a row that no program of this kind has written. */
export function storedArticle(row: RecordRow): StoredArticle | undefined {
  const id = articleId(row.id);
  if (id === undefined) return undefined;
  const { hash, size, added } = row;
  return {
    id,
    hash,
    size,
    title: row.title ?? undefined,
    source: row.source ?? undefined,
    signs: signsOf(row.signs),
    added,
    standing: standingOf(row),
  };
}

function signsOf(text: string): z.infer<typeof Signs> {
  try {
    return Signs.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

type StandingRow = Pick<RecordRow, 'audience' | 'official' | 'outdated' | 'replaced_by'>;

export function standingOf(row: StandingRow): Standing {
  return {
    audience: row.audience,
    official: row.official === 1,
    outdated: row.outdated === 1,
    replacedBy: articleId(row.replaced_by ?? '') ?? null,
  };
}

export function standingRow({ audience, official, outdated, replacedBy }: Standing): StandingRow {
  return { audience, official: official ? 1 : 0, outdated: outdated ? 1 : 0, replaced_by: replacedBy };
}

/** A new article's; `now` in milliseconds since 1970. */
export function newRow(server: string, id: ArticleId, bytes: Uint8Array, now: number): Selectable<ArticleTable> {
  const { hash, size, title, source, signs } = articleRecord(bytes);
  return {
    server,
    id,
    hash,
    size,
    title: title ?? null,
    source: source ?? null,
    signs: JSON.stringify(signs),
    added: now,
    written: now,
    ...standingRow(USUAL_STANDING),
    bytes,
  };
}
