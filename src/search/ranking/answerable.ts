/** What of a sentence can be the one that answers: whole rows of a table without those that name the columns, and no code. */
import type { Passage } from '../../domain/passage.js';
import type { Span } from '../../domain/span.js';
import { blocksIn, tableOf } from '../../text/look/parts.js';

/** Offsets into the passage's text, as those of `sentence`; null when nothing of it can answer. */
export function answerable({ article, start: origin, text }: Passage, sentence: Span): Span | null {
  const start = origin + sentence.start;
  const end = origin + sentence.end;
  const blocks = blocksIn(article, { start, end });
  if (blocks.every(({ kind }) => kind !== 'code' && kind !== 'table')) return sentence;
  // A sentence of a table is a row; of two blocks that were taken for one sentence, the first that can answer.
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    const part = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    if (block.kind !== 'table') return relative(part, origin);
    const from = Math.max(block.start, origin + text.lastIndexOf('\n', part.start - origin - 1) + 1);
    const feed = text.indexOf('\n', part.end - origin);
    const to = Math.min(block.end, origin + (feed === -1 ? text.length : feed));
    const { rows } = tableOf(article, block, { start: from, end: to });
    const [first, last] = [rows[0], rows.at(-1)];
    if (first !== undefined && last !== undefined)
      return relative({ start: first.span.start, end: last.span.end }, origin);
  }
  return null;
}

function relative({ start, end }: Span, origin: number): Span {
  return { start: start - origin, end: end - origin };
}
