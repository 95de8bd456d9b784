/**
 * The blocks of a PDF that says nothing of its parts, by how its lines stand: columns, gaps, indentations, sizes. A guess,
 * and whoever is shown it is told so.
 */
import { joinLines, type Spelling } from '../paragraphs.js';
import { isFinished, isListed, joinedBlocks, type PdfBlock } from './pdf-blocks.js';
import { gutterOf, linesOf, rowsOf, sizeOf, type PdfLine } from './pdf-lines.js';
import type { PdfPage } from './pdf-text.js';

/** Lines at the top and at the bottom of a page that may be the same on every page. */
const EDGE = 2;

/** Room for so many times the next word is more than a line leaves that is as full as it can be. */
const ROOM = 1.5;

/** A line of contents, with the dots that lead to the number of a page. */
const LEADS = /(?:\.{3}|\. \. \.|…|·{3}|_{3})\s?[0-9ivxlc]{1,5}$/u;

/** A line of prose is fuller than that, even before an address or a long word. */
const FREE = 0.25;

/** A font larger by so much than the text's makes a heading. */
const LARGER = 1.12;

/** What is smaller than the text by so much is a note, a caption or a label, and no part of a sentence that it stands in. */
const SMALLER = 0.95;

/** The blocks in the order in which they are read; a paragraph that goes on in the next column or on the next page is one. */
export function geometricBlocks(pages: readonly PdfPage[], isSpelled: Spelling): readonly PdfBlock[] {
  const sheets = pages.map(({ runs, width }) => {
    const rows = rowsOf(runs);
    const gutter = gutterOf(rows, width);
    return { gutter, lines: linesOf(rows, gutter).filter(({ text }) => text !== '' && !LEADS.test(text)) };
  });
  const repeated = repeatedLines(sheets.map(({ lines }) => lines));
  const body = sizeOf(sheets.flatMap(({ lines }) => lines));
  const blocks = sheets.flatMap(({ gutter, lines }) =>
    columnsOf(
      lines.filter((line) => !repeated.has(line)),
      gutter,
    ).flatMap((column) => columnBlocks(column, body, isSpelled)),
  );
  const isAside = ({ kind, size = body }: PdfBlock): boolean => kind !== 'heading' && size < SMALLER * body;
  return joinedBlocks(
    blocks.map((block) => [isAside(block) ? { ...block, isAside: true } : block]),
    isSpelled,
  );
}

/** Headers, footers and page numbers: what stands at one edge of most pages, but for its figures. */
function repeatedLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const edges = pages.map((lines) => {
    const sorted = lines.toSorted((a, b) => b.y - a.y);
    return [...sorted.slice(0, EDGE), ...sorted.slice(-EDGE)];
  });
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  const isRepeated = (line: PdfLine): boolean =>
    (counts.get(keyOf(line)) ?? 0) >= often ||
    /^(?:(?:page|seite|p\.) ?)?[0-9ivx]{1,4}(?: ?(?:\/|of|von) ?[0-9]{1,4})?$/iu.test(line.text);
  return new Set(edges.flatMap((edge) => edge.filter(isRepeated)));
}

function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 20)} ${text.replace(/[0-9]+/gu, '#')}`;
}

/** The lines of each column from the top, columns from the left; what runs across both comes between what stands above and below it. */
function columnsOf(lines: readonly PdfLine[], gutter: number | undefined): readonly (readonly PdfLine[])[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y || a.left - b.left);
  if (gutter === undefined) return [sorted];
  const columns: PdfLine[][] = [];
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []];
  const flush = (): void => {
    columns.push(left, right);
    [left, right] = [[], []];
  };
  for (const line of sorted) {
    if (line.right < gutter + 3) left.push(line);
    else if (line.left > gutter - 3) right.push(line);
    else {
      flush();
      if (
        columns.length >= 3 &&
        columns.at(-1)?.length === 0 &&
        columns.at(-2)?.length === 0 &&
        columns.at(-3)?.some((one) => one.left < gutter && one.right > gutter) === true
      ) {
        columns.splice(-2);
        columns.at(-1)?.push(line);
      } else columns.push([line]);
    }
  }
  flush();
  return columns.filter((column) => column.length > 0);
}

function columnBlocks(lines: readonly PdfLine[], body: number, isSpelled: Spelling): readonly PdfBlock[] {
  const [left, right] = [
    percentile(
      lines.map((line) => line.left),
      0.1,
    ),
    percentile(
      lines.map((line) => line.right),
      0.9,
    ),
  ];
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0.5 * body && gap < 3 * body);
  const usual = percentile(gaps, 0.4);
  const groups: PdfLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || begins(line, before, { left, right, usual })) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return joinedHeadings(groups, body).flatMap((group): readonly PdfBlock[] => {
    const size = sizeOf(group);
    const text = joinLines(
      group.map((line) => line.text),
      isSpelled,
    );
    const isHeading = size > LARGER * body && text.length < 250 && !/[.,;]$/u.test(text);
    const last = group.at(-1);
    const isFull = last !== undefined && last.right > right - 0.25 * (right - left);
    if (isHeading) return [{ kind: 'heading', text, level: size > 1.5 * body ? 1 : 2, size }];
    const item = /^(?:[•◦▪‣·\u{E000}-\u{F8FF}]|[-–—](?=\s))\s*(?<text>\S.*)$/u.exec(text)?.groups?.['text'];
    return [
      item === undefined ? { kind: 'paragraph', text, size, isFull } : { kind: 'item', text: item, size, isFull },
    ];
  });
}

/** A heading of several lines, whose distance is larger than that of the text's. */
function joinedHeadings(groups: readonly (readonly PdfLine[])[], body: number): readonly (readonly PdfLine[])[] {
  const joined: PdfLine[][] = [];
  for (const group of groups) {
    const [last, first] = [joined.at(-1)?.at(-1), group[0]];
    const isSame =
      last !== undefined &&
      first !== undefined &&
      last.size > LARGER * body &&
      Math.abs(last.size - first.size) < 0.05 * last.size;
    if (isSame && last.y - first.y < 1.7 * last.size) joined.at(-1)?.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** The usual distance of two lines. */
  readonly usual: number;
}

/** Whether a line begins a block of its own after the one before. */
function begins(line: PdfLine, before: PdfLine, { left, right, usual }: Column): boolean {
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return true;
  if (before.y - line.y > 1.35 * usual) return true;
  if (isListed(line.text)) return true;
  const isShort = before.right < right - 0.2 * (right - left);
  const indent = line.left - left;
  const isIndented = indent > 0.8 * line.size && line.left - before.left > 0.6 * line.size;
  if (isIndented && (isFinished(before.text) || isShort) && !isListed(before.text)) return true;
  if (isShort && isFinished(before.text) && /^["'“„«([]?[\p{Lu}\p{N}\p{Lo}]/u.test(line.text)) return true;
  // A line that had room for the next one's first word was ended on purpose.
  const isInset = before.left - left > before.size;
  const room = right - before.right;
  return (
    !isInset &&
    room > ROOM * firstWord(line) + line.size &&
    room > FREE * (right - left) &&
    !/^["'“„«([]?\p{Ll}/u.test(line.text) &&
    !/[,;–—-]$|https?:\S*$/u.test(before.text)
  );
}

/** The width of its first word, in points. */
function firstWord({ text, left, right }: PdfLine): number {
  const space = text.indexOf(' ');
  return ((right - left) * (space === -1 ? text.length : space)) / Math.max(1, text.length);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
