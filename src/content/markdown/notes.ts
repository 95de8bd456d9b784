/** Footnotes and lists of definitions: blocks that begin with a mark and go on where lines are indented. */
import type { StateBlock, StateInline } from 'markdown-it';

const NOTE = /^\[\^[^\]\s]{1,200}\]:/;
const CALL = /\[\^[^\]\s]{1,200}\](?!\()/y;

/** `[^1]: text`, with all that is indented by four below. */
export function noteDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const from = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.src.charAt(from) !== '[') return false;
  const mark = NOTE.exec(state.src.slice(from, state.eMarks[startLine]))?.[0];
  if (mark === undefined) return false;
  if (silent) return true;
  state.push('note_open', '', 1);
  nested(state, startLine, endLine, from + mark.length, 4);
  state.push('note_close', '', -1);
  return true;
}

/** The mark of a note in a text, which is a gap there, and Pandoc's `^[text]`, which stands below with the others. */
export function noteMark(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] === '^') {
    if (src[pos + 1] !== '[') return false;
    const end = state.md.helpers.parseLinkLabel(state, pos + 1);
    if (end < 0) return false;
    if (!silent) state.push('note', '', 0).content = src.slice(pos + 2, end);
    state.pos = end + 1;
    return true;
  }
  CALL.lastIndex = pos;
  if (!CALL.test(src) || CALL.lastIndex > state.posMax) return false;
  if (!silent) state.push('gap', '', 0);
  state.pos = CALL.lastIndex;
  return true;
}

/** A line, or lines, with `: what it means` below them, an empty line between them or not. */
export function definitionList(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  let line = startLine;
  // Terms are lines of their own, and few.
  while (line < endLine && line - startLine < MOST_TERMS && !state.isEmpty(line) && !isMeaning(state, line)) line += 1;
  const terms = line;
  if (terms === startLine || line >= endLine) return false;
  if (state.isEmpty(line)) {
    // After an empty line, one term only: elsewhere a line that begins with a colon is one of the text.
    if (terms > startLine + 1) return false;
    line += 1;
  }
  if (line >= endLine || !isMeaning(state, line)) return false;
  state.push('dl_open', 'dl', 1);
  for (let at = startLine; at < terms; at += 1) {
    state.push('dt_open', 'dt', 1);
    const inline = state.push('inline', '', 0);
    inline.content = state.getLines(at, at + 1, state.blkIndent, false).trim();
    inline.children = [];
    state.push('dt_close', 'dt', -1);
  }
  while (line < endLine && isMeaning(state, line)) {
    const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0) + 1;
    state.push('dd_open', 'dd', 1);
    nested(state, line, endLine, from, 2);
    state.push('dd_close', 'dd', -1);
    line = state.line;
    const next = state.skipEmptyLines(line);
    if (next < endLine && isMeaning(state, next)) line = next;
  }
  state.push('dl_close', 'dl', -1);
  state.line = line;
  return true;
}

const MOST_TERMS = 3;

function isMeaning(state: StateBlock, line: number): boolean {
  const from = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const space = state.src.charAt(from + 1);
  if (state.src.charAt(from) !== ':' || (space !== ' ' && space !== '\t')) return false;
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  return indent >= 0 && indent < 4;
}

/** Reads what begins at `from` in the line, and the lines below it that go on with it or are indented by `indent`. */
function nested(state: StateBlock, startLine: number, endLine: number, from: number, indent: number): void {
  let end = startLine + 1;
  let isOpen = true;
  for (let line = end; line < endLine; line += 1) {
    if (state.isEmpty(line)) {
      isOpen = false;
      continue;
    }
    const isIndented = (state.sCount[line] ?? 0) - state.blkIndent >= indent;
    if (
      !isIndented &&
      (!isOpen || isMeaning(state, line) || /^[[#>*+-]/.test(state.src.charAt(state.bMarks[line] ?? 0)))
    )
      break;
    end = line + 1;
  }
  const { parentType, lineMax, blkIndent } = state;
  const [mark = 0, shift = 0, count = 0] = [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine]];
  let position = from;
  while (/[ \t]/.test(state.src.charAt(position))) position += 1;
  state.bMarks[startLine] = from;
  state.tShift[startLine] = position - from;
  state.blkIndent += indent;
  state.sCount[startLine] = state.blkIndent;
  // Lines that go on with a paragraph need no indentation.
  const counts = state.sCount.slice(startLine + 1, end);
  for (let line = startLine + 1; line < end && !state.isEmpty(line); line += 1) {
    state.sCount[line] = Math.max(state.sCount[line] ?? 0, state.blkIndent);
  }
  state.parentType = 'note';
  state.lineMax = end;
  state.md.block.tokenize(state, startLine, end);
  for (const [index, one] of counts.entries()) state.sCount[startLine + 1 + index] = one;
  Object.assign(state, { parentType, lineMax, blkIndent, line: end });
  [state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine]] = [mark, shift, count];
}
