/**
 * Blocks to passages: what is indexed and quoted. A block is a passage unless it says nothing alone (a lead-in, a stub, code)
 * or too much (a giant). Stands alone because retrieval and quotation both hang on where these cuts are.
 */
import type { Article, Block } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import type { Span } from '../domain/span.js';
import { UNSPACED, stripEnd } from '../text/characters.js';
import { graphemeEnd } from '../text/segmenter.js';
import { sentences } from '../text/sentences.js';

/** Longer passages are split. In UTF-16 units, about 330 words. */
const GIANT = 2000;

/** What a lead-in takes of its list: as much as is read at a glance. */
const LIST_SHARE = 600;

/** A block of fewer words names something and says nothing about it. */
const STUB_WORDS = 3;

// Scripts without spaces: two characters count as a word.
const WORD = new RegExp(String.raw`${UNSPACED}{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*`, 'gu');

type Group = readonly [Block, ...Block[]];

/**
 * The passages in the order of the text. None crosses a heading, none overlaps another, together they have every block,
 * and each one's text is the article's text from `start` to `end`.
 */
export function passages(article: Article): readonly Passage[] {
  return passagesAt(article, passageSpans(article));
}

/** Where the passages of the article are: what takes time of cutting them. */
export function passageSpans(article: Article): readonly Span[] {
  return groups(article).flatMap((group) => pieceSpans(article, group));
}

/** The passages at these spans, which `passageSpans` gave for this article; its blocks are not empty. */
export function passagesAt(article: Article, spans: readonly Span[]): readonly Passage[] {
  let block = 0;
  return spans.map(({ start, end }, index): Passage => {
    while ((article.blocks[block + 1]?.start ?? Infinity) <= start) block += 1;
    const first = article.blocks[block];
    return {
      id: `${article.id}#${index + 1}`,
      article,
      paragraph: first?.paragraph ?? 1,
      heading: first?.heading ?? null,
      start,
      end,
      text: article.text.slice(start, end),
    };
  });
}

function groups(article: Article): readonly Group[] {
  const { blocks, text } = article;
  const found: Group[] = [];
  for (let index = 0; index < blocks.length;) {
    const group = groupAt(article, index);
    const before = found.at(-1);
    const [first] = group;
    if (before !== undefined && adjoins(before, first) && isStub(text, group)) {
      found[found.length - 1] = [...before, ...group];
    } else found.push(group);
    index += group.length;
  }
  return found;
}

/** The block at `index` and those after it that it needs to say something. */
function groupAt({ blocks, text }: Article, index: number): Group {
  const first = blocks[index];
  if (first === undefined) throw new RangeError(`there is no block ${index}`);
  const group: [Block, ...Block[]] = [first];
  // Counted block by block: all of a group again for each of its blocks would take a time that grows with its square.
  let words = wordsOf(text, first);
  let inList = false;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const next = blocks[at];
    const last = group.at(-1) ?? first;
    if (next === undefined || !adjoins(group, next)) break;
    const length = next.end - first.start;
    const stub = words < STUB_WORDS;
    const introduced = leadsIn(text, last) && length <= GIANT;
    if (next.kind === 'code' && last.kind !== 'table' && (last.kind !== 'code' || length <= GIANT)) {
      group.push(next);
      words += wordsOf(text, next);
      continue;
    }
    inList = next.kind === 'list-item' && (inList || introduced);
    const explains =
      length <= LIST_SHARE && group.every(({ kind }) => kind === 'code') && isOfCode(text, next, blocks[at + 1]);
    if (!introduced && !(inList && length <= LIST_SHARE) && !explains && !stub) break;
    group.push(next);
    if (stub) words += wordsOf(text, next);
  }
  return group;
}

/** Between blocks of one section stands nothing but an empty line; a part with a heading of its own may end there, too. */
function adjoins(group: Group, next: Block): boolean {
  const last = group.at(-1);
  return last !== undefined && last.end + 2 === next.start && last.heading === next.heading;
}

/** Whether the words below code at the beginning of a section are about it, and not about what comes after them. */
function isOfCode(text: string, block: Block, next: Block | undefined): boolean {
  const adjoined = next !== undefined && block.end + 2 === next.start && block.heading === next.heading;
  return block.kind === 'paragraph' && !leadsIn(text, block) && !(adjoined && next.kind === 'code');
}

