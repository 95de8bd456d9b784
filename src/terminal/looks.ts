/** A quotation's look in a terminal: code and tables stand on their own lines, list items have their marks. */
import type { QuotedPassage } from '../domain/answer.js';
import type { Quotation } from '../domain/quotation.js';
import type { Span } from '../domain/span.js';
import { columns } from '../text/columns.js';
import { gridLines } from '../text/look/grid.js';
import { leadIn } from '../text/look/lead-in.js';
import { codeIn, partsOf, type Part, type Row, type TablePart } from '../text/look/parts.js';
import { type Paint, PLAIN, safe, wrap } from './lines.js';

const INDENT = '  ';
/** In UTF-16 units: what stands above a step, and what a column is called. */
const ABOVE = 120;
const NAME = 40;

type Quoted = Pick<QuotedPassage, 'quotation' | 'answer' | 'words' | 'highlights'>;

/**
 * The quotation in lines of at most `width` columns, its answering sentence, the answer's words in it and the matched words marked. Lines of code are as
 * wide as they are: they are there to be copied. Every text of an article has lost its control characters.
 */
export function looked(quoted: Quoted, width: number, paint: Paint): string {
  const { quotation } = quoted;
  const parts = partsOf(quotation);
  const depth = Math.min(...parts.map((part) => itemOf(part)?.depth ?? Infinity));
  const shown = parts.map((part, at) => {
    const isTight = itemOf(part) !== undefined && itemOf(parts[at - 1]) !== undefined;
    return `${at === 0 ? '' : isTight ? '\n' : '\n\n'}${shownPart(quoted, part, depth, width, paint)}`;
  });
  const above = leadIn(quotation);
  const lead = above === null ? '' : safe(quotation.article.text.slice(above.start, above.end));
  const cut = lead.length > ABOVE ? `${lead.slice(0, ABOVE).trimEnd()}…` : lead;
  return `${lead === '' ? '' : `${paint.quiet(wrap(cut, width, INDENT))}\n\n`}${shown.join('')}`;
}

/** A quotation of words without its look as a block: what is code in it stands between backticks. */
export function coded(quotation: Quotation): string {
  return words({ quotation, answer: null, words: null, highlights: [] }, quotation, PLAIN);
}

function itemOf(part: Part | undefined) {
  return part?.kind === 'words' ? part.item : undefined;
}

function shownPart(quoted: Quoted, part: Part, depth: number, width: number, paint: Paint): string {
  const { article } = quoted.quotation;
  switch (part.kind) {
    case 'code':
      return safe(article.text.slice(part.span.start, part.span.end)).replaceAll(/^(?=.)/gmu, INDENT.repeat(2));
    case 'table':
      return table(quoted, part, width, paint);
    case 'words': {
      const { span, item } = part;
      const text = words(quoted, span, paint);
      if (item === undefined) return wrap(text, width, INDENT);
      const mark = item.mark === '' ? INDENT : `${item.mark} `;
      const indent = INDENT.repeat(1 + Math.min(DEEPEST, item.depth - depth));
      const lines = wrap(text, width, indent + ' '.repeat(mark.length));
      return indent + mark + lines.slice(indent.length + mark.length);
    }
  }
}

/** Deeper lists are not indented further. */
const DEEPEST = 4;

