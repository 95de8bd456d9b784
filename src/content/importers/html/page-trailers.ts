/**
 * What sites put before, between and after the paragraphs of an article, and what an article's last lines tell of its
 * source. Found by the words, because no two sites mark it alike.
 */
import { isBoilerplate, isNotice } from '../saved-blocks.js';
import { sourceLines, type SourceLine } from '../source-lines.js';
import type { PageElement } from './dom.js';
import { linkShare, withoutLinkedBlocks } from './linked-blocks.js';
import { isCredit } from './page-pictures.js';

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
  /^(?:related(?: (?:articles?|stories|posts|content|coverage|links?|news|topics|reading))?|more (?:(?:great |top |big |stories )?(?:from|by|in|on) .{1,40}|.{0,30}(?:stories|news|posts)|on this(?: story| topic)?)|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)(?: this)?|don.t miss|recommended(?: (?:for you|articles?|stories|reading))?|(?:top|popular|recent|other|latest|trending) (?:news|stories|posts|articles|videos?)|read (?:more|next|also)|what to read next|most (?:read|popular|viewed)|trending(?: now)?|up next|promoted|sponsored(?: content| links)?|share (?:this(?: article| story| post)?)|about the authors?|comments?(?: \([0-9]+\))?|[0-9]+ comments?|(?:leave|post|write) a (?:reply|comment)|newsletter|sign up.{0,60}|subscribe.{0,60}|tags|filed under|topics|mehr zum thema|auch interessant|weitere (?:artikel|themen|beiträge)|ähnliche (?:artikel|beiträge)|das könnte (?:sie|dich|dir) auch .{3,20}|à lire aussi|lire aussi|sur le même sujet|te puede interesar|lee también|leia (?:também|mais)|veja também|leggi anche|关联阅读|関連記事|関連リンク|相关阅读|相关新闻|관련기사)(?:[:：…!]|\.{3})?$/iu;

/** Takes them out of the article's element, and says what they were. `title` is the article's, which is not said twice. */
export function trimPage(root: PageElement, title: string | undefined): Trimmed {
  const told: SourceLine[] = [];
  const leftOut: string[] = [];
  const leaves = blocksOf(root);
  const shown = leaves.map(spaced);
  const go = (index: number): void => {
    const leaf = leaves[index];
    const text = shown[index] ?? '';
    if (leaf === undefined || leaf.parentElement === null) return;
    leaf.remove();
    if (text !== '') leftOut.push(text);
  };
  const tail = Math.max(Math.min(HEAD, Math.ceil(shown.length / 2)), shown.length - TAIL);
  for (const [index, text] of shown.entries()) {
    if (text === '') continue;
    const lines = text.length > 600 ? [] : sourceLines(text);
    const anywhere = lines.some(({ kind }) => kind === 'citation' || kind === 'rights');
    if (lines.length > 0 && (anywhere || index < HEAD || index >= tail)) {
      told.push(...lines);
      leaves[index]?.remove();
    } else if (
      isBoxName(text, leaves[index]) ||
      ((isBoilerplate(text) || isCredit(text) || isCount(text)) &&
        !/^(?:H[1-6]|LI)$/u.test(leaves[index]?.nodeName ?? '')) ||
      (index >= tail && isNotice(text)) ||
      (index < 2 && title !== undefined && text === title)
    )
      go(index);
  }
  leftOut.push(...afterwards(root, blocksOf(root)), ...withoutLinkedBlocks(blocksOf(root)));
  return { told, leftOut: leftOut.filter((text) => text !== title) };
}

function blocksOf(root: PageElement): readonly PageElement[] {
  return [...root.querySelectorAll(BLOCKS)].filter(
    (block) =>
      block.querySelector(WITHIN) === null &&
      block.closest('pre, table') === null &&
      block.textContent.trim() !== '' &&
      !isPartOfLine(block),
  );
}

function spaced(block: PageElement): string {
  return block.textContent.replace(/\s+/gu, ' ').trim();
}

/** How many comments or pictures there are, or a line of stars. */
function isCount(text: string): boolean {
  return /^(?:[0-9]{1,3}|[\p{P}\p{S}\s]{1,12})$/u.test(text);
}

/** “tip” above a box that its colour has told already. */
function isBoxName(text: string, leaf: PageElement | undefined): boolean {
  return (
    /^(?:tip|note|info|warning|caution|danger|important|hint)$/iu.test(text) &&
    leaf?.closest('[class*="admonition"], [class*="callout"], [class*="alert"], [data-callout]') !== null
  );
}

/**
 * From a heading such as “Related stories” on, all that follows up to the next, when it is short beside the article; from
 * a line that says so, the links only.
 */
function afterwards(root: PageElement, blocks: readonly PageElement[]): readonly string[] {
  const whole = root.textContent.length;
  const leftOut: string[] = [];
  for (const [index, label] of blocks.entries()) {
    const first = label.firstElementChild;
    // The label and its links in one paragraph.
    const isAll = /^(?:STRONG|B)$/u.test(first?.nodeName ?? '') && linkShare(label) > 0.6;
    const text = isAll && first !== null ? spaced(first) : spaced(label);
    if (label.parentElement === null || !AFTERWARDS.test(text) || label.closest('table, pre, li') !== null) continue;
    const isHeading = /^H[2-6]$/u.test(label.nodeName);
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex((block) => (isHeading ? startsPart(block) : !leadsOn(block)));
    const following = end === -1 ? rest : rest.slice(0, end);
    const length = following.reduce((sum, one) => sum + one.textContent.length, 0);
    if (length * 3 >= whole || (!isHeading && !isAll && following.length === 0)) continue;
    leftOut.push(text);
    for (const one of [label, ...following]) one.remove();
  }
  return leftOut;
}

function leadsOn(block: PageElement): boolean {
  return linkShare(block) >= (block.nodeName === 'LI' ? 0.2 : 0.5);
}

/** A heading that is a link is one of the stories. */
function startsPart(block: PageElement): boolean {
  return /^H[1-6]$/u.test(block.nodeName) && linkShare(block) < 0.9;
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
