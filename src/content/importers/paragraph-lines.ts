/** Lines that stand together without an empty one between them, to paragraphs: wrapped prose, or a paragraph on each. */
import { joinLines } from './join-lines.js';

/** The widest that people and programs wrap prose, in characters. */
const WIDEST = 120;
const FINISHED = /[.!?…:。！？]["'”’»」』)\]]*$/u;
const INDENTED = /^(?:\t| {2})/;
const ITEM = /^\s*(?:[-*+•·]|[0-9]{1,3}[.)])\s+\S/u;

/** A line shorter than this share of the longest was ended on purpose. */
const FULL = 0.6;

/**
 * The paragraphs, each on one line. Lines are wrapped prose when none is longer than 120 characters and most of the
 * full ones stop in the middle of a sentence; a line that is not full ends its paragraph, and a list's mark or an
 * indentation after a finished line begins one.
 */
export function paragraphLines(lines: readonly string[], whole: string): readonly string[] {
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const isFull = (line: string): boolean => line.length >= FULL * longest;
  const full = lines.slice(0, -1).filter(isFull);
  const open = full.filter((line) => !FINISHED.test(line.trim()));
  const wrapped = longest <= WIDEST && open.length * 2 > full.length;

  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const indented = INDENTED.test(line) && !INDENTED.test(before) && FINISHED.test(before.trim());
    const last = paragraphs.at(-1);
    if (last === undefined || !wrapped || !isFull(before) || indented || ITEM.test(line)) paragraphs.push(line.trim());
    else paragraphs[paragraphs.length - 1] = joinLines(last, line, whole);
  }
  return paragraphs;
}
