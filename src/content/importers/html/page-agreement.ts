/**
 * Two opinions about which part of a page is the article, made one: what only one of them took for a part of it stays
 * where it reads like one. Neither is right about a page alone — one leaves out lists for the name of their class, the other
 * keeps what stands below the article.
 */
import type { PageDocument, PageElement } from './dom.js';
import { linkShare } from './linked-blocks.js';

const LEAF = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption, table, dt, dd, div, section';
const WITHIN = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, figcaption, table, dl, div, section, ul, ol, figure';

/** Of the second opinion's letters, so many in the first one too: else they speak of different things. */
const SAME_PLACE = 0.5;

/** Of the first opinion's letters, so many in the second one too: else that one has seen a part only. */
const WHOLE = 0.5;

/** Letters that a paragraph has, and a caption or a link to another article mostly has not. */
const PROSE = 80;
const SOME = 40;

interface Leaf {
  readonly element: PageElement;
  /** Letters and digits only, so that spaces and signs make no difference. */
  readonly key: string;
}

/** Changes `first` to what both agree on; leaves it as it is where they have little in common. `document` is the first one's. */
export function agreeOn(first: PageElement, second: PageElement, document: PageDocument): void {
  const [ours, theirs] = [leavesOf(first), leavesOf(second)];
  const [known, shared] = [
    new Set(theirs.map(({ key }) => key)),
    new Map(ours.map((leaf) => [leaf.key, leaf.element])),
  ];
  const common = ours.filter(({ key }) => known.has(key));
  if (sum(common) < SAME_PLACE * sum(theirs)) return;
  // Before anything is removed, for this needs its places.
  const all = ours.map(({ key }) => key).join('');
  for (const run of runsBetween(theirs, shared, all)) insert(run, document);

  if (sum(common) < WHOLE * sum(ours)) return;
  const [start, end] = [ours.findIndex(({ key }) => known.has(key)), ours.findLastIndex(({ key }) => known.has(key))];
  for (const [index, { element, key }] of ours.entries()) {
    if (known.has(key) || element.closest('#footnotes, pre, table') !== null) continue;
    const outside = index < start || index > end;
    const stays = outside ? isProse(element, key) : key.length > SOME || linkShare(element) < 0.5;
    if (!stays) element.remove();
  }
}

interface Run {
  readonly place: PageElement;
  readonly isBefore: boolean;
  readonly leaves: readonly Leaf[];
}

/** Leaves of the second opinion that read like a part of the article, with the shared one that they stand behind, or before the first. */
function runsBetween(theirs: readonly Leaf[], shared: ReadonlyMap<string, PageElement>, all: string): readonly Run[] {
  const found: Run[] = [];
  let after: PageElement | undefined;
  let leaves: Leaf[] = [];
  for (const leaf of theirs) {
    const place = shared.get(leaf.key);
    const isTable = after !== undefined && leaf.element.nodeName === 'TABLE' && linkShare(leaf.element) < 0.5;
    const isItem =
      after !== undefined && leaf.element.nodeName === 'LI' && linkShare(leaf.element) < 0.5 && leaf.key.length > 5;
    const isQuoted = leaf.element.closest('blockquote') !== null;
    if (place === undefined) {
      // What stands there in other blocks is not missing.
      const isNew = leaf.key.length <= SOME || !all.includes(leaf.key);
      if (isNew && (isProse(leaf.element, leaf.key) || isItem || isTable || isQuoted)) leaves.push(leaf);
      continue;
    }
    if (leaves.length > 0) found.push({ place: blockOf(after ?? place), isBefore: after === undefined, leaves });
    [after, leaves] = [place, []];
  }
  return found;
}

/** A cell or an item of a list is no place for a paragraph. */
function blockOf(element: PageElement): PageElement {
  let block = element;
  for (
    let box = block.closest('table, ul, ol, dl');
    box !== null;
    box = box.parentElement?.closest('table, ul, ol, dl') ?? null
  )
    block = box;
  return block;
}

function insert({ place: start, isBefore, leaves }: Run, document: PageDocument): void {
  let place = start;
  let list: PageElement | undefined;
  for (const { element } of leaves) {
    const copy = document.createElement(copyName(element));
    copy.innerHTML = element.innerHTML;
    if (copy.nodeName === 'LI' && list !== undefined) list.append(copy);
    else {
      const block = copy.nodeName === 'LI' ? document.createElement('ul') : copy;
      if (block !== copy) block.append(copy);
      list = block === copy ? undefined : block;
      if (isBefore) start.before(block);
      else place.after(block);
      place = block;
    }
  }
}

/** What it is, where that is more than a paragraph. */
function copyName({ nodeName }: PageElement): string {
  return /^(?:LI|PRE|TABLE)$/u.test(nodeName) ? nodeName.toLowerCase() : 'p';
}

function leavesOf(root: PageElement): readonly Leaf[] {
  return [...root.querySelectorAll(LEAF)].flatMap((element) => {
    // A table is one leaf, whatever its cells hold.
    const isTable = element.nodeName === 'TABLE';
    if (!isTable && (element.querySelector(WITHIN) !== null || element.closest('table') !== null)) return [];
    const key = element.textContent.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    return key === '' ? [] : [{ element, key }];
  });
}

/** Letters in what reads like paragraphs. */
export function proseIn(root: PageElement): number {
  return sum(leavesOf(root).filter(({ element, key }) => isProse(element, key)));
}

function isProse(element: PageElement, key: string): boolean {
  return (
    key.length >= PROSE &&
    linkShare(element) < 0.4 &&
    /[.!?…。！？:;][\s"'”’»)\]]*$/u.test(element.textContent.slice(-20))
  );
}

function sum(leaves: readonly Leaf[]): number {
  return leaves.reduce((length, { key }) => length + key.length, 0);
}
