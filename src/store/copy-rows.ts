/**
 * The one way in which what servers keep gets from one database into another: all rows put in the place of those that are there, in a
 * transaction of the caller's, and read again before it ends.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { StoreFault } from '../content/article-store.js';
import {
  batchesOf,
  type Contents,
  contentsOf,
  countOf,
  differences,
  digester,
  KEPT_TABLES,
  type KeptTable,
} from './kept-tables.js';
import type { Tables } from './tables.js';

/** Is told how many of a table's rows are there. */
export type OnRows = (table: KeptTable, rows: number, of: number) => void;

/**
 * Resolves to what is there now, which is what `from` has: it throws where anything came out otherwise. `from` is one moment's, and
 * nobody else writes into `to`.
 */
export async function copyRows(
  from: Kysely<Tables>,
  to: Transaction<Tables>,
  onRows: OnRows = () => undefined,
): Promise<Contents> {
  const found: [KeptTable, Contents[KeptTable]][] = [];
  for (const table of KEPT_TABLES) {
    await sql`delete from ${sql.table(table)}`.execute(to);
    const { add, content } = digester();
    const of = await countOf(from, table);
    for await (const rows of batchesOf(from, table)) {
      add(rows);
      const [first = {}] = rows;
      const columns = Object.keys(first);
      const values = rows.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`);
      const into = sql`${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})`;
      await sql`insert into ${into} values ${sql.join(values)}`.execute(to);
      onRows(table, content().rows, of);
    }
    found.push([table, content()]);
  }
  const wanted = Object.fromEntries(found) as Contents;
  const others = differences(wanted, await contentsOf(to));
  if (others.length > 0)
    throw new StoreFault(
      `what was read again is not what was written (${others.join(', ')})`,
      'Nothing was changed. Check the disk of the database, and try again.',
      { ends: true },
    );
  return wanted;
}
