/**
 * A page's markup to a tree that can be asked, within limits. The only module that knows the parser; what the others
 * need of a tree is the few members below, because this program has no browser whose types it could use.
 */
import { parseHTML } from 'linkedom';

export interface PageNode {
  /** 1 for elements, 3 for text. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentElement: PageElement | null;
  readonly nextSibling: PageNode | null;
  readonly previousSibling: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
  textContent: string;
  remove(): void;
}

export interface PageElement extends PageNode {
  readonly children: Iterable<PageElement>;
  readonly firstElementChild: PageElement | null;
  innerHTML: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  replaceWith(...nodes: readonly (PageNode | string)[]): void;
  append(...nodes: readonly (PageNode | string)[]): void;
  after(...nodes: readonly (PageNode | string)[]): void;
  before(...nodes: readonly (PageNode | string)[]): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

/** In elements: a page of a long encyclopaedia has 20,000. */
const MOST_ELEMENTS = 100_000;

/** Elements within each other: real pages have up to 60, and walks over the tree take one call for each. */
const DEEPEST = 400;

export type ParsedPage = { readonly document: PageDocument; readonly elements: number } | { readonly tooMuch: string };

/** The tree of a page or of a piece of one, without scripts, styles and drawings; or what there is too much of. */
export function parsePage(html: string): ParsedPage {
  const bare = withoutHidden(html);
  const whole = /<html\b/iu.test(bare) ? bare : `<!doctype html><html><head></head><body>${bare}</body></html>`;
  // What the parser gives is a document; its own types are those of a browser.
  const { document } = parseHTML(whole) as unknown as { document: PageDocument };
  if (document.querySelector('body') === null) return parsePage(`<html><head></head><body>${bare}</body></html>`);
  const { elements, depth } = measured(document.documentElement);
  if (elements > MOST_ELEMENTS) return { tooMuch: `the page has more than ${MOST_ELEMENTS} elements` };
  if (depth > DEEPEST) return { tooMuch: `the page has elements ${depth} deep within each other` };
  return { document, elements };
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** The same for XML and XHTML, in which an element may be closed where it is opened. */
export function parseXml(xml: string): ParsedPage {
  const bare = xml.replace(/<\?[^>]*>/gu, '').replace(/<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>/iu, '');
  const closed = bare.replace(/<([a-z][\w:.-]*)([^<>]*)\/>/giu, (tag, name: string, attributes: string) =>
    VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
  return parsePage(closed);
}

/** An element with nothing in it, to build trees of one's own. */
export function emptyElement(document: PageDocument, name: string, text = ''): PageElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Without recursion, which is what the limit is there to protect. */
function measured(root: PageElement): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let depth = 0;
  let level: PageElement[] = [root];
  while (level.length > 0 && elements <= MOST_ELEMENTS) {
    elements += level.length;
    depth += 1;
    const below: PageElement[] = [];
    // One by one: as arguments of one call they would fill the stack.
    for (const element of level) for (const child of element.children) below.push(child);
    level = below;
  }
  return { elements, depth };
}

// What no reader sees, taken out before the tree is made: most of a page's bytes, and what hides in it could be quoted.

const HIDDEN = /<(script|style|svg|noscript|iframe|canvas|object)\b([^>]*)>|<!--/giu;
// Scripts that say something: structured data, and formulas.
const TELLING = /\btype\s*=\s*["']?(?:application\/ld\+json|math\/)/iu;

function withoutHidden(html: string): string {
  const kept: string[] = [];
  // Of a mark that is not found again from one place it is known that it never comes.
  const last = new Map<string, number>();
  let at = 0;
  HIDDEN.lastIndex = 0;
  for (let found = HIDDEN.exec(html); found !== null; found = HIDDEN.exec(html)) {
    const [tag, name, attributes = ''] = found;
    if (attributes.endsWith('/') && name?.toLowerCase() !== 'script') continue;
    if (TELLING.test(attributes)) continue;
    const close = name === undefined ? '-->' : `</${name.toLowerCase()}`;
    const end =
      last.get(close) === -1 ? -1 : indexOfClosing(html, close, found.index + (name === undefined ? 4 : tag.length));
    last.set(close, end);
    // Browsers hide all that follows a script, style or comment that is never closed; of the others, only the tag.
    const runsOn = name === undefined || /^(?:script|style)$/iu.test(name);
    const after = end >= 0 ? end : runsOn ? html.length : found.index + tag.length;
    kept.push(html.slice(at, found.index));
    at = after;
    HIDDEN.lastIndex = after;
  }
  kept.push(html.slice(at));
  return kept.join('').replace(/\bdata:[a-z]+\/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=]*/gu, '');
}

function indexOfClosing(html: string, close: string, from: number): number {
  const mark = close === '-->' ? /-->/gu : new RegExp(`${close}\\b[^>]*>`, 'giu');
  mark.lastIndex = from;
  return mark.exec(html) === null ? -1 : mark.lastIndex;
}
