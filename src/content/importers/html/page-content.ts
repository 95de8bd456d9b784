/**
 * Which part of a page is the article. Two libraries look, each with its own eyes; the second decides where the first
 * found next to nothing. The only module that knows them.
 */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { agreeOn, proseIn } from './page-agreement.js';
import { withoutCaptions } from './page-pictures.js';
import { tellFormulas } from './page-formulas.js';
import { withoutLayoutTables } from './page-table.js';
import { styleSheets, withoutStruck } from './unsaid.js';
import { emptyElement, parsePage, type PageDocument, type PageElement } from './dom.js';

/** Fewer characters are no article when the other one finds more. */
const FEW = 200;

/** The second opinion wins with so many times the text. */
const MUCH_MORE = 3;

/** Where the first took the whole page, the second must have so much of its paragraphs. */
const MOST_OF = 0.6;

/** With more of it, it is the same, and the first library writes it better. */
const PART = 0.95;

/** The first library walks a tree many times over; for larger ones the second alone looks. */
const MOST_ELEMENTS = 30_000;

/** The address of a page that does not say where it is from, because the library wants one; links that lead there lead nowhere. */
export const NOWHERE = 'https://page.invalid/';

/** Marks that keep a space, and the lack of one; taken out again. A word joiner shows nothing. */
const JOINER = '\u{2060}';
const SEAM = ':\u{2060}\u{2060}:';

export interface PageContent {
  /** Whether no part of the page was told from the rest. */
  readonly isWhole?: boolean;
  /** The document whose body is the article. */
  readonly document: PageDocument;
  /** What a reader made for this very site tells of it, such as a forum's. */
  readonly known?: Readonly<Record<'title' | 'author' | 'published' | 'site', string>>;
}

/** The article; undefined where both find no text. `page` is its HTML, which each of them gets anew, because both change the tree they are given. */
export function pageContent(page: string, url: string | undefined): PageContent | undefined {
  // The first library takes the space before such a sign for a slip, and French has it.
  const html = page.replace(/[ \u{A0}\u{202F}](?=[,.!?:;])/gu, `$&${JOINER}`);
  const [first, second] = [byDefuddle(html, url), byReadability(html)];
  if (first?.known !== undefined) return first;
  const [one, other] = [letters(first?.document), letters(second)];
  if (one + other === 0) return undefined;
  if (second !== undefined && first?.isWhole === true && isBetterPart(second, first.document))
    return { document: second };
  if (second !== undefined && other > one && ((one < FEW && other > 2 * one) || one * MUCH_MORE < other))
    return { document: second };
  if (first !== undefined && second !== undefined) agreeOn(first.document.body, second.body, first.document);
  return first;
}

/** Whether the second, where the first took the whole page, left out what is no article and only that. */
function isBetterPart(part: PageDocument, whole: PageDocument): boolean {
  const [size, all] = [letters(part), letters(whole)];
  return (
    size > FEW &&
    size < PART * all &&
    // The second knows no footnotes.
    whole.querySelector('#footnotes') === null &&
    proseIn(part.body) > MOST_OF * proseIn(whole.body)
  );
}

function byDefuddle(html: string, url: string | undefined): PageContent | undefined {
  const parsed = parsePage(html);
  if ('tooMuch' in parsed || parsed.elements > MOST_ELEMENTS) return undefined;
  prepared(parsed.document, html);
  const page = asBrowserHas(parsed.document, url);
  try {
    // Its types are those of a browser.
    const options = { url: url ?? NOWHERE, useAsync: false, removeImages: true };
    const { content, extractorType, title, author, published, site } = new DefuddleClass(page, options).parse();
    const document = documentOf(content);
    if (document === undefined) return undefined;
    // An encyclopaedia's own records say more.
    const isKnown = extractorType !== undefined && extractorType !== 'wikipedia' && letters(document) > 0;
    const isWhole = /^\s*<body\b/u.test(content);
    return { document, isWhole, ...(isKnown && { known: { title, author, published, site } }) };
  } catch {
    return undefined;
  }
}

function byReadability(html: string): PageDocument | undefined {
  const parsed = parsePage(html);
  if ('tooMuch' in parsed) return undefined;
  prepared(parsed.document, html);
  try {
    const found = new Readability(parsed.document, { charThreshold: FEW }).parse();
    return documentOf(typeof found?.content === 'string' ? found.content : '');
  } catch {
    return undefined;
  }
}

