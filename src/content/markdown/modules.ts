/** The lines of a program in MDX: imports and exports, which no reader sees. */
import type { StateBlock } from 'markdown-it';
import { readingOf, type Reading } from './reading.js';

const BEGINS = /^(?:import|export)\b/;
const IMPORT =
  /^(?:import\s+(?:(?:type\s+)?(?:[\w$]+(?:\s*,\s*(?:\{[^{}]*\}|\*\s*as\s+[\w$]+))?|\{[^{}]*\}|\*\s*as\s+[\w$]+)\s*from\s*)?(?:"[^"\n]*"|'[^'\n]*')[ \t]*(?:;[ \t]*|(?=\n|$|\/\/)))+(?:\/\/.*)?(?=\n|$)/;
const EXPORT =
  /^export\s+(?:(?:const|let|var)\s+(?:[\w$]+\s*[:=]|[{[])|(?:async\s+)?function\b|class\s+[\w$]+\s*(?:extends\b|\{)|default\s+(?:function|class|async|\(|\{|[\w$]+\s*[;(=]|[\w$]+[ \t]*$|[\w$]+[ \t]*\n)|\{|\*\s+from\b|type\s+[\w$]+\s*=|interface\s+[\w$]+)/;

/** Longer programs are in files of their own. */
const LONGEST = 20_000;

/** Imports line by line, an export to the empty line after its last bracket. At the margin only. */
export function moduleLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (silent || state.blkIndent > 0 || state.tShift[startLine] !== 0 || state.level > 0) return false;
  const from = state.bMarks[startLine] ?? 0;
  const first = state.src.charAt(from);
  if ((first !== 'i' && first !== 'e') || !BEGINS.test(state.src.slice(from, from + 7))) return false;
  const text = state.src.slice(from, Math.min(from + LONGEST, state.eMarks[endLine - 1] ?? from));
  const imported = IMPORT.exec(text);
  const reading = readingOf(state);
  const length = imported?.[0].length ?? (EXPORT.test(text) ? exportEnd(text, reading) : 0);
  if (length === 0) return false;
  let line = startLine;
  while (line + 1 < endLine && (state.eMarks[line] ?? 0) < from + length) line += 1;
  state.line = line + 1;
  reading.mdx = true;
  return true;
}

/** How long the statement is: to an empty line with no bracket open, or to the first one where brackets never close. */
function exportEnd(text: string, reading: Reading): number {
  let depth = 0;
  let first: number | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      if (depth <= 0 || reading.unclosed) return at;
      first ??= at;
    }
    const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/.*$/g, '');
    for (const [bracket] of bare.matchAll(/[()[\]{}]/g)) depth += '([{'.includes(bracket) ? 1 : -1;
    at += line.length + 1;
  }
  if (depth <= 0) return text.length;
  reading.unclosed = true;
  return first ?? text.length;
}
