/** Rows for tests, written as tables: each group an article's question, each row its values and whether it is right. */
import { collectRows, type Rows } from '../../../lab/training/rows.js';

interface TestGroup {
  readonly article?: string;
  readonly file?: string;
  /** Values in the order of the names, then 1 for right or 0. */
  readonly rows: readonly (readonly number[])[];
}

export function rowsOf(names: readonly string[], groups: readonly TestGroup[]): Rows {
  const collected = collectRows(names);
  for (const { article = 'one', file = 'set.json', rows } of groups) {
    collected.add(
      { file, article },
      rows.map((row) => ({
        values: Object.fromEntries(names.map((name, column) => [name, row[column] ?? Number.NaN])),
        right: row[names.length] === 1,
      })),
    );
  }
  return collected.rows();
}
