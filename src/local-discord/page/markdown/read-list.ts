/** Reads a list: lines that begin with `-`, `*` or `1.`, those that are indented further inside the item above. */
import { readInline } from './read-inline.js';
import type { List, ListItem } from './tree.js';

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
export function readList(lines: readonly string[], at: number): { list: List; end: number } | undefined {
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
