/**
 * Reads the lines of Discord's Markdown: headings, small print, quotes, lists, fences, and paragraphs of what is left.
 * Our own because no package knows lists and small print at once, and because hostile text must take linear time.
 */
import { readInline } from './read-inline.js';
import type { Block, List, ListItem } from './tree.js';

const HEADING = /^(#{1,3})\s+(\S.*)$/u;
const SMALL = /^-#\s+(\S.*)$/u;
const QUOTE = /^> ?/u;
const REST_QUOTED = /^>>> ?/u;

/** The blocks in order. Text that means nothing special comes back as it stands; nothing is ever left out. */
export function readMarkdown(source: string): readonly Block[] {
  return blocksOf(source.replaceAll(/\r\n?/gu, '\n'), true);
}

/** A quote holds no quotes: Discord shows the marks of inner ones. */
function blocksOf(source: string, mayQuote: boolean): readonly Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  // A fence that is never closed is text, and then so are all the later ones.
  let lastFence = lastLineWith(lines, '```');
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: readInline(paragraph.join('\n')) });
    paragraph = [];
  };
  const add = (block: Block) => {
    flush();
    blocks.push(block);
  };

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (mayQuote && REST_QUOTED.test(line)) {
      add({ kind: 'quote', blocks: blocksOf(lines.slice(at).join('\n').replace(REST_QUOTED, ''), false) });
      break;
    }
    if (mayQuote && line.startsWith('> ')) {
      const end = endOf(lines, at, (next) => next.startsWith('> '));
      const quoted = lines.slice(at, end).map((next) => next.replace(QUOTE, ''));
      add({ kind: 'quote', blocks: blocksOf(quoted.join('\n'), false) });
      at = end - 1;
      continue;
    }
    const fence = at <= lastFence ? fenceAt(lines, at) : undefined;
    if (fence) {
      if (fence.before !== '') paragraph.push(fence.before);
      add({ kind: 'fence', language: fence.language, text: fence.text });
      // What follows a fence on its last line is read as a line of its own.
      at = fence.after === '' ? fence.last : fence.last - 1;
      if (fence.after !== '') lines[fence.last] = fence.after;
      continue;
    }
    if (line.includes('```') && !line.includes('\\`')) lastFence = -1;
    const heading = HEADING.exec(line);
    const small = SMALL.exec(line);
    if (heading) add({ kind: 'heading', level: levelOf(heading[1]), children: readInline(heading[2] ?? '') });
    else if (small) add({ kind: 'small', children: readInline(small[1] ?? '') });
    else {
      const list = readList(lines, at);
      if (!list) paragraph.push(line);
      else {
        add(list.list);
        at = list.end - 1;
      }
    }
  }
  flush();
  return blocks;
}

interface Fence {
  readonly before: string;
  readonly language: string;
  readonly text: string;
  readonly after: string;
  /** The line on which it closes. */
  readonly last: number;
}

function fenceAt(lines: readonly string[], at: number): Fence | undefined {
  const line = lines[at] ?? '';
  const open = line.indexOf('```');
  if (open === -1 || line.charAt(open - 1) === '\\') return undefined;
  const rest = line.slice(open + 3);
  const inLine = rest.indexOf('```');
  const before = line.slice(0, open);
  if (inLine > 0) return { before, language: '', text: rest.slice(0, inLine), after: rest.slice(inLine + 3), last: at };
  const last = endOf(lines, at + 1, (next) => !next.includes('```'));
  if (inLine === 0 || last >= lines.length) return undefined;
  const closing = lines[last] ?? '';
  const close = closing.indexOf('```');
  // A word alone behind the fence names a language.
  const language = /^[\w+.#-]*$/u.test(rest) ? rest : undefined;
  const first = language === undefined ? [rest] : [];
  const text = [...first, ...lines.slice(at + 1, last), ...(close > 0 ? [closing.slice(0, close)] : [])].join('\n');
  return { before, language: language ?? '', text, after: closing.slice(close + 3), last };
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}

function lastLineWith(lines: readonly string[], text: string): number {
  return lines.findLastIndex((line) => line.includes(text));
}

function levelOf(marks = ''): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3;
}

/** A line of a list begins with `-`, `*` or `1.`; one that is indented further stands inside the item above. */
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/u;

/** Discord's own client goes no deeper. */
const DEEPEST = 10;

interface Line {
  readonly indent: number;
  /** Undefined for an item without a number. */
  readonly number: number | undefined;
  readonly text: string;
}

/** The list that begins at line `at`, and the first line after it; undefined where none begins. */
function readList(lines: readonly string[], at: number): { list: List; end: number } | undefined {
  return listAt(lines, at, 0);
}

function listAt(lines: readonly string[], at: number, depth: number): { list: List; end: number } | undefined {
  const first = itemAt(lines, at);
  if (!first) return undefined;
  const ordered = first.number !== undefined;
  const items: ListItem[] = [];
  let end = at;
  for (let line: Line | undefined = first; line; line = itemAt(lines, end)) {
    if (line.indent < first.indent || (line.number !== undefined) !== ordered) break;
    end += 1;
    const lists: List[] = [];
    const inner = (from: number) => {
      const next = itemAt(lines, from);
      return next && depth < DEEPEST && next.indent > line.indent ? listAt(lines, from, depth + 1) : undefined;
    };
    for (let found = inner(end); found; found = inner(end)) {
      lists.push(found.list);
      end = found.end;
    }
    items.push({ children: readInline(line.text), lists });
  }
  return { list: { kind: 'list', ordered, start: first.number ?? 1, items }, end };
}

function itemAt(lines: readonly string[], at: number): Line | undefined {
  const found = ITEM.exec(lines[at] ?? '');
  if (!found) return undefined;
  const [, spaces = '', digits, text = ''] = found;
  return { indent: spaces.length, number: digits === undefined ? undefined : Number(digits), text };
}
