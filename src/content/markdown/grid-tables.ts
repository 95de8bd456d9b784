/** Pandoc's tables that are drawn: lines of `+---+` between their rows, and cells that have several lines. */
import type { StateBlock } from 'markdown-it';

const RULE = /^\+(?:[-=:]{3,}\+)+[ \t]*$/;
const ROW = /^[|+].*[|+][ \t]*$/;

/** As many lines as a table that somebody drew may have. */
const MOST_LINES = 1000;

/** From a rule to the last line that is a rule or a row; what is drawn otherwise is text. Columns are where the first rule has its crosses. */
export function gridTable(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = lineAt(state, startLine);
  if (!first.startsWith('+') || !RULE.test(first)) return false;
  let end = startLine + 1;
  const last = Math.min(endLine, startLine + MOST_LINES);
  while (end < last && ROW.test(lineAt(state, end))) end += 1;
  if (end < startLine + 3 || !RULE.test(lineAt(state, end - 1))) return false;
  if (silent) return true;
  const crosses = [...first.matchAll(/\+/g)].map(({ index }) => index);
  state.push('table_open', 'table', 1);
  let cells: string[][] = [];
  for (let line = startLine + 1; line < end; line += 1) {
    const text = lineAt(state, line);
    if (text.startsWith('+')) {
      // The rule below the names of the columns is drawn of equals signs; one at the top says how they are aligned.
      row(state, cells, text.includes('=') ? 'th' : 'td');
      cells = [];
    } else crosses.slice(1).forEach((to, at) => (cells[at] ??= []).push(cellAt(text, crosses[at] ?? 0, to)));
  }
  row(state, cells, 'td');
  state.push('table_close', 'table', -1);
  state.line = end;
  return true;
}

/** A cell that reaches over several columns stands in the first of them. */
function cellAt(text: string, from: number, to: number): string {
  if (from > 0 && text.charAt(from) !== '|') return '';
  const end = text.indexOf('|', Math.max(to, from + 1));
  return text.slice(from + 1, text.charAt(to) === '|' || end === -1 ? to : end).trim();
}

function row(state: StateBlock, cells: readonly (readonly string[])[], tag: 'th' | 'td'): void {
  if (cells.length === 0) return;
  state.push('tr_open', 'tr', 1);
  for (const lines of cells) {
    state.push(`${tag}_open`, tag, 1);
    const inline = state.push('inline', '', 0);
    inline.content = lines.filter((line) => line !== '').join('\n');
    inline.children = [];
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('tr_close', 'tr', -1);
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}
