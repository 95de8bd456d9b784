/** A table of a page to a table of Markdown, or to its cells one after the other where it only arranged them. */
import type { PageDocument, PageElement } from './dom.js';

/** In cells; a larger table is data that nobody quotes whole. */
const MOST_CELLS = 5000;

/** Rows of cells with bars between them, the first one the header; `shown` gives a cell's Markdown. */
export function pageTable(table: PageElement, shown: (cell: PageElement) => string): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].filter((cell) => /^T[HD]$/u.test(cell.nodeName)),
  );
  const filled = rows.filter((cells) => cells.some((cell) => cell.textContent.trim() !== ''));
  if (filled.reduce((sum, cells) => sum + cells.length, 0) > MOST_CELLS) return '';
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  const caption = table.querySelector('caption')?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  const lines = filled.map((cells) => {
    const texts = cells.map((cell) => inOneLine(shown(cell)));
    return `| ${[...texts, ...Array.from({ length: width - texts.length }, () => '')].join(' | ')} |`;
  });
  const [header, ...body] = lines;
  if (header === undefined) return caption;
  const rule = `|${' --- |'.repeat(width)}`;
  return [...(caption === '' ? [] : [caption, '']), header, rule, ...body].join('\n');
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
