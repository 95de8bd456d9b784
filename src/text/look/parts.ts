/**
 * How a quotation looks on its page: which of it is words, list, code and table. Derived from what an article keeps beside
 * its text, so that the text, which is what is proved, stays the text alone. All offsets are into the article's text.
 */
import type { Article, Block, BlockLook } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';

export type Part =
  /** `item` where it is one of a list; its mark is empty where the quotation has not the item's beginning. */
  | { readonly kind: 'words'; readonly span: Span; readonly item?: NonNullable<BlockLook['item']> }
  | { readonly kind: 'code'; readonly span: Span; readonly language?: string }
  | TablePart;

export interface TablePart extends Table {
  readonly kind: 'table';
  readonly span: Span;
}

export interface Table {
  /** What the columns are called; null where nothing names them. It may stand outside of the quotation. */
  readonly header: Row | null;
  /** Without the header. */
  readonly rows: readonly Row[];
}

/** A line of a table, with the white space around its cells left out; a cell without text is an empty span. */
export interface Row {
  readonly span: Span;
  /** By column; a row that is quoted from its middle on has empty ones before. */
  readonly cells: readonly Span[];
}

/** A place in an article: a quotation, a passage. */
export interface Place extends Span {
  readonly article: Article;
}

/** The parts of a place, in order; one without blocks in it is words. */
export function partsOf({ article, start, end }: Place): readonly Part[] {
  const found = blocksIn(article, { start, end }).map((block) => {
    const span = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    return partOf(article, block, span);
  });
  return found.length === 0 ? [{ kind: 'words', span: { start, end } }] : found;
}

function partOf(article: Article, block: Block, span: Span): Part {
  const { kind, language, item } = block;
  if (kind === 'code') return { kind, span, ...(language !== undefined && { language }) };
  if (kind === 'table') return { kind, span, ...tableOf(article, block, span) };
  if (item === undefined) return { kind: 'words', span };
  return { kind: 'words', span, item: span.start > block.start ? { ...item, mark: '' } : item };
}

/** The header of a table, and its rows at `span`. */
export function tableOf(article: Article, block: Block, span: Span): Table {
  const { text } = article;
  const header = block.header === true ? rowAt(article, lineAt(text, block.start, block), block.start) : null;
  const rows: Row[] = [];
  for (let at = Math.max(span.start, header === null ? 0 : header.span.end + 1); at < span.end;) {
    const line = lineAt(text, at, { start: at, end: span.end });
    if (line.end > line.start) rows.push(rowAt(article, line, lineStart(text, at, block)));
    at = line.end + 1;
  }
  return { header, rows };
}

/** No page has more columns; what stands in further ones is told with the last. */
const MOST_COLUMNS = 100;

/** `from`: where the line begins of which the row is the rest. */
function rowAt(article: Article, span: Span, from: number): Row {
  const { text, bars = [] } = article;
  const cells: Span[] = [];
  let at = firstAtLeast(bars, from);
  const before = Math.min(MOST_COLUMNS - 1, firstAtLeast(bars, span.start) - at);
  for (let column = 0; column < before; column += 1) cells.push({ start: span.start, end: span.start });
  at = firstAtLeast(bars, span.start);
  let start = span.start;
  for (; cells.length < MOST_COLUMNS - 1 && (bars[at] ?? Infinity) < span.end; at += 1) {
    const bar = bars[at] ?? span.end;
    cells.push(trimmed(text, start, bar));
    start = bar + 1;
  }
  cells.push(trimmed(text, start, span.end));
  return { span, cells };
}

function lineAt(text: string, at: number, { start, end }: Span): Span {
  const feed = text.indexOf('\n', at);
  return { start, end: feed === -1 || feed > end ? end : feed };
}

function lineStart(text: string, at: number, block: Block): number {
  return Math.max(block.start, text.lastIndexOf('\n', at - 1) + 1);
}

function trimmed(text: string, from: number, to: number): Span {
  const cell = text.slice(from, to);
  const start = from + cell.length - cell.trimStart().length;
  return { start, end: Math.max(start, from + cell.trimEnd().length) };
}

/** The blocks that have at least a character in the span, in order. */
export function blocksIn({ blocks }: Article, { start, end }: Span): readonly Block[] {
  const found: Block[] = [];
  for (let at = blockAfter(blocks, start); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= end) break;
    found.push(block);
  }
  return found;
}

/** The index of the first block that ends after `at`; how many there are when none does. */
export function blockAfter(blocks: readonly Block[], at: number): number {
  return first(blocks.length, (index) => (blocks[index]?.end ?? 0) > at);
}

/** What is code among the words of a span, cut off where it reaches outside. */
export function codeIn({ code = [] }: Article, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (
    let at = first(code.length, (index) => (code[index]?.end ?? 0) > start);
    (code[at]?.start ?? Infinity) < end;
    at += 1
  ) {
    const one = code[at] ?? { start, end };
    found.push({ start: Math.max(start, one.start), end: Math.min(end, one.end) });
  }
  return found;
}

function firstAtLeast(numbers: readonly number[], least: number): number {
  return first(numbers.length, (index) => (numbers[index] ?? 0) >= least);
}

/** The first of `length` ascending places that is so, by halves; `length` when none is. */
function first(length: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
