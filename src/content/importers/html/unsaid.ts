/**
 * What stands in a page's markup and is not said by it: what its author struck out, and what no reader sees. Quoted, it would be put
 * into the author's mouth. Classes are looked up in the page's style sheets, because word processors write nothing else.
 */
import type { PageDocument, PageElement } from './dom.js';

/** Of a property of a style sheet, the values that make the text unsaid. */
interface Unsaid {
  readonly elements: string;
  readonly property: RegExp;
  readonly value: RegExp;
}

const STRUCK: Unsaid = {
  elements: 'del, s, strike, [role="deletion"]',
  property: /(?:^|[;\s])text-decoration(?:-line)?\s*:(?<value>[^;]*)/giu,
  value: /\bline-through\b/iu,
};
const HIDDEN: Unsaid = {
  elements: '[hidden], [aria-hidden="true"]',
  property: /(?:^|[;\s])(?:display|visibility)\s*:(?<value>[^;]*)/giu,
  value: /\b(?:none|hidden)\b/iu,
};

/** More than a book has; each is asked of every element. */
const MOST_SELECTORS = 60;

/** A class, with or without its element; others depend on where the element stands. */
const SELECTOR = /^[a-z0-9]*\.[\w-]+$/iu;

/** Without what is struck out; `css` are the style sheets of the page. Changes the tree. */
export function withoutStruck(document: PageDocument, css: string): void {
  without(document, css, STRUCK);
}

/** Without what no reader sees, but for formulas, which are there for those who listen. Changes the tree. */
export function withoutUnseen(document: PageDocument, css: string): void {
  without(document, css, HIDDEN);
}

/** The text of all its `style` elements, for the tree has none of them. */
export function styleSheets(html: string): string {
  const sheets: string[] = [];
  const opening = /<style\b[^<>]*>/giu;
  for (let found = opening.exec(html); found !== null; found = opening.exec(html)) {
    const from = opening.lastIndex;
    const end = html.indexOf('</', from);
    if (end === -1) break;
    sheets.push(html.slice(from, end));
    opening.lastIndex = end;
  }
  return sheets.join('\n');
}

function without(document: PageDocument, css: string, unsaid: Unsaid): void {
  const selectors = [unsaid.elements, ...selectorsOf(css, unsaid)].join(', ');
  for (const element of document.body.querySelectorAll(selectors)) removed(element);
  for (const element of document.body.querySelectorAll('[style]')) {
    if (says(element.getAttribute('style') ?? '', unsaid) === true) removed(element);
  }
}

/** Blocks that are empty then go, too; so does the space before a comma that stood behind it. */
function removed(element: PageElement): void {
  if (element.querySelector('math') !== null) return;
  const [before, after] = [element.previousSibling, element.nextSibling];
  if (before?.nodeType === 3 && after !== null && /^[,.)]/u.test(after.textContent))
    before.textContent = before.textContent.trimEnd();
  let gone = element;
  let around = element.parentElement;
  while (around !== null && /^(?:P|LI|H[1-6]|A|SPAN)$/u.test(around.nodeName) && isAlone(gone)) {
    gone = around;
    around = gone.parentElement;
  }
  gone.remove();
}

/** So many neighbours are looked at: in a hostile paragraph each of thousands has thousands of empty ones. */
const MOST_STEPS = 100;

function isAlone(element: PageElement): boolean {
  let steps = 0;
  for (const step of ['previousSibling', 'nextSibling'] as const) {
    for (let node = element[step]; node !== null; node = node[step]) {
      steps += 1;
      if (steps > MOST_STEPS || node.textContent.trim() !== '' || /^(?:IMG|MATH)$/u.test(node.nodeName)) return false;
    }
  }
  return true;
}

/** Whether the declarations make the text unsaid; undefined where they do not speak of it. */
function says(declarations: string, { property, value }: Unsaid): boolean | undefined {
  const last = [...declarations.matchAll(property)].map(({ groups }) => groups?.['value'] ?? '');
  return last.length === 0 ? undefined : last.some((one) => value.test(one));
}

/** The last word of the sheets on each class. What counts for some screens or programs only is passed over. */
function selectorsOf(css: string, unsaid: Unsaid): readonly string[] {
  const [first = '', ...rest] = css.split('/*');
  const bare = first + rest.map((part) => part.slice(part.indexOf('*/') === -1 ? 0 : part.indexOf('*/') + 2)).join('');
  const found = new Map<string, boolean>();
  let [depth, head, text] = [0, '', ''];
  for (const piece of bare.split(/([{}])/u)) {
    if (piece !== '{' && piece !== '}') {
      text = piece;
      continue;
    }
    if (piece === '{') {
      if (depth === 0) head = text.slice(text.lastIndexOf(';') + 1).trim();
      depth += 1;
      continue;
    }
    const said = depth === 1 && !head.startsWith('@') ? says(text, unsaid) : undefined;
    if (said !== undefined) for (const one of head.split(',')) found.set(one.trim(), said);
    depth = Math.max(0, depth - 1);
  }
  return [...found]
    .flatMap(([selector, is]) => (is && SELECTOR.test(selector) ? [selector] : []))
    .slice(0, MOST_SELECTORS);
}
