/** An article's element to Markdown that shows the same words. The only module that knows the library that writes it. */
import TurndownService from 'turndown';
import { escapeInLine, escapeMarkdown } from '../saved-blocks.js';
import { NOWHERE } from './page-content.js';
import { isElement, type PageDocument, type PageElement, type PageNode } from './dom.js';
import { pageTable } from './page-table.js';

/** Empty for an element without text. Changes the element. */
export function pageMarkdown(root: PageElement, document: PageDocument): string {
  simplified(root, document);
  markFirst(root);
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  // Its own escapes know CommonMark only.
  service.escape = escaped;
  service.remove([
    'title',
    'button',
    'input',
    'select',
    'textarea',
    'form',
    'audio',
    'video',
    'img',
    'picture',
    'source',
    'template',
    'head',
    'meta',
    'link',
    'hr',
  ]);
  service.addRule('strike', {
    filter: ['del', 's'],
    replacement: (content) => (content.trim() === '' ? '' : `~~${content}~~`),
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_, node) => `\n\n${pageTable(node, (cell) => service.turndown(cell))}\n\n`,
  });
  service.addRule('pre', { filter: 'pre', replacement: (_, node) => codeBlock(node) });
  service.addRule('raised', { filter: ['sup', 'sub'], replacement: (content, node) => raised(content, node) });
  service.addRule('link', { filter: 'a', replacement: (content, node) => linked(content, node) });
  service.addRule('break', { filter: 'br', replacement: (_, node) => (isBreak(nextShown(node)) ? '\n\n' : '  \n') });
  service.addRule('rule', { filter: 'hr', replacement: () => '\n\n' });
  service.addRule('quoted', { filter: 'q', replacement: (content) => `“${content}”` });
  return service
    .turndown(root)
    .replace(/\n[ \t]+\n/gu, '\n\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replaceAll(FIRST, '')
    .trim();
}

/** Stands before the text that begins a block, and is taken away with it; a page's own are taken away before. */
const FIRST = '\u{E000}';

/** No words may become marks; those that begin a block could make a list of it. */
function escaped(text: string): string {
  if (!text.startsWith(FIRST)) return escapeInLine(text);
  const bare = text.slice(FIRST.length);
  const end = bare.slice(bare.trimEnd().length);
  return `${escapeMarkdown(bare)}${end === '' ? '' : ' '}`;
}

/** Marks the text that begins each block. */
function markFirst(root: PageElement): void {
  for (const block of [
    root,
    ...root.querySelectorAll('p, li, div, section, article, td, th, blockquote, figcaption, h1, h2, h3, h4, h5, h6'),
  ]) {
    let first: PageNode | undefined = [...block.childNodes].find((node) => node.textContent.trim() !== '');
    while (first !== undefined && isElement(first) && /^(?:A|SPAN|FONT|SMALL|TIME|LABEL)$/u.test(first.nodeName)) {
      first = [...first.childNodes].find((node) => node.textContent.trim() !== '');
    }
    if (first?.nodeType === 3 && !first.textContent.startsWith(FIRST))
      first.textContent = `${FIRST}${first.textContent.trimStart()}`;
  }
}

// What HTML can say and Markdown cannot, in words that it can.

