/** A table of a page to a table of Markdown, or to its cells one after the other where it only arranged them. */
import type { PageDocument, PageElement } from './dom.js';

/** In cells; a larger table is data that nobody quotes whole. */
const MOST_CELLS = 5000;

/** Rows of cells with bars between them, the first one the header; `shown` gives a cell's Markdown. */
export function pageTable(table: PageElement, shown: (cell: PageElement) => string): string {
  const filled = gridOf(table).filter((cells) => cells.some((cell) => (cell?.textContent.trim() ?? '') !== ''));
  if (filled.reduce((sum, cells) => sum + cells.length, 0) > MOST_CELLS) return '';
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  const caption = table.querySelector('caption')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  const lines = filled.map((cells) => {
    const texts = cells.map((cell) => (cell === undefined ? '' : inOneLine(shown(cell))));
    return `| ${[...texts, ...Array.from({ length: width - texts.length }, () => '')].join(' | ')} |`;
  });
  const [header, ...body] = lines;
  if (header === undefined) return caption;
  const rule = `|${' --- |'.repeat(width)}`;
  return [...(caption === '' ? [] : [caption, '']), header, rule, ...body].join('\n');
}

/**
 * Each row with its cells by column. A cell of several rows is in each of them, so that every row can be quoted alone; one of several
 * columns stands in the first of them, and in each where it is their header.
 */
function gridOf(table: PageElement): readonly (readonly (PageElement | undefined)[])[] {
  let group: PageElement | null = null;
  let open = new Map<number, Spanning>();
  return [...table.querySelectorAll('tr')].map((row) => {
    // No cell reaches into the next group of rows.
    if (row.parentElement !== group) open = new Map();
    group = row.parentElement;
    const cells: (PageElement | undefined)[] = [];
    const put = (cell: PageElement, rows: number, isFirst: boolean): void => {
      const shown = isFirst || cell.nodeName === 'TH' ? cell : undefined;
      if (rows > 1) open.set(cells.length, { shown, rows: rows - 1 });
      else open.delete(cells.length);
      cells.push(shown);
    };
    const fill = (): boolean => {
      const above = open.get(cells.length);
      if (above === undefined) return false;
      if (above.rows > 1) open.set(cells.length, { ...above, rows: above.rows - 1 });
      else open.delete(cells.length);
      cells.push(above.shown);
      return true;
    };
    for (const cell of row.children) {
      if (!/^T[HD]$/u.test(cell.nodeName)) continue;
      while (fill());
      const [rows, columns] = [spanOf(cell, 'rowspan'), Math.max(1, spanOf(cell, 'colspan'))];
      // 0 is all the rows that are left.
      for (let at = 0; at < columns; at += 1) put(cell, rows === 0 ? MOST_CELLS : rows, at === 0);
    }
    while (fill());
    return cells;
  });
}

/** A cell of a row above that has so many rows left. */
interface Spanning {
  readonly shown: PageElement | undefined;
  readonly rows: number;
}

/** In columns or rows; larger ones are meant as “all”, and a table of pages has no more. */
const WIDEST = 60;

function spanOf(cell: PageElement, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (!Number.isInteger(span) || span < 0) return 1;
  return name === 'colspan' ? Math.min(WIDEST, span) : span;
}

/** Tables that arrange a page and do not compare anything become plain elements; changes the tree. */
export function withoutLayoutTables(root: PageElement, document: PageDocument): void {
  for (const table of root.querySelectorAll('table')) {
    if (!isLayout(table)) continue;
    const block = document.createElement('div');
    for (const cell of table.querySelectorAll('td, th, caption')) {
      if (cell.closest('table') !== table) continue;
      const part = document.createElement('div');
      part.append(...cell.childNodes);
      block.append(part);
    }
    table.replaceWith(block);
  }
}

function isLayout(table: PageElement): boolean {
  if (table.querySelector('table') !== null || /^(?:presentation|none)$/u.test(table.getAttribute('role') ?? ''))
    return true;
  if (table.querySelector('th') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  const widest = Math.max(0, ...rows.map((row) => [...row.children].length));
  return widest < 2 || table.querySelector('p ~ p, h1, h2, h3, ul, ol, pre, blockquote') !== null;
}

function inOneLine(markdown: string): string {
  return markdown
    .replace(/\s+/gu, ' ')
    .trim()
    .replaceAll('|', String.raw`\|`)
    .replaceAll(String.raw`\\|`, String.raw`\|`);
}
