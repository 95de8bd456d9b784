/**
 * All that servers keep copied from one database into another: in one transaction, compared before it ends, and never over anything else
 * unless that is asked for. Nobody writes into either meanwhile.
 */
import { copyRows, type OnRows } from './copy-rows.js';
import { type Contents, contentsOf, differences, type KeptTable, rowsOf } from './kept-tables.js';
import type { WholeStore } from './whole-store.js';

export type Moved =
  /** There is nothing to move; nothing was changed. */
  | { readonly kind: 'nothing' }
  /** Both have the same now, or had it already; then nothing was changed. */
  | { readonly kind: 'moved' | 'same'; readonly contents: Contents }
  /** The other has rows of its own, and was to keep them: how many there are, and in which tables both differ. Nothing was changed. */
  | { readonly kind: 'refused'; readonly rows: number; readonly tables: readonly KeptTable[] };

interface Options {
  /** Whether what else is there is replaced. */
  readonly replace: boolean;
  readonly onRows?: OnRows;
}

/** Rejects with a StoreFault where either cannot do it; then nothing was changed, unless the fault says that this is not known. */
export async function moveStore(from: WholeStore, to: WholeStore, { replace, onRows }: Options): Promise<Moved> {
  if (!(await from.isMade())) return { kind: 'nothing' };
  return from.alone(async (database): Promise<Moved> => {
    const contents = await contentsOf(database);
    if (rowsOf(contents) === 0) return { kind: 'nothing' };
    return to.alone(async (transaction) => {
      const there = await contentsOf(transaction);
      const tables = differences(contents, there);
      if (tables.length === 0) return { kind: 'same', contents };
      const rows = rowsOf(there);
      if (rows > 0 && !replace) return { kind: 'refused', rows, tables };
      return { kind: 'moved', contents: await copyRows(database, transaction, onRows) };
    });
  });
}
