/** Articles of a library in the database by what a person types: a whole title, or words of what they can be found by. */
import * as z from 'zod/mini';
import { CitationFields } from '../content/front-matter/citation-schema.js';
import { keyOf, wordsOf } from '../content/library.js';
import { articleId } from '../domain/article.js';
import type { ArticleHead, Matching, Page } from '../domain/library.js';
import type { Connection } from './connection.js';

interface NameRow {
  readonly id: string;
  readonly citation: string;
}

/** The id of the first article with that whole title, folded. */
export async function idOfTitle(connection: Connection, library: number, title: string): Promise<string | undefined> {
  const [row] = await connection.query<{ id: string }>(
    `select id from indexed_name where library = $1 and md5(title) = md5($2) and title = $2 order by id collate "C" limit 1`,
    [library, storable(keyOf(title))],
  );
  return row?.id;
}

export async function headsOf(
  connection: Connection,
  library: number,
  ids: readonly string[],
): Promise<readonly ArticleHead[]> {
  const rows = await connection.query<NameRow>(
    'select n.id, citation from indexed_article a join indexed_name n on n.article = a.number where a.library = $1 and a.id = any($2)',
    [library, [...new Set(ids)]],
  );
  return rows.flatMap(headOf);
}

/** As `Library.matching` has it. */
export async function matchingNames(
  connection: Connection,
  library: number,
  typed: string,
  { from, most, without = new Set() }: Page,
): Promise<Matching> {
  const key = storable(keyOf(typed));
  const where = 'library = $1 and names like all($2::text[]) and id <> all($3::text[])';
  const values = [library, wordsOf(key).map((word) => `%${literal(word)}%`), [...without]];
  const [count] = await connection.query<{ total: number }>(
    `select count(*)::int as total from indexed_name where ${where}`,
    values,
  );
  const rows =
    most === 0
      ? []
      : await connection.query<NameRow>(
          `select id, citation from indexed_name where ${where} order by
             case when starts_with(title, $4) or starts_with(id, $5) then 0
                  when strpos(title, $4) > 0 or strpos(id, $5) > 0 then 1 else 2 end,
             issued collate "C" desc, id collate "C"
           offset $6 limit $7`,
          [...values, key, key.replaceAll(' ', '-'), from, most],
        );
  return { articles: rows.flatMap(headOf), total: count?.total ?? 0 };
}

const Head = z.pipe(
  z.string(),
  z.transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.issues.push({ code: 'custom', message: 'no JSON', input: text });
      return z.NEVER;
    }
  }),
);

/** None for what is not what was written there. */
function headOf({ id: stored, citation }: NameRow): readonly ArticleHead[] {
  const id = articleId(stored);
  const json = Head.safeParse(citation);
  const read = json.success ? CitationFields.safeParse(json.data) : undefined;
  if (id === undefined || read?.success !== true) return [];
  const { type, title } = read.data;
  return type === undefined || title === undefined ? [] : [{ id, citation: { ...read.data, id, type, title } }];
}

/** In a pattern of LIKE. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/gu, String.raw`\$&`);
}

/** PostgreSQL has no texts with U+0000. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
