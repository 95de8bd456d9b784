/** What HTML can say and Markdown cannot, put into elements that it can: formulas, lists of terms, boxes that open. */
import type { PageDocument, PageElement } from './dom.js';
import { plainFormulas } from './page-formulas.js';

/** Changes the element. */
export function simplifyPage(root: PageElement, document: PageDocument): void {
  // An arrow back from a note shows nothing.
  for (const back of root.querySelectorAll('a[href*="#"]'))
    if (/^(?:[\s↩↑^⏎]|\u{FE0E}|\u{FE0F})*$/u.test(back.textContent)) back.remove();
  for (const summary of root.querySelectorAll('summary')) renamed(summary, 'h4', document);
  plainFormulas(root, document);
  for (const list of root.querySelectorAll('dl')) definitions(list, document);
  for (const cell of root.querySelectorAll('h1')) renamed(cell, 'h2', document);
  // A link around a whole card, and a paragraph in a heading, are no Markdown.
  for (const link of root.querySelectorAll('a')) {
    if (link.querySelector('p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote') !== null)
      renamed(link, 'div', document);
  }
}

/** “Term: what it means” as items, so that a meaning is never quoted without its term. */
function definitions(list: PageElement, document: PageDocument): void {
  const items = document.createElement('ul');
  let item: PageElement | undefined;
  let open = false;
  const entries = [...list.children].flatMap((child) =>
    child.nodeName === 'DIV' ? Array.from(child.children) : child,
  );
  for (const entry of entries) {
    const isTerm = entry.nodeName === 'DT';
    if (isTerm && !open) {
      item = document.createElement('li');
      items.append(item);
    }
    item ??= document.createElement('li');
    if (isTerm && open) item.append(', ');
    if (!isTerm) {
      // The space before the colon is the page's own layout.
      const last = open ? [...item.childNodes].at(-1) : undefined;
      if (last?.nodeType === 3) last.textContent = last.textContent.trimEnd();
      item.append(open ? ': ' : ' ');
    }
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
