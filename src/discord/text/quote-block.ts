/**
 * An excerpt as people can read and copy it: words as a quote, code in a fence, a table in columns or row by row, list items with
 * their marks. The look is derived (see `look/parts.ts`); what is shown in it is the article's words and no others.
 */
import { Quotation } from '../../domain/quotation.js';
import type { Span } from '../../domain/span.js';
import { gridLines } from '../../text/look/grid.js';
import { leadIn } from '../../text/look/lead-in.js';
import { codeIn, partsOf, type Part, type Place, type Row, type TablePart } from '../../text/look/parts.js';
import { codeFence } from './code-block.js';
import { escape, visible } from './escape.js';
import type { Excerpt } from './excerpt.js';
import { highlight } from './highlight.js';
import { singleLine } from './one-line.js';

/**
 * What stands below each other: a fence stands by itself, for not all clients show one in a quote, and all else is quoted. Items
 * follow each other without an empty line.
 */
interface Segment {
  readonly kind: 'words' | 'item' | 'rows' | 'fence';
  readonly text: string;
}

/** What is marked, as spans of the article's text. */
interface Marked {
  readonly bold: readonly Span[];
  readonly underlined: readonly Span[];
}

/**
 * The excerpt in Discord's Markdown, what was left out shown as […]: each line of words behind `> `, the first of them after
 * `label`, which is ours. Throws for a quotation that was not proved, whatever the types said: no message may hold words that were
 * not compared with their article.
 */
export function quoteBlock({ quotation, emphasis, words: named, cut }: Excerpt, label = ''): string {
  if (!Quotation.isProved(quotation)) throw new TypeError('A quotation that was not proved cannot be shown.');
  const { start } = quotation;
  const placed = (span: Span) => ({ start: start + span.start, end: start + span.end });
  const marked: Marked = { bold: emphasis.map(placed), underlined: named === null ? [] : [placed(named)] };
  const all = partsOf(quotation);
  // A sentence behind a label is no step of a list any more.
  const parts = label === '' ? all : all.map(withoutMark);
  const depth = Math.min(...parts.map((part) => itemOf(part)?.depth ?? Infinity));
  const segments = parts.map((part) => segment(quotation, part, marked, depth));
  return joined(segments, { ...cut, label, above: label === '' ? above(quotation) : '' });
}

/** The same without a look, for a room that is too narrow for one: never more than three times as long as its text, and some marks. */
export function plainQuoteBlock({ quotation, emphasis, words: named, cut }: Excerpt, label = ''): string {
  if (!Quotation.isProved(quotation)) throw new TypeError('A quotation that was not proved cannot be shown.');
  const text = highlight(quotation.text, emphasis, '**', { underlined: named === null ? [] : [named] }).trim();
  return joined([{ kind: 'words', text }], { ...cut, label, above: '' });
}

function joined(
  segments: readonly Segment[],
  { before, after, label, above: over }: Excerpt['cut'] & { readonly label: string; readonly above: string },
): string {
  const left = '\\[…\\]';
  const lead = `${label}${before ? `${left} ` : ''}`;
  const blocks: Segment[] = [...segments];
  const [first] = blocks;
  const last = blocks.at(-1);
  if (after && last?.kind !== 'fence' && last?.kind !== 'rows') {
    if (last !== undefined) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${left}` };
  } else if (after) blocks.push({ kind: 'words', text: left });
  if (first?.kind === 'words' && blocks[0] !== undefined) blocks[0] = { ...first, text: lead + blocks[0].text };
  // The mark of an item must begin its line, and what is left out is no part of a row.
  else if (lead !== '') blocks.unshift({ kind: 'item', text: lead.trimEnd() });
  const lines = blocks.map(({ kind, text }, at) => {
    const shown = kind === 'fence' ? text : text.replaceAll(/^/gmu, '> ');
    const next = blocks[at + 1];
    const isApart =
      next !== undefined && kind !== 'fence' && next.kind !== 'fence' && !(kind === 'item' && next.kind === 'item');
    return isApart ? `${shown}\n> ` : shown;
  });
  return [...(over === '' ? [] : [`> -# ${over}`]), ...lines].join('\n');
}

function itemOf(part: Part) {
  return part.kind === 'words' ? part.item : undefined;
}

function withoutMark(part: Part): Part {
  return part.kind === 'words' ? { kind: 'words', span: part.span } : part;
}

/** In UTF-16 units. */
const ABOVE = 120;

/** What leads to a step or to code that the excerpt begins with, in small print: it is shown for the reader's sake, and not quoted. */
function above(quotation: Quotation): string {
  const span = leadIn(quotation);
  return span === null ? '' : singleLine(quotation.article.text.slice(span.start, span.end), ABOVE);
}

function segment(place: Place, part: Part, marked: Marked, depth: number): Segment {
  switch (part.kind) {
    case 'code': {
      const { span, language } = part;
      const code = place.article.text.slice(span.start, span.end);
      const fence = codeFence(code, language);
      return fence === undefined ? { kind: 'words', text: escape(code).trimEnd() } : { kind: 'fence', text: fence };
    }
    case 'table':
      return table(place, part, marked);
    case 'words': {
      const { span, item } = part;
      const text = words(place, span, marked);
      if (item === undefined) return { kind: 'words', text };
      const indent = '  '.repeat(Math.min(DEEPEST, item.depth - depth));
      const mark = item.mark === '' ? '  ' : `${item.mark} `;
      return { kind: 'item', text: `${indent}${mark}${text.replaceAll('\n', `\n${indent}  `)}` };
    }
  }
}

/** Deeper lists are not indented further: a telephone has no room. */
const DEEPEST = 4;

function words({ article }: Place, span: Span, marked: Marked): string {
  const within = (one: Span) => ({ start: one.start - span.start, end: one.end - span.start });
  const text = article.text.slice(span.start, span.end);
  const { bold, underlined } = marked;
  const code = codeIn(article, span).map(within);
  return highlight(text, bold.map(within), '**', { code, underlined: underlined.map(within) }).trim();
}

/** As many columns as a telephone shows of a fence without scrolling. */
const PHONE = 34;

/** In UTF-16 units: what a column is called, before each of its values. */
const NAME = 40;

function table(place: Place, { header, rows, span }: TablePart, marked: Marked): Segment {
  const { article } = place;
  const shown = rows.length === 0 ? [{ span, cells: [span] }] : rows;
  const plain = (row: Row) =>
    row.cells.map(({ start, end }) => visible(article.text.slice(start, end)).replaceAll(/\s+/gu, ' '));
  const named = rows.length === 0 ? null : header;
  const lines = gridLines(named && plain(named), shown.map(plain), PHONE);
  const fence = lines && codeFence(lines.join('\n'));
  if (fence !== undefined) return { kind: 'fence', text: fence };

  const names = named?.cells.map(({ start, end }) => singleLine(article.text.slice(start, end), NAME)) ?? [];
  const texts = shown.map(({ cells }) => {
    const values = cells
      .map((cell, column) => labelled(names[column] ?? '', words(place, cell, marked)))
      .filter((text) => text !== '');
    return values.join(named === null ? ' · ' : '\n');
  });
  return { kind: 'rows', text: texts.filter((text) => text !== '').join(named === null ? '\n' : '\n\n') };
}

function labelled(name: string, value: string): string {
  if (value === '' || name === '') return value;
  return `**${name}${/[:：]$/u.test(name) ? '' : ':'}** ${value}`;
}
