/**
 * What is shown of a quotation that is too long: whole sentences from one place, never words left out in the middle,
 * which can turn "never unconditionally delete" into "never delete". The excerpt is a part of the quotation, so what is
 * shown is proved like the whole.
 */
import type { QuotedPassage } from '../../domain/answer.js';
import type { Quotation } from '../../domain/quotation.js';
import type { Span } from '../../domain/span.js';
import { clipParts } from '../../text/look/clip-parts.js';
import { partsOf } from '../../text/look/parts.js';

export interface Excerpt {
  readonly quotation: Quotation;
  /** What to emphasise, as offsets into the excerpt's text; spans that lie outside are gone. */
  readonly emphasis: readonly Span[];
  /** What to underline in what is emphasised, likewise; null for nothing. */
  readonly words: Span | null;
  /** Whether something was left out before it, and after it. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

type Quoted = Pick<QuotedPassage, 'quotation' | 'answer' | 'words'> & { readonly emphasis: readonly Span[] };

/**
 * At most `limit` UTF-16 units of the quotation, 65 or more so that any character fits, ending at a sentence's end if
 * one fits, or a row's or a line of code's, else at a word's. It begins where the quotation begins, unless the answer sentence would then not be whole:
 * then it begins with the answer sentence; code at the beginning is never left out. The offsets of `answer`, `emphasis` and `words` are offsets into the whole
 * quotation's text.
 */
export function excerpt({ quotation, answer, emphasis, words }: Quoted, limit: number): Excerpt {
  const { article } = quotation;
  let start = 0;
  let end = clipParts(quotation, limit);
  // Code that stands first is what the words below it are about.
  if (answer !== null && answer.end > end && partsOf(quotation)[0]?.kind !== 'code') {
    start = answer.start;
    end = start + clipParts({ article, start: quotation.start + start, end: quotation.end }, limit);
  }
  const part = quotation.part({ start, end });
  if (part === undefined) throw new RangeError('The answer sentence lies outside of its quotation.');
  const inside = emphasis
    .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(span.end, end) - start }))
    .filter((span) => span.start < span.end);
  const isShown = words !== null && words.start >= start && words.end <= end;
  return {
    quotation: part,
    emphasis: inside,
    words: isShown ? { start: words.start - start, end: words.end - start } : null,
    cut: { before: part.start > quotation.start, after: part.end < quotation.end },
  };
}
