/** Code between two marks of a template language, such as Jekyll's `highlight`: shown as it is typed, as between fences. */
import type { StateBlock } from 'markdown-it';
import { readingOf } from './reading.js';
import { templateParts, type TemplateMark } from './templates.js';

/** Needs both marks, each at the beginning of a line; code that is never closed is read as all else. */
export function templateCode(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { marks } = readingOf(state);
  if (marks.length === 0 || firstMark(state, startLine, marks)?.means.kind !== 'code') return false;
  let end = startLine + 1;
  while (end < endLine && firstMark(state, end, marks)?.means.kind !== 'end-code') end += 1;
  if (end === endLine) return false;
  if (silent) return true;
  state.push('code_block', 'code', 0).content = state.getLines(startLine + 1, end, state.sCount[startLine] ?? 0, true);
  state.line = end + 1;
  return true;
}

function firstMark(state: StateBlock, line: number, marks: readonly TemplateMark[]): TemplateMark | undefined {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (from >= (state.eMarks[line] ?? 0) || state.src.charCodeAt(from) < 0xd800) return undefined;
  const [first] = templateParts(state.src.slice(from, from + 2), marks);
  return typeof first === 'string' ? undefined : first;
}
