/** An article's element to Markdown that shows the same words. The only module that knows the library that writes it. */
import TurndownService from 'turndown';
import { escapeInLine, escapeMarkdown } from '../saved-blocks.js';
import { isPower } from '../../markdown/raised.js';
import { loweredFigures, raisedFigures } from '../../../text/shifted-figures.js';
import { NOWHERE } from './page-content.js';
import { isElement, type PageDocument, type PageElement, type PageNode } from './dom.js';
import { simplifyPage } from './simplify-page.js';
import { pageTable } from './page-table.js';

/** Empty for an element without text. Changes the element. */
export function pageMarkdown(root: PageElement, document: PageDocument): string {
  simplifyPage(root, document);
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
    'source',
    'template',
    'head',
    'meta',
    'link',
    'hr',
  ]);
  // By a rule of its own: the library knows pictures before it asks what to leave out.
  service.addRule('picture', { filter: ['img', 'picture'], replacement: () => '' });
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
  const form = node.nodeName === 'SUP' ? raisedFigures(plain) : loweredFigures(plain);
  if (form !== undefined) return form;
  // Ordinals (1st, 2e) and trade marks are read together with their word.
  const isSigned = /[0-9]/u.test(plain) || (node.nodeName === 'SUP' && isPower(plain, textBefore(node)));
  if (!isSigned) return content;
  return `${node.nodeName === 'SUP' ? '\\^' : '\\_'}${plain.length > 1 ? `(${content.trim()})` : content}`;
}

/** The last characters that stand before an element in its parent. */
function textBefore(node: PageElement): string {
  let text = '';
  for (let one = node.previousSibling; one !== null && text.length < 8; one = one.previousSibling)
    text = one.textContent.slice(-8) + text;
  return text;
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
