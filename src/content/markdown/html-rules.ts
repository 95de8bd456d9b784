/** Where HTML and JSX begin and end in Markdown: as CommonMark says, and as the authors of components write. */
import type { StateBlock, StateInline } from 'markdown-it';
import { isBlock, isComponent, isKnown } from './elements.js';
import { readingOf } from './reading.js';
import { commentEnd, mathEnd, tagAt, type Tag } from './tags.js';

const NAME = /^<\/?([a-z][\w.-]*|(?=>))/i;
const FENCE = /^[ \t]*(?:`{3}|~{3})/;
/** What is text to its closing tag, empty lines and all. */
const WHOLE = /^(?:script|pre|style|textarea|svg|template|noscript|iframe|video|audio|object|canvas)$/i;
/** What goes on to the end where nothing closes it. */
const TO_THE_END = /^(?:script|pre|style|textarea)$/i;

/**
 * Lines that begin with a tag, to the next empty line; a comment and what is shown as it is typed, to its end. Code between
 * fences is left to the rule for fences, also where a tag stands right above it.
 */
export function htmlBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const { mdx } = readingOf(state);
  if (!mdx && indent(state, startLine) >= 4) return false;
  const from = lineStart(state, startLine);
  if (state.src.charAt(from) !== '<') return false;
  const line = lineAt(state, startLine);
  const end = /^<[!?]/.test(line)
    ? specialEnd(state, startLine, endLine)
    : elementEnd(state, startLine, endLine, silent);
  if (end === undefined) return false;
  if (silent) return true;
  state.line = end;
  const token = state.push('html_block', '', 0);
  token.map = [startLine, end];
  token.content = state.getLines(startLine, end, state.blkIndent, true);
  return true;
}

/** The line after a comment, declaration or processing instruction. */
function specialEnd(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const line = lineAt(state, startLine);
  const closing = line.startsWith('<!--')
    ? '-->'
    : line.startsWith('<?')
      ? '?>'
      : line.startsWith('<![CDATA[')
        ? ']]>'
        : '>';
  if (closing === '>' && !/^<![a-z]/i.test(line)) return undefined;
  const end = closing === '-->' ? commentEnd(state.src, lineStart(state, startLine)) : undefined;
  for (let at = startLine; at < endLine; at += 1) {
    const text = at === startLine ? line.slice(2) : lineAt(state, at);
    if (isOutside(state, at)) return at;
    if (end === undefined ? text.includes(closing) : end !== -1 && end <= (state.eMarks[at] ?? 0)) return at + 1;
  }
  return endLine;
}

function elementEnd(state: StateBlock, startLine: number, endLine: number, silent: boolean): number | undefined {
  const line = lineAt(state, startLine);
  const name = NAME.exec(line)?.[1];
  if (name === undefined) return undefined;
  const opens = !line.startsWith('</');
  if (opens && WHOLE.test(name)) {
    const end = closingLine(state, startLine, endLine, `</${name}`);
    if (end !== undefined) return end;
    if (TO_THE_END.test(name)) return endLine;
  }
  let last = startLine;
  const isOfBlock = isBlock(name) && !isComponent(name);
  if (!isOfBlock || !line.includes('>')) {
    const from = lineStart(state, startLine);
    const tag = tagAt(state.src, from);
    if (tag === undefined) {
      if (!isOfBlock) return undefined;
    } else {
      while (last + 1 < endLine && (state.eMarks[last] ?? 0) < tag.end - 1) last += 1;
      const isAlone = state.src.slice(tag.end, state.eMarks[last]).trim() === '';
      if (!isOfBlock && (!isAlone || (silent && isKnown(name)))) return undefined;
    }
  }
  let end = last + 1;
  while (end < endLine && !state.isEmpty(end) && !isOutside(state, end) && !FENCE.test(lineAt(state, end)))
    end = afterComponent(state, end, endLine);
  return end;
}

/** The line after this one, or after the one that ends the tag of a component that begins here, empty lines in it or not. */
function afterComponent(state: StateBlock, line: number, endLine: number): number {
  const from = lineStart(state, line);
  const isOpen = /^<[A-Z]/.test(state.src.slice(from, from + 2)) && !lineAt(state, line).includes('>');
  const tagEnd = isOpen ? tagAt(state.src, from)?.end : undefined;
  let end = line + 1;
  if (tagEnd !== undefined) while (end < endLine && (state.eMarks[end - 1] ?? 0) < tagEnd - 1) end += 1;
  return end;
}

/** The line after the one that has `closing`, letters of any case. */
function closingLine(state: StateBlock, startLine: number, endLine: number, closing: string): number | undefined {
  for (let at = startLine; at < endLine && !isOutside(state, at); at += 1) {
    if (lineAt(state, at).toLowerCase().includes(closing.toLowerCase())) return at + 1;
  }
  return undefined;
}

function isOutside(state: StateBlock, line: number): boolean {
  return !state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent;
}

function indent(state: StateBlock, line: number): number {
  return (state.sCount[line] ?? 0) - state.blkIndent;
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(lineStart(state, line), state.eMarks[line]);
}

/** A tag or comment in a line; what is none, or is more likely a name in angle brackets, stays text. */
export function htmlInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '<') return false;
  if (src.startsWith('<!--', pos)) return comment(state, silent);
  const special = /^<(?:\?|!\[CDATA\[|![a-z])/i.exec(src.slice(pos, pos + 10))?.[0];
  if (special !== undefined) {
    const closing = special === '<?' ? '?>' : special.startsWith('<![') ? ']]>' : '>';
    const end = src.indexOf(closing, pos + 2);
    if (end === -1 || end >= posMax) return false;
    state.pos = end + closing.length;
    return true;
  }
  const tag = tagAt(src, pos);
  if (tag === undefined || tag.end > posMax || isPlaceholder(src, pos, tag)) return false;
  const formula = mathEnd(src, tag);
  if (formula !== undefined && formula <= posMax) {
    if (!silent) state.push('math', '', 0).content = src.slice(pos, formula);
    state.pos = formula;
    return true;
  }
  if (!silent) state.push('tag', '', 0).meta = { tag, source: src, at: pos };
  state.pos = tag.end;
  return true;
}

function comment(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const end = commentEnd(src, pos);
  if (end !== -1 && end <= posMax) {
    state.pos = end;
    return true;
  }
  if (!silent) state.push('hidden_mark', '', 0).markup = '<!--';
  state.pos = pos + 4;
  return true;
}

/** `git clone <url>`, `Array<T>`: a name that HTML does not know and nothing closes. */
function isPlaceholder(src: string, at: number, { name, closes, closesItself, attributes }: Tag): boolean {
  if (name === '' || closes || closesItself || isKnown(name)) return false;
  const isName = attributes.size === 0 || [...attributes.values()].every((value) => value === '');
  if (!isName || (/^[A-Z]/.test(name) && !/\w/.test(src.charAt(at - 1)))) return false;
  return !src.includes(`</${name}`, at);
}
