/**
 * What sites put before, between and after the paragraphs of an article, and what an article's last lines tell of its
 * source. Found by the words, because no two sites mark it alike.
 */
import { isBoilerplate, isNotice } from '../saved-blocks.js';
import { sourceLines, type SourceLine } from '../source-lines.js';
import type { PageElement } from './dom.js';

export interface Trimmed {
  /** What the lines that went told of the source. */
  readonly told: readonly SourceLine[];
  /** What went, as it was shown. */
  readonly leftOut: readonly string[];
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, div, section, figcaption, td, aside, footer, span, small, time, address';
const WITHIN = 'p, li, h1, h2, h3, h4, h5, h6, div, section, figure, table, ul, ol, pre, blockquote';

/** Blocks from the top that may be date, byline and the like, and from the end that may be notices. */
const HEAD = 8;
const TAIL = 12;

/** Headings of what follows an article on its page and is no part of it. */
const AFTERWARDS =
  /^(?:related(?: (?:articles?|stories|posts|content|news|topics|reading|links))?|more (?:from .{1,40}|stories|news|on this(?: story| topic)?)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|articles?|stories|reading))?|read (?:more|next|also)|latest (?:news|stories|posts)|most (?:read|popular|viewed)|trending(?: now)?|up next|share (?:this(?: article| story| post)?)|about the authors?|comments?(?: \([0-9]+\))?|[0-9]+ comments?|leave a (?:reply|comment)|newsletter|sign up.{0,60}|subscribe.{0,60}|tags|filed under|topics|mehr zum thema|auch interessant|weitere artikel|das könnte sie auch interessieren|à lire aussi|sur le même sujet|te puede interesar|leia também|関連記事|相关阅读|相关新闻)[:：]?$/iu;

/** Takes them out of the article's element, and says what they were. `title` is the article's, which is not said twice. */
export function trimPage(root: PageElement, title: string | undefined): Trimmed {
  const told: SourceLine[] = [];
  const leftOut: string[] = [];
  const leaves = [...root.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(WITHIN) === null && block.closest('pre, table') === null && !isPartOfLine(block),
  );
  const shown = leaves.map((leaf) => leaf.textContent.replace(/\s+/gu, ' ').trim());
  const go = (index: number): void => {
    const leaf = leaves[index];
    const text = shown[index] ?? '';
    if (leaf === undefined || leaf.parentElement === null) return;
    leaf.remove();
    if (text !== '') leftOut.push(text);
  };
  const tail = Math.max(HEAD, shown.length - TAIL);
  for (const [index, text] of shown.entries()) {
    if (text === '') continue;
    const lines = text.length > 600 ? [] : sourceLines(text);
    const anywhere = lines.some(({ kind }) => kind === 'citation' || kind === 'rights');
    if (lines.length > 0 && (anywhere || index < HEAD || index >= tail)) {
      told.push(...lines);
      leaves[index]?.remove();
    } else if (
      isBoxName(text, leaves[index]) ||
      (isBoilerplate(text) && !/^H[1-6]$/u.test(leaves[index]?.nodeName ?? '')) ||
      (index >= tail && isNotice(text)) ||
      (index < 2 && title !== undefined && text === title)
    )
      go(index);
  }
  afterwards(root, leftOut);
  return { told, leftOut: leftOut.filter((text) => text !== title) };
}

/** “tip” above a box that its colour has told already. */
function isBoxName(text: string, leaf: PageElement | undefined): boolean {
  return (
    /^(?:tip|note|info|warning|caution|danger|important|hint)$/iu.test(text) &&
    leaf?.closest('[class*="admonition"], [class*="callout"], [class*="alert"], [data-callout]') !== null
  );
}

/** From a heading such as “Related stories” in the last third on, all that follows, when it is short beside the article. */
function afterwards(root: PageElement, leftOut: string[]): void {
  const whole = root.textContent.length;
  for (const heading of root.querySelectorAll('h2, h3, h4, h5, h6, strong')) {
    const text = heading.textContent.replace(/\s+/gu, ' ').trim();
    if (!AFTERWARDS.test(text) || heading.closest('table, pre, li') !== null) continue;
    const following = [];
    let node = heading.nodeName === 'STRONG' ? null : heading.nextSibling;
    while (node !== null && !/^H[1-6]$/u.test(node.nodeName)) {
      following.push(node);
      node = node.nextSibling;
    }
    const length = following.reduce((sum, one) => sum + one.textContent.length, 0);
    const isRest = length * 3 < whole;
    if (!isRest) continue;
    leftOut.push(text);
    for (const one of following) one.remove();
    heading.remove();
  }
}

/** A span or time within a sentence is no block of its own. */
function isPartOfLine(block: PageElement): boolean {
  if (!/^(?:SPAN|TIME|SMALL)$/u.test(block.nodeName)) return false;
  const around = block.parentElement;
  return (
    around === null ||
    around.textContent.trim() !== block.textContent.trim() ||
    around.matches('p, li, h1, h2, h3, h4, h5, h6')
  );
}
