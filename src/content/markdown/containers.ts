/**
 * Parts of a text that have a mark of their own in the tools for documentation: `:::` and `///` lines, MkDocs' indented
 * admonitions and tabs, formulas on lines of their own, and lines that only take in other files.
 */
import type { StateBlock } from 'markdown-it';
import { stripEnd } from '../../text/characters.js';
import { readingOf } from './reading.js';

export interface ContainerMeta extends Record<string, unknown> {
  readonly title: string;
  /** The title is one of several beside each other. */
  readonly isTab: boolean;
}

const COLONS = /^(:{3,}|\/{3,})[ \t]*(.*)$/;
const LEAF = /^::[a-z][\w-]*(?:\[([^\]]*)\])?(?:\{.*\})?[ \t]*$/i;
const ADMONITION = /^(?:!!!|\?\?\?\+?)[ \t]+[a-z][\w -]*(?:[ \t]+"(.*)")?[ \t]*$/i;
/** Python's reader needs no space; in prose such a line is loud. */
const GLUED = /^(?:!!!|\?\?\?\+?)[a-z][\w-]*(?:[ \t]+"(.*)")?[ \t]*$/i;
/** MyST's name of what follows, and its comment. */
const TARGET = /^\([\w:.-]+\)=[ \t]*$/;
const COMMENT = /^%(?:[ \t]|$)/;
/** `*[HTML]: Hyper Text Markup Language`, which is shown where the pointer rests. */
const ABBREVIATION = /^\*\[[^[\]\n]{1,100}\]:/;
const TAB = /^===[!+]?[ \t]+["“](.*)["”][ \t]*$/;
/** What a tool puts something else in the place of: a part of a file, a table of contents, the end of a page of paper. */
const INCLUDED =
  /^(?:<<<[ \t]*[@.\w/]|;?-{1,3}8<-{1,3}|@\[[^\]]*\]\(|@?\[TOC(?:[ \t]+[\w-]+=[^\]\n]{0,40})?\][ \t]*$|\[\[_?TOC_?\]\][ \t]*$|\[\/\/\]:|@include(?:\(|[ \t]*\{)[^\n]{1,300}[)}][ \t]*$|\$\{toc\}[ \t]*$|\\(?:newpage|pagebreak|clearpage|tableofcontents|toc)(?:\{\})?[ \t]*$|\{!(?:>[ \t]*)?[^!{}\n]{1,300}!\}[ \t]*$)/i;

export function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const line = lineAt(state, startLine);
  switch (line.charAt(0)) {
    case ':':
    case '/':
      return colons(state, startLine, endLine, line, silent);
    case '!':
    case '?':
      return indented(state, startLine, endLine, admonition(state, startLine, endLine, line), false, silent);
    case '(':
    case '%':
      if (!TARGET.test(line) && !(readingOf(state).myst && COMMENT.test(line))) return false;
      if (!silent) state.line = startLine + 1;
      return true;
    case '*':
      if (!ABBREVIATION.test(line)) return false;
      if (!silent) state.line = startLine + 1;
      return true;
    case '=':
      return indented(state, startLine, endLine, TAB.exec(line), true, silent);
    case '$':
      if (INCLUDED.test(line)) {
        if (!silent) state.line = startLine + 1;
        return true;
      }
      return formula(state, startLine, endLine, line, silent);
    case '<':
    case '-':
    case ';':
    case '@':
    case '\\':
    case '{':
    case '[':
      if (!INCLUDED.test(line)) return false;
      if (!silent) state.line = startLine + 1;
      return true;
    default:
      return false;
  }
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

/** A line of colons or slashes begins or ends a part; what stands in it needs no mark. */
function colons(state: StateBlock, startLine: number, endLine: number, line: string, silent: boolean): boolean {
  const leaf = LEAF.exec(line);
  if (leaf !== null) {
    if (silent) return true;
    state.line = startLine + 1;
    if (leaf[1] !== undefined) paragraph(state, leaf[1]);
    return true;
  }
  const [, marks = '', rest = ''] = COLONS.exec(line) ?? [];
  if (
    marks === '' ||
    (marks.startsWith('/') && rest !== '' && !/^[\p{L}][\p{L}\p{N}_-]*(?:[ \t]*\|.*|[ \t]*)$/u.test(rest))
  )
    return false;
  if (silent) return true;
  state.line = startLine + 1;
  if (rest.trim() === '') {
    state.push('container_close', '', -1);
    return true;
  }
  // mkdocstrings' directive takes in a module's documentation, its options indented below.
  if (/^[a-z_]\w*(?:\.\w+)+[ \t]*$/i.test(rest)) {
    state.line = afterIndented(state, startLine + 1, endLine);
    return true;
  }
  const directive = /^\{([\w:-]+)\}/.exec(rest)?.[1] ?? '';
  if (/^(?:code|math|mermaid|raw|literal)/.test(directive)) return rawPart(state, startLine, endLine, marks);
  if (directive !== '') while (state.line < endLine && /^:[\w-]+:/.test(lineAt(state, state.line))) state.line += 1;
  open(state, titleIn(rest), /tab|code-group/i.test(rest) && !/title=/.test(rest));
  return true;
}

