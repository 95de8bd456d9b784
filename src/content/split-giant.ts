/** A block too long to be quoted whole, cut where a reader would: after a line or sentence, else after a word. */
import type { Article, Block } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { graphemeEnd } from '../text/grapheme-end.js';
import { sentences } from '../text/sentences.js';

/** No piece is longer, in UTF-16 units: half of what a message holds, so that a citation and a second one fit beside it. */
const LONGEST = 1500;

/** Pieces of about equal length, at most 1,500 each, in order; together they have all of the blocks but white space. */
export function splitGiant(article: Article, blocks: readonly Block[]): readonly Span[] {
  const units = blocks.flatMap((block) => unitsOf(article, block));
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

function shortened(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST + 1);
    const space = /\s+\S*$/u.exec(window)?.index ?? 0;
    const length = space > 0 ? space : Math.max(1, graphemeEnd(text.slice(from, end), LONGEST));
    spans.push({ start: from, end: from + length });
    from += length;
    while (from < end && /\s/u.test(text.charAt(from))) from += 1;
  }
  return from < end ? [...spans, { start: from, end }] : spans;
}
