/**
 * The heading that names a page among all its headings: what a reader sees as the title, and beside which the author and
 * the day stand. Sites have their own name, a section or a box of links in `h1`, too.
 */
import { spaced, squeezed } from './plain-words.js';
import { isElement, type PageDocument, type PageElement } from './dom.js';

export interface PageHeading {
  readonly element: PageElement;
  readonly text: string;
}

const HEADINGS = 'h1, h2, h3, h4, [itemprop~="headline"], .entry-title, .post-title, .article-title, .headline';
const AROUND = 'nav, footer, aside, dialog, [role="navigation"], [role="dialog"]';

/** More than these are looked at by nobody. */
const MOST = 80;

/** In letters and digits: fewer are as likely a section as a title. */
const SHORT = 8;
const LONGEST = 400;

/** Of the words of a heading, so many in what the page's head says. */
const ALIKE = 0.5;

/** Spans in a heading that are lines of their own above or below it. */
const BESIDE =
  /kicker|topline|overline|dachzeile|roofline|eyebrow|spitzmarke|pretitle|pre-title|supertitle|subtitle|sub-title|subline|subheadline|category|rubri|(?:^|[-_\s])(?:date|meta|label|badge)(?:$|[-_\s])|visually-?hidden|sr-only|screen-reader|off-screen/iu;

/**
 * Undefined where no heading is likely to be the page's title. `told` is what the page's head calls it, `names` are those of the
 * site.
 */
export function pageHeading(
  document: PageDocument,
  told: readonly (string | undefined)[],
  names: readonly (string | undefined)[],
): PageHeading | undefined {
  const heads = told.flatMap((one) => (one === undefined ? [] : [one]));
  const sites = new Set(names.map((name) => squeezed(name ?? '')));
  const found = [...document.querySelectorAll(HEADINGS)].slice(0, MOST).flatMap((element): readonly PageHeading[] => {
    const text = headingText(element);
    const isOther =
      text === '' || text.length > LONGEST || sites.has(squeezed(text)) || element.closest(AROUND) !== null;
    return isOther ? [] : [{ element, text }];
  });
  // A box that stands twice on the page is no title.
  const firsts = found.filter(
    ({ element, text }, index) =>
      element.nodeName === 'H1' && !found.some((other, place) => place !== index && other.text === text),
  );
  const said = longest(firsts.filter((one) => !isBrand(one) && isSaid(one.text, heads)));
  // Lower ones are parts of the article, too: one that is the title has all of its words.
  const lower = longest(found.filter((one) => !isBrand(one) && isPart(one.text, heads)));
  const alike = longest(firsts.filter(({ text }) => heads.some((head) => shared(text, head) >= ALIKE)));
  const [only, second] = firsts;
  const alone =
    only !== undefined &&
    second === undefined &&
    squeezed(only.text).length >= SHORT &&
    !isBrand(only) &&
    !isLink(only);
  return said ?? lower ?? alike ?? (alone ? only : undefined);
}

/** A heading's text without the lines of their own that some have in it. */
export function headingText(heading: PageElement): string {
  const whole = spaced(heading.textContent);
  const own = spaced(withoutBeside(heading));
  return own === '' ? whole : own;
}

function withoutBeside(element: PageElement): string {
  let text = '';
  for (const node of element.childNodes) {
    if (!isElement(node)) text += node.nodeType === 3 ? node.textContent : '';
    else if (node.nodeName === 'BR') text += ' ';
    else if (!/^(?:RT|RP|SMALL|TIME)$/u.test(node.nodeName) && !BESIDE.test(node.getAttribute('class') ?? '')) {
      const inner = withoutBeside(node);
      text += /^(?:DIV|P)$/u.test(node.nodeName) ? ` ${inner} ` : inner;
    }
  }
  return text;
}

/** Said by the head of the page, as a whole or before and after other names. */
function isSaid(text: string, heads: readonly string[]): boolean {
  const own = squeezed(text);
  return heads.some((head) => {
    const all = squeezed(head);
    return own === all || (own.length >= SHORT && all.includes(own)) || (own.length > 2 && startsTitle(text, head));
  });
}

/** The whole of what the head says, or one of the parts that bars and dashes part. */
function isPart(text: string, heads: readonly string[]): boolean {
  const own = squeezed(text);
  return heads.some((head) =>
    [head, ...head.split(/\s[|–—·•»«:_-]+\s|[|｜_]/u)].some((part) => squeezed(part) === own),
  );
}

/** “Fish” of “Fish - Openpedia”. */
function startsTitle(text: string, head: string): boolean {
  const next = head.startsWith(text) ? head.slice(text.length) : undefined;
  return next !== undefined && /^\s*[|–—·•»:_-]/u.test(next);
}

function shared(text: string, head: string): number {
  const words = wordsOf(text);
  const others = new Set(wordsOf(head));
  return words.length < 3 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function isLink({ element }: PageHeading): boolean {
  return element.querySelector('a[href]') !== null || element.closest('a[href]') !== null;
}

/** A link to the front page, or what is called so. */
function isBrand({ element }: PageHeading): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  return (
    /^(?:https?:\/\/[^/]*)?\/?(?:[?#].*)?$/u.test(link?.getAttribute('href') ?? '-') ||
    /logo|brand|site-?(?:title|name)/iu.test(
      `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`,
    )
  );
}

function longest(headings: readonly PageHeading[]): PageHeading | undefined {
  return headings.reduce<PageHeading | undefined>(
    (best, one) => (best === undefined || squeezed(one.text).length > squeezed(best.text).length ? one : best),
    undefined,
  );
}
