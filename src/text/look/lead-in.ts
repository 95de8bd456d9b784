/** What stands above a list, a step or a code block and says what it is: to be shown with a quotation that begins further down. */
import type { Article, Block } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { sentences } from '../sentences.js';
import { blockAfter, type Place } from './parts.js';

/** As many blocks as are looked through: what stands above more is out of mind. */
const MOST = 200;

/**
 * The sentence that leads to the list item or the code with which the place begins, or the item that it is part of; null
 * where none does, or where the place has it. Offsets are into the article's text.
 */
export function leadIn({ article, start }: Place): Span | null {
  const { blocks } = article;
  const at = blockAfter(blocks, start);
  const first = blocks[at];
  if (first === undefined || (first.kind !== 'code' && first.item === undefined)) return null;
  // Code belongs to the item or sentence above it, an item to the one that it stands in.
  let depth = first.item?.depth ?? Infinity;
  const isStep = /\d/u.test(blocks[at]?.item?.mark ?? '');
  for (let index = at - 1; index >= Math.max(0, at - MOST); index -= 1) {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (block === undefined || next === undefined) return null;
    if (block.end + 2 !== next.start || block.heading !== next.heading) return null;
    if (block.kind === 'code') continue;
    if (block.item === undefined) return leads(article, block, first.kind === 'code' || isStep);
    if (block.item.depth < depth && block.item.mark !== '') return lastSentence(article, block);
    depth = Math.min(depth, block.item.depth);
  }
  return null;
}

/** `always`: also a sentence that does not end with a colon. */
function leads(article: Article, block: Block, always: boolean): Span | null {
  if (block.kind !== 'paragraph' && block.kind !== 'quote') return null;
  return always || /[:：]$/u.test(article.text.slice(block.end - 1, block.end)) ? lastSentence(article, block) : null;
}

/** Looked for near the end alone: a paragraph may have any length. */
const LONGEST = 400;

function lastSentence({ text, language }: Article, { start, end }: Span): Span | null {
  const from = Math.max(start, end - LONGEST);
  const last = sentences(text.slice(from, end), language).at(-1);
  if (last === undefined) return null;
  // What begins before what was looked at is cut off there, and not a sentence.
  return from > start && last.start === 0 ? null : { start: from + last.start, end: from + last.end };
}
