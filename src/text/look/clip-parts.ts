/** Where to end a quotation that is too long for its room, so that no row of a table and no line of code is cut. */
import { clip, sentences } from '../sentences.js';
import { partsOf, type Part, type Place } from './parts.js';

/**
 * The end, as an offset into the place's own text, of its longest beginning of at most `limit` UTF-16 units: at the end of a
 * sentence, row or line, else as `clip` cuts; all of it when it fits.
 */
export function clipParts({ article, start, end }: Place, limit: number): number {
  const text = article.text.slice(start, end);
  if (text.length <= limit) return text.length;
  const parts = partsOf({ article, start, end });
  const at = parts.findIndex(({ span }) => span.end - start > limit);
  const last = parts[at];
  const before = (parts[at - 1]?.span.end ?? start) - start;
  if (last === undefined || !parts.some(isLines)) return clip(text, limit, article.language);
  const whole =
    before +
    wholeUnits(
      text.slice(before, limit + NEAR),
      last,
      last.span.start - start - before,
      limit - before,
      article.language,
    );
  if (whole > before) return whole;
  return before > 0 ? before : clip(text, limit, article.language);
}

/** What comes after the limit and may tell that a sentence ends before it. */
const NEAR = 200;

function isLines({ kind }: Part): boolean {
  return kind === 'code' || kind === 'table';
}

/** The end of the last sentence, row or line of a part that begins at `from` in the text and ends at `limit` or before; 0 for none. */
function wholeUnits(text: string, part: Part, from: number, limit: number, language: string): number {
  if (part.kind === 'words') {
    const found = sentences(text.slice(from), language).findLast((sentence) => from + sentence.end <= limit);
    return found === undefined ? 0 : from + found.end;
  }
  const feed = text.lastIndexOf('\n', limit);
  // The names of the columns alone are no part of a table.
  const least = part.kind === 'table' ? from + (part.rows[0]?.span.start ?? 0) - part.span.start : from;
  return feed > least ? feed - (text.slice(least, feed).length - text.slice(least, feed).trimEnd().length) : 0;
}
