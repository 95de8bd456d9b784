/**
 * A text with what matters in bold, and underlined in it, or a title in italics. It stands alone because marks and escaping must agree on every
 * character.
 */
import type { Span } from '../../domain/span.js';
import { graphemeEnd } from '../../text/segmenter.js';
import { escapedUnits, isSafeCode } from './escape.js';

/** Bold and italics. Italics with `*` would end at an escaped asterisk; with `_` they do not. */
type Mark = '**' | '_';

/**
 * `text` escaped, each span between marks. Spans are half-open UTF-16 offsets into `text`, in any order, overlapping or
 * outside as they may be. Emphasis is widened to whole characters, never begins or ends at white space (Discord would
 * show the marks), is closed and opened again at each line break, and joined where nothing visible stands between. What is
 * `code` stands between backticks, in bold whole or not at all. What of the spans is `underlined` too is so in the same way.
 */
export function highlight(
  text: string,
  spans: readonly Span[],
  mark: Mark,
  { code = [], underlined = [] }: { readonly code?: readonly Span[]; readonly underlined?: readonly Span[] } = {},
): string {
  const units = escapedUnits(text, code);
  const marked = markedUnits(text, units, spans, code);
  const lined = markedUnits(text, units, underlined, code);
  let shown = '';
  let open = false;
  let isLined = false;
  // The line is within the mark: it begins after it and ends before it.
  function turn(wanted: boolean, wantsLine: boolean): void {
    if (isLined && !wantsLine) shown += UNDERLINE;
    if (wanted !== open) shown += mark;
    if (wantsLine && !isLined) shown += UNDERLINE;
    open = wanted;
    isLined = wantsLine;
  }
  for (const [at, unit] of units.entries()) {
    if (unit === '') continue;
    const wanted = marked[at] === true;
    turn(wanted, wanted && lined[at] === true);
    shown += unit;
  }
  turn(false, false);
  return shown;
}

const UNDERLINE = '__';

/** For each unit of the text, whether it stands between marks. */
function markedUnits(
  text: string,
  units: readonly string[],
  spans: readonly Span[],
  code: readonly Span[],
): readonly boolean[] {
  const marked = units.map(() => false);
  if (spans.length === 0) return marked;
  for (const { start, end } of spans) {
    if (end > 0 && start < text.length) marked.fill(true, graphemeEnd(text, start), nextBoundary(text, end));
  }
  for (const { start, end } of code) {
    // Within code a mark would be shown, and an asterisk in it would end the mark around it.
    if (isSafeCode(text, { start, end })) {
      const isMarked = marked.slice(start, end).includes(true);
      marked.fill(isMarked && !text.slice(start, end).includes('*'), start, end);
    }
  }
  thinAtEdges(units, marked, 0, 1);
  thinAtEdges(units, marked, units.length - 1, -1);
  return marked;
}

/** The first boundary between characters that is not before `at`. */
function nextBoundary(text: string, at: number): number {
  let end = at;
  while (end < text.length && graphemeEnd(text, end) < end) end += 1;
  return end;
}

/** Takes marks back from white space at the beginning (step 1) or the end (step -1) of each run and from line breaks. */
function thinAtEdges(units: readonly string[], marked: boolean[], from: number, step: 1 | -1): void {
  let inside = false;
  for (let at = from; at >= 0 && at < units.length; at += step) {
    const unit = units[at] ?? '';
    if (unit === '') continue;
    if (unit === '\n' || (!inside && unit.trim() === '')) marked[at] = false;
    inside = marked[at] === true;
  }
}