function leadsIn(text: string, block: Block): boolean {
  return block.kind !== 'code' && /^[:：]$/u.test(text.slice(block.end - 1, block.end));
}

function isStub(text: string, group: Group): boolean {
  let words = 0;
  for (const block of group) {
    words += wordsOf(text, block);
    if (words >= STUB_WORDS) return false;
  }
  return true;
}

/** The number of words, as far as it matters. */
function wordsOf(text: string, { start, end }: Block): number {
  const block = text.slice(start, end);
  let count = 0;
  WORD.lastIndex = 0;
  while (count < STUB_WORDS && WORD.test(block)) count += 1;
  return count;
}

function pieceSpans(article: Article, group: Group): readonly Span[] {
  const whole: Span = { start: group[0].start, end: group.at(-1)?.end ?? group[0].end };
  return whole.end - whole.start <= GIANT ? [whole] : splitGiant(article, group);
}

// A block too long to be quoted whole, cut where a reader would: after a line or sentence, else after a word.

/** No piece is longer, in UTF-16 units: half of what a message holds, so that a citation and a second one fit beside it. */
const LONGEST = 1500;

/** Pieces of about equal length, at most 1,500 each, in order; together they have all of the blocks but white space. */
function splitGiant(article: Article, blocks: readonly Block[]): readonly Span[] {
  const units = unitsOfAll(article, blocks);
  const start = units[0]?.start ?? 0;
  const length = (units.at(-1)?.end ?? start) - start;
  // Equal shares, because the last piece of a greedy cut may be three words.
  const share = length / Math.ceil(length / LONGEST);
  const pieces: Span[] = [];
  for (const unit of units) {
    const last = pieces.at(-1);
    const belongs = (unit.start + unit.end) / 2 - start < share * pieces.length;
    if (last !== undefined && belongs && unit.end - last.start <= LONGEST) {
      pieces[pieces.length - 1] = { start: last.start, end: unit.end };
    } else pieces.push(unit);
  }
  return pieces;
}

/** The units of all blocks; code that a piece can hold with the sentence before it is one with it, and else its first line is. */
function unitsOfAll(article: Article, blocks: readonly Block[]): readonly Span[] {
  const units: Span[] = [];
  for (const block of blocks) {
    const last = units.at(-1);
    const [first, ...rest] = unitsOf(article, block);
    if (block.kind !== 'code' || last === undefined || first === undefined) {
      if (first !== undefined) units.push(first, ...rest);
    } else if (block.end - last.start <= LONGEST) units[units.length - 1] = { start: last.start, end: block.end };
    else if (first.end - last.start <= LONGEST) {
      units[units.length - 1] = { start: last.start, end: first.end };
      units.push(...rest);
    } else units.push(first, ...rest);
  }
  return units;
}

/** Sentences, or lines where lines are what is read, none longer than a piece may be. */
function unitsOf({ text, language }: Article, block: Block): readonly Span[] {
  const content = text.slice(block.start, block.end);
  const byLine = block.kind === 'code' || block.kind === 'table';
  const units = byLine ? lines(content) : sentences(content, language);
  return units.flatMap((unit) => shortened(text, { start: block.start + unit.start, end: block.start + unit.end }));
}

function lines(content: string): readonly Span[] {
  return [...content.matchAll(/\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.trimEnd().length,
  }));
}

/** Where the last white space of a text begins; 0 when it has none. */
function lastSpace(text: string): number {
  let at = text.length;
  while (at > 0 && !/\s/u.test(text.charAt(at - 1))) at -= 1;
  return stripEnd(text.slice(0, at), /\s/u).length;
}

function shortened(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST + 1);
    const space = lastSpace(window);
    const length = space > 0 ? space : Math.max(1, graphemeEnd(text.slice(from, end), LONGEST));
    spans.push({ start: from, end: from + length });
    from += length;
    while (from < end && /\s/u.test(text.charAt(from))) from += 1;
  }
  return from < end ? [...spans, { start: from, end }] : spans;
}