function documentOf(html: string): PageDocument | undefined {
  const restored = html.replaceAll(SEAM, '').replaceAll(JOINER, '');
  const parsed = parsePage(`<html><head></head><body>${restored}</body></html>`);
  return 'tooMuch' in parsed ? undefined : parsed.document;
}

/** What both would lose, such as formulas and signs that are pictures, is put where they keep it; what was struck out goes. */
function prepared(document: PageDocument, html: string): void {
  withoutStruck(document, styleSheets(html));
  tellFormulas(document);
  for (const picture of document.querySelectorAll('img[alt]')) {
    const alt = picture.getAttribute('alt')?.trim() ?? '';
    const kind = picture.getAttribute('class') ?? '';
    if (alt === '' || alt.length > 500) continue;
    if (/\bemoji\b/iu.test(kind)) picture.replaceWith(alt);
    else if (/\b(?:latex|tex|equation|math)\b/iu.test(kind)) picture.replaceWith(emptyElement(document, 'code', alt));
  }
  for (const figure of document.querySelectorAll('figure')) {
    if (figure.querySelector('pre, table, blockquote') === null) continue;
    const block = document.createElement('div');
    block.append(...figure.childNodes);
    figure.replaceWith(block);
  }
  for (const element of document.querySelectorAll(
    'a, b, i, em, strong, u, mark, kbd, q, abbr, cite, font, var, samp, ins',
  )) {
    sewn(element);
  }
  for (const record of document.querySelectorAll('script[type*="json"]')) {
    record.textContent = record.textContent.replaceAll(JOINER, '');
    // The first library tells the whole terminal of such a one.
    if (!isRecord(record.textContent)) record.remove();
  }
  for (const quoted of document.querySelectorAll('blockquote.twitter-tweet')) quoted.setAttribute('class', '');
  // How a word is read stands above it, and beside it here.
  for (const reading of document.querySelectorAll('rt, rp')) reading.remove();
  for (const inline of document.querySelectorAll('*')) kept(inline);
  withoutCaptions(document.body);
  withoutLayoutTables(document.body, document);
}

/** A word in a sentence is no list of tags, whatever its link is called, and an element of the site's own is no block. */
function kept(inline: PageElement): void {
  if (inline.nodeName.includes('-')) {
    // Those of formulas are read by their names.
    const isText = inline.closest('p, li') !== null && !/^MJX|MATH|KATEX/iu.test(inline.nodeName);
    if (
      isText &&
      [...inline.querySelectorAll('*')].every((one) => /^(?:A|B|I|EM|STRONG|SPAN|SUP|SUB)$/u.test(one.nodeName))
    )
      inline.replaceWith(...inline.childNodes);
  } else if (inline.nodeName === 'A' && isCalledTag(inline) && isInSentence(inline)) {
    for (const name of ['class', 'rel']) if (inline.getAttribute(name) !== null) inline.setAttribute(name, '');
  }
}

function isCalledTag(link: PageElement): boolean {
  return /tag/iu.test(`${link.getAttribute('rel') ?? ''} ${link.getAttribute('class') ?? ''}`);
}

function isInSentence(link: PageElement): boolean {
  return [link.previousSibling, link.nextSibling].some(
    (node) => node?.nodeType === 3 && /\p{L}{2}/u.test(node.textContent),
  );
}

function isRecord(script: string): boolean {
  try {
    JSON.parse(script);
    return true;
  } catch {
    return false;
  }
}

/** The first library puts a space between a word and its other half in bold; no mark is set where there is one. */
function sewn(element: PageElement): void {
  const [before, after] = [element.previousSibling, element.nextSibling];
  const text = element.textContent;
  if (text.trim() === '') return;
  if (before?.nodeType === 3 && /\S$/u.test(before.textContent) && /^\S/u.test(text)) element.before(SEAM);
  if (after?.nodeType === 3 && /^\S/u.test(after.textContent) && /\S$/u.test(text)) element.after(SEAM);
}

/** What it asks a browser's document for and this one has not. */
function asBrowserHas(document: PageDocument, url: string | undefined): PageDocument {
  const page = document as unknown as {
    styleSheets?: unknown;
    defaultView?: { getComputedStyle?: unknown } | null;
    URL?: string;
  };
  page.styleSheets ??= [];
  if (page.defaultView && page.defaultView.getComputedStyle === undefined)
    page.defaultView.getComputedStyle = () => ({ display: '' });
  if (url !== undefined) page.URL = url;
  return document;
}

function letters(document: PageDocument | undefined): number {
  return document === undefined ? 0 : document.body.textContent.replace(/\s+/gu, '').length;
}