function table(quoted: Quoted, { header, rows, span }: TablePart, width: number, paint: Paint): string {
  const { text } = quoted.quotation.article;
  const shown = rows.length === 0 ? [{ span, cells: [span] }] : rows;
  const names = rows.length === 0 ? null : header;
  const plain = (row: Row) => row.cells.map(({ start, end }) => safe(text.slice(start, end)).replaceAll(/\s+/gu, ' '));
  const all = shown.map(plain);
  const room = lastColumn(names === null ? all : [plain(names), ...all], width - INDENT.length);
  const folded = all.map((cells) => foldedRow(cells, room));
  const lines = gridLines(names && plain(names), folded.flat(), width - INDENT.length);
  if (lines !== undefined) {
    const of = folded.flatMap((row, at) => row.map(() => shown[at]));
    const above = lines.length - of.length;
    // Marks that take room stand in the margin, so that the columns stay below each other.
    const margin = INDENT.slice(columns(paint.strong('')) / 2);
    return lines
      .map((line, at) => {
        const row = of[at - above];
        return row !== undefined && isAnswer(quoted, row.span) ? margin + paint.strong(line) : INDENT + line;
      })
      .join('\n');
  }
  const called =
    names === null ? [] : plain(names).map((name) => (name.length > NAME ? `${name.slice(0, NAME)}…` : name));
  return shown
    .map(({ cells }) =>
      cells
        .flatMap((cell, column) => {
          const value = words(quoted, cell, paint);
          const name = called[column] ?? '';
          if (value === '') return [];
          return wrap(name === '' ? value : `${name}${/[:：]$/u.test(name) ? '' : ':'} ${value}`, width, INDENT);
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** A last column narrower than this is no column to read. */
const NARROW = 30;

/** The place of the last column and how wide it may be so that the others stand beside it; undefined where it need not be folded. */
function lastColumn(
  rows: readonly (readonly string[])[],
  width: number,
): { readonly at: number; readonly width: number } | undefined {
  const at = Math.max(...rows.map(({ length }) => length)) - 1;
  const others = rows.map((row) => row.slice(0, at).map(columns));
  const taken = Array.from({ length: at }, (_, column) => Math.max(...others.map((row) => row[column] ?? 0)));
  const left = width - taken.reduce((sum, one) => sum + one + INDENT.length, 0);
  return at > 0 && left >= NARROW ? { at, width: left } : undefined;
}

/** The row with its last cell in lines, each below the one before. */
function foldedRow(cells: readonly string[], last: ReturnType<typeof lastColumn>): readonly (readonly string[])[] {
  const text = last === undefined ? undefined : cells[last.at];
  if (last === undefined || text === undefined) return [cells];
  return wrap(text, last.width)
    .split('\n')
    .map((line, at) =>
      Array.from({ length: last.at + 1 }, (_, column) => {
        if (column === last.at) return line;
        return at === 0 ? (cells[column] ?? '') : '';
      }),
    );
}

function isAnswer({ quotation: { start }, answer }: Quoted, row: Span): boolean {
  return answer !== null && row.start < start + answer.end && row.end > start + answer.start;
}

/** Words of the quotation at a span of the article, marked; what is code stands between backticks. */
function words(
  { quotation: { article, start: origin }, answer, words: named, highlights }: Quoted,
  span: Span,
  paint: Paint,
): string {
  const code = codeIn(article, span);
  const beside = highlights.filter((one) => named === null || one.end <= named.start || one.start >= named.end);
  const all = named === null ? beside : [...beside, named].toSorted((a, b) => a.start - b.start);
  const from = origin + (answer?.start ?? 0);
  const to = origin + (answer?.end ?? 0);
  const sentence = marked(from, to);
  return (
    marked(span.start, from) +
    (sentence === '' ? '' : paint.strong(sentence)) +
    marked(Math.max(to, span.start), span.end)
  );

  function marked(start: number, end: number): string {
    let out = '';
    let at = Math.max(start, span.start);
    const until = Math.min(end, span.end);
    if (at >= until) return '';
    for (const one of all) {
      const [first, last] = [origin + one.start, origin + one.end];
      if (first < at || last > until) continue;
      out += ticked(at, first) + (one === named ? paint.named : paint.matched)(ticked(first, last));
      at = last;
    }
    return out + ticked(at, until);
  }

  function ticked(start: number, end: number): string {
    let out = '';
    let at = start;
    for (const one of code) {
      for (const edge of [one.start, one.end]) {
        // An edge between two pieces belongs to the one that is code.
        const isHere = edge === one.start ? edge >= start && edge < end : edge > start && edge <= end;
        if (!isHere || article.text.slice(one.start, one.end).includes('`')) continue;
        out += `${safe(article.text.slice(at, edge))}\``;
        at = edge;
      }
    }
    return out + safe(article.text.slice(at, end));
  }
}