function simplified(root: PageElement, document: PageDocument): void {
  // An arrow back from a note shows nothing.
  for (const back of root.querySelectorAll('a[href*="#"]'))
    if (/^[\s↩↑^\u{FE0E}\u{FE0F}⏎]*$/u.test(back.textContent)) back.remove();
  for (const summary of root.querySelectorAll('summary')) renamed(summary, 'h4', document);
  for (const formula of root.querySelectorAll('math')) formula.replaceWith(...formulaText(formula, document));
  for (const list of root.querySelectorAll('dl')) definitions(list, document);
  for (const cell of root.querySelectorAll('h1')) renamed(cell, 'h2', document);
  // A link around a whole card, and a paragraph in a heading, are no Markdown.
  for (const link of root.querySelectorAll('a')) {
    if (link.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote') !== null)
      renamed(link, 'div', document);
  }
}

/** A formula as its TeX where the page has it, in one piece: letters that stand above each other must not become words. */
function formulaText(formula: PageElement, document: PageDocument): readonly (PageElement | string)[] {
  const written =
    formula.getAttribute('data-latex') ??
    formula.getAttribute('alttext') ??
    formula.querySelector('annotation')?.textContent;
  const inner = /^\s*\{\\displaystyle\s(?<inner>[\s\S]*)\}\s*$/u.exec(written ?? '')?.groups?.['inner'];
  const tex = (inner ?? written ?? formula.textContent).replace(/\s+/gu, ' ').trim();
  if (/^[\p{L}\p{N} +=<>.,;()/-]*$/u.test(tex)) return [tex];
  const code = document.createElement('code');
  code.textContent = tex;
  return [code];
}

/** “Term: what it means” as items, so that a meaning is never quoted without its term. */
function definitions(list: PageElement, document: PageDocument): void {
  const items = document.createElement('ul');
  let item: PageElement | undefined;
  let open = false;
  const entries = [...list.children].flatMap((child) => (child.nodeName === 'DIV' ? [...child.children] : [child]));
  for (const entry of entries) {
    const isTerm = entry.nodeName === 'DT';
    if (isTerm && !open) {
      item = document.createElement('li');
      items.append(item);
    }
    item ??= document.createElement('li');
    if (isTerm && open) item.append(', ');
    if (!isTerm) item.append(open ? ': ' : ' ');
    const [only, second] = entry.children;
    const isWrapped =
      only?.nodeName === 'P' && second === undefined && entry.textContent.trim() === only.textContent.trim();
    item.append(...(isWrapped ? only : entry).childNodes);
    open = isTerm;
  }
  list.replaceWith(items);
}

function renamed(element: PageElement, name: string, document: PageDocument): void {
  const other = document.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

// Single elements.

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()ni'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at] ?? plain]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()aeox'].map((plain, at) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓ'][at] ?? plain]),
);

/** 10⁶ and H₂O: digits that stood above or below the line must not become part of a number. Footnotes' marks show nothing. */
function raised(content: string, node: PageElement): string {
  const plain = node.textContent.trim();
  if (plain === '') return '';
  const isNote =
    node.querySelector('a[href*="#"]') !== null ||
    /^(?:fn|cite|ref|note)/iu.test(node.getAttribute('id') ?? '') ||
    /^\[[\p{L}\p{N} ]{1,12}\]$/u.test(plain) ||
    /^[*†‡§]+$/u.test(plain);
  if (isNote) return '';
  const table = node.nodeName === 'SUP' ? RAISED : LOWERED;
  const characters = [...plain];
  if (characters.every((one) => table[one] !== undefined)) return characters.map((one) => table[one]).join('');
  // Ordinals (1st, 2e) and trade marks are read together with their word.
  if (!/[0-9]/u.test(plain)) return content;
  return `${node.nodeName === 'SUP' ? '\\^' : '\\_'}${characters.length > 1 ? `(${content.trim()})` : content}`;
}

function linked(content: string, node: PageElement): string {
  const href = node.getAttribute('href') ?? '';
  if (
    content.trim() === '' ||
    !/^https?:\/\/[^\s<>"]+$/iu.test(href) ||
    href.length > 500 ||
    content.includes('\n\n') ||
    href.startsWith(NOWHERE)
  )
    return content;
  const lead = /^\s*/u.exec(content)?.[0] ?? '';
  const shown = content.trim();
  return `${lead}[${shown}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})${content.slice(lead.length + shown.length)}`;
}

function codeBlock(node: PageElement): string {
  const code = node.textContent.replace(/\n$/u, '');
  if (code.trim() === '') return '';
  const inner = node.querySelector('code') ?? node;
  const language =
    /\blanguage-(?<name>[\w+#-]+)/u.exec(
      `${inner.getAttribute('class') ?? ''} language-${inner.getAttribute('data-lang') ?? ''}`,
    )?.groups?.['name'] ?? '';
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code}\n${fence}\n\n`;
}

function nextShown(node: PageNode): PageNode | null {
  let next = node.nextSibling;
  while (next !== null && next.nodeType === 3 && next.textContent.trim() === '') next = next.nextSibling;
  return next;
}

function isBreak(node: PageNode | null): boolean {
  return node !== null && isElement(node) && node.nodeName === 'BR';
}
