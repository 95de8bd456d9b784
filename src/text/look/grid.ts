/** A table in columns for letters of one width. */
import { columns } from '../columns.js';

const GUTTER = '  ';

/** A cell has at most so many UTF-16 units for each of the columns there are, whatever letters pile up in it. */
const UNITS = 4;

/**
 * The lines of a table, the names of its columns underlined: each row's cells below each other, at most `width` columns wide, of which
 * Chinese and Japanese characters take two. Undefined when that is too narrow.
 * Cells are one line each.
 */
export function gridLines(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] | undefined {
  const all = header === null ? rows : [header, ...rows];
  const widths: number[] = [];
  for (const row of all) {
    for (const [column, cell] of row.entries()) {
      if (cell.length > UNITS * width) return undefined;
      widths[column] = Math.max(widths[column] ?? 0, columns(cell));
      if (widths[column] > width) return undefined;
    }
    if (row.length * GUTTER.length > width + GUTTER.length) return undefined;
  }
  const total = widths.reduce((sum, one) => sum + one, GUTTER.length * (widths.length - 1));
  if (total > width) return undefined;
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columns(cell)))
      .join(GUTTER)
      .trimEnd();
  const rule = widths.map((one) => '-'.repeat(one)).join(GUTTER);
  return header === null ? rows.map(line) : [line(header), rule, ...rows.map(line)];
}