/** The words after a part's name, or those that are called its title. */
function titleIn(rest: string): string {
  const named = /\btitle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest)?.slice(1).find(Boolean);
  if (named !== undefined) return named;
  if (rest.startsWith('{') && !/^\{[\w:-]+\}/.test(rest)) return '';
  const after = rest.replace(/^(?:\{[\w:-]+\}|[\p{L}\p{N}_-]+)[ \t]*/u, '');
  const label = /^\[(.*)\][ \t]*(?:\{[^{}]*\})?[ \t:]*$/.exec(after)?.[1];
  if (label !== undefined) return label;
  const words = after
    .replace(/^\|[ \t]*/, '')
    .replace(/\{[^{}]*\}/g, '')
    .replace(/(?<![\w-])[\w-]+=(?:\[[^\]]{0,200}\]|"[^"]{0,200}"|\S+)/g, '')
    .trim();
  const plain = words.endsWith(':::') ? stripEnd(words, /[:\s]/u) : words;
  return plain.replace(/^["“]([^"”]*)["”]$/, '$1').trim();
}

function open(state: StateBlock, title: string, isTab: boolean): void {
  state.push('container_open', '', 1).meta = { title, isTab } satisfies ContainerMeta;
}

function paragraph(state: StateBlock, content: string): void {
  state.push('paragraph_open', 'p', 1);
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** A part whose content is no Markdown: code, to the line of as many marks. */
function rawPart(state: StateBlock, startLine: number, endLine: number, marks: string): boolean {
  let end = startLine + 1;
  while (end < endLine && lineAt(state, end).trim() !== marks) end += 1;
  let from = startLine + 1;
  while (from < end && /^:[\w-]+:/.test(lineAt(state, from))) from += 1;
  state.push('code_block', 'code', 0).content = state.getLines(from, end, state.blkIndent, true);
  state.line = Math.min(end + 1, endLine);
  return true;
}

function afterIndented(state: StateBlock, from: number, endLine: number): number {
  let end = from;
  for (let line = from; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if ((state.sCount[line] ?? 0) - state.blkIndent < 4) break;
    end = line + 1;
  }
  return end;
}

function admonition(state: StateBlock, line: number, endLine: number, text: string): RegExpExecArray | null {
  const isFilled = afterIndented(state, line + 1, endLine) > line + 1;
  return ADMONITION.exec(text) ?? (isFilled ? GLUED.exec(text) : null);
}

/** `!!! note "Title"` and `=== "Tab"`, with all that is indented by four below. */
function indented(
  state: StateBlock,
  startLine: number,
  endLine: number,
  found: RegExpExecArray | null,
  isTab: boolean,
  silent: boolean,
): boolean {
  if (found === null) return false;
  if (silent) return true;
  const end = afterIndented(state, startLine + 1, endLine);
  open(state, found[1] ?? '', isTab);
  const { parentType, lineMax } = state;
  state.parentType = 'container';
  state.lineMax = end;
  state.blkIndent += 4;
  state.md.block.tokenize(state, startLine + 1, end);
  state.blkIndent -= 4;
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('container_close', '', -1);
  state.line = end;
  return true;
}

/** How many lines a formula may have. */
const MOST_LINES = 100;

function formula(state: StateBlock, startLine: number, endLine: number, line: string, silent: boolean): boolean {
  if (!line.startsWith('$$')) return false;
  const inner = line.trimEnd().slice(2);
  const isWhole = inner.endsWith('$$') && inner.slice(0, -2).trim() !== '';
  if (!isWhole && line.slice(2).includes('$$')) return false;
  let end = startLine + 1;
  const last = Math.min(endLine, startLine + MOST_LINES);
  if (!isWhole) {
    while (end < last && !/\$\$[ \t]*(?:\([^()]*\)|\{[^{}]*\})?[ \t]*$/.test(lineAt(state, end))) end += 1;
    if (end === last) return false;
    end += 1;
  }
  if (silent) return true;
  const text = state.getLines(startLine, end, state.blkIndent, false).trim();
  state.push('formula', '', 0).content = text.slice(2, text.lastIndexOf('$$')).trim();
  state.line = end;
  return true;
}
