/** Runs of text to lines: what stands side by side on one height, with the spaces that the page only shows. */
import { loweredFigures, raisedFigures } from '../../../text/shifted-figures.js';
import type { PdfRun } from './pdf-text.js';

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline, from the bottom of the page. */
  readonly y: number;
  readonly size: number;
}

/** A gap of so many sizes of the font parts two columns or cells. */
const APART = 3;

/** A gap of so many sizes, where the space between two columns is. */
const GUTTER = 0.7;

/** The runs of each height; what is raised or lowered belongs to the line that it stands beside. */
export function rowsOf(runs: readonly PdfRun[]): readonly (readonly PdfRun[])[] {
  const rows: PdfRun[][] = [];
  for (const run of runs.filter(({ text, size }) => text.trim() !== '' && size > 0)) {
    const row = rows
      .slice(-6)
      .find(([first]) => first !== undefined && Math.abs(first.y - run.y) < 0.45 * Math.max(run.size, first.size));
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  return joinedRows(rows).map((row) => row.toSorted((a, b) => a.x - b.x));
}

/** A second column comes long after the first one in the file, at the same heights. */
function joinedRows(rows: readonly PdfRun[][]): readonly PdfRun[][] {
  const sorted = rows.toSorted(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0));
  const joined: PdfRun[][] = [];
  for (const row of sorted) {
    const [first] = row;
    const [above] = joined.at(-1) ?? [];
    if (
      first !== undefined &&
      above !== undefined &&
      Math.abs(above.y - first.y) < 0.3 * Math.min(first.size, above.size)
    )
      joined.at(-1)?.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

/** The lines from the top; runs that stand far apart on one height are lines of their own, and so are those on two sides of the gutter. */
export function linesOf(rows: readonly (readonly PdfRun[])[], gutter: number | undefined): readonly PdfLine[] {
  return rows.flatMap((row) => splitRow(row, gutter));
}

function splitRow(row: readonly PdfRun[], gutter: number | undefined): readonly PdfLine[] {
  const size = sizeOf(row);
  const parts: PdfRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of row) {
    const isGutter =
      gutter !== undefined && end <= gutter + 1.5 && run.x >= gutter - 1.5 && run.x - end > GUTTER * size;
    if (parts.length === 0 || run.x - end > APART * size || isGutter) parts.push([run]);
    else parts.at(-1)?.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return parts.map((part) => lineOf(part));
}

/** Where the space between two columns is, by the rows that leave it free; undefined for a page with one column. */
export function gutterOf(rows: readonly (readonly PdfRun[])[], width: number): number | undefined {
  const letters = rows.flat().reduce((sum, { text }) => sum + text.length, 0);
  let best: { readonly from: number; to: number; readonly blocked: number } | undefined;
  for (let x = 0.35 * width; x <= 0.65 * width; x += width / 200) {
    let [blocked, left, right] = [0, 0, 0];
    for (const row of rows) {
      const before = row.filter((run) => run.x + run.width <= x + 1);
      const after = row.filter((run) => run.x >= x - 1);
      const gap = Math.min(...after.map((run) => run.x)) - Math.max(...before.map((run) => run.x + run.width));
      if (before.length + after.length < row.length || gap < GUTTER * (row[0]?.size ?? 0)) blocked += 1;
      else {
        left += before.reduce((sum, { text }) => sum + text.length, 0);
        right += after.reduce((sum, { text }) => sum + text.length, 0);
      }
    }
    if (Math.min(left, right) < 0.2 * letters || blocked > 0.3 * rows.length) continue;
    if (best === undefined || blocked < best.blocked) best = { from: x, to: x, blocked };
    else if (blocked === best.blocked && x - best.to < width / 150) best.to = x;
  }
  return rows.length < 6 || best === undefined ? undefined : (best.from + best.to) / 2;
}

function lineOf(runs: readonly PdfRun[]): PdfLine {
  const size = sizeOf(runs);
  const base = runs.find((run) => run.size >= 0.9 * size)?.y ?? runs[0]?.y ?? 0;
  return {
    text: textOfRuns(runs, size, base),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: base,
    size,
  };
}

/** The text of runs on one line; `size` and `base` are those of its plain text. */
export function textOfRuns(runs: readonly PdfRun[], size: number, base: number): string {
  let text = '';
  let end: number | undefined;
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.x - end;
    if (gap > 0.18 * size && text !== '' && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += shifted(run, size, base, gap);
    end = run.x + run.width;
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether a run is as small as what stands above or below a line: browsers make it 0.83 of the line's size, others less. */
export function isSmall(run: PdfRun, size: number): boolean {
  return run.size < 0.9 * size;
}

/** 10⁶ must not become 106: figures above or below the line are written as such. `gap` is the space before the run. */
function shifted(run: PdfRun, size: number, base: number, gap: number): string {
  const { text, y } = run;
  if (!/[0-9]/u.test(text)) return text;
  // What is as large as the line's own text is an exponent only where it stands high, and close to what it belongs to.
  const isClose = text.length <= 6 && gap < 0.15 * size && y < base + 0.7 * size;
  if (isSmall(run, size) ? y > base + 0.15 * size : y > base + 0.25 * size && isClose)
    return raisedFigures(text) ?? figures(text, raisedFigures);
  if (isSmall(run, size) && y < base - 0.05 * size) return loweredFigures(text) ?? figures(text, loweredFigures);
  return text;
}

/** “2,3” has signs between its figures that have no such form. */
function figures(text: string, form: (text: string) => string | undefined): string {
  return text.replace(/[0-9]+/gu, (digits) => form(digits) ?? digits);
}

/** The size of most of the letters. */
export function sizeOf(runs: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of runs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  let [best, most] = [0, -1];
  for (const [size, count] of letters) if (count > most) [best, most] = [size, count];
  return best;
}
