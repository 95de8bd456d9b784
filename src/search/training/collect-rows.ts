/** Gathers rows group by group into one growing matrix, so that no row stays an object. */
import type { Judged } from './judged.js';
import type { Group, Rows } from './rows.js';

export interface CollectedRow {
  readonly values: Readonly<Record<string, number>>;
  readonly right: boolean;
}

export interface RowCollector<J extends Judged> {
  /** Adds a group; it may have no rows. Throws an Error when a row lacks one of the names. */
  add(judged: J, rows: readonly CollectedRow[]): void;
  /** What was added so far. */
  rows(): Rows<J>;
}

const FIRST_ROWS = 1024;

/** `names` are the columns; other values of a row are left out. */
export function collectRows<J extends Judged>(names: readonly string[]): RowCollector<J> {
  const width = names.length;
  const groups: Group<J>[] = [];
  let values = new Float32Array(FIRST_ROWS * width);
  let right = new Uint8Array(FIRST_ROWS);
  let count = 0;

  return {
    add(judged, added) {
      const from = count;
      for (const row of added) {
        if (count === right.length) {
          values = grown(values, new Float32Array(2 * values.length));
          right = grown(right, new Uint8Array(2 * right.length));
        }
        for (const [column, name] of names.entries()) values[count * width + column] = valueOf(row, name);
        right[count] = row.right ? 1 : 0;
        count += 1;
      }
      groups.push({ from, to: count, judged });
    },
    rows: () => ({ names, values: values.slice(0, count * width), right: right.slice(0, count), groups: [...groups] }),
  };
}

function grown<T extends Float32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function valueOf({ values }: CollectedRow, name: string): number {
  const value = values[name];
  if (value === undefined) throw new Error(`A row has no value for the feature “${name}”`);
  return value;
}
