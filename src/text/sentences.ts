/**
 * Where sentences begin and end, and where to end a text that is too long. Intl.Segmenter finds most boundaries;
 * `sentence-boundaries.ts` takes back and adds what needs more than Unicode's rules, language by language.
 */
import type { Span } from '../domain/span.js';
import { segmenter, graphemeEnd } from './segmenter.js';
import { closingAtStart, continues, onlyCloses, openingAtEnd, splitAtUnusualStarts } from './sentence-boundaries.js';

// ICU takes time for each sentence that grows with the whole string: 180 kB at once took 20 s, in slices 0.1 s.
const SLICE = 4096;

/** What one of the segmenter's sentences takes, in steps of a few nanoseconds; a character of them takes one. */
const SEGMENT = 500;

/** The sentences of one paragraph in order, without surrounding white space; none for a blank text. */
export function sentences(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  for (const sentence of eachSentence(text, language, () => false)) if (sentence !== undefined) spans.push(sentence);
  return spans;
}

/**
 * The same one by one, for a paragraph that is too long for one go: undefined each time that `isFull`, which is told of the
 * steps that were done, says that others should have a turn.
 */
export function* eachSentence(
  text: string,
  language: string,
  isFull: (steps: number) => boolean,
): Generator<Span | undefined> {
  let start = 0;
  let end = 0;
  for (const found of segments(text, language, isFull)) {
    if (found === undefined) {
      yield undefined;
      continue;
    }
    for (const piece of splitAtUnusualStarts(found.segment)) {
      if (isFull(SEGMENT)) yield undefined;
      if (end > start) {
        const boundary = end + closingAtStart(piece);
        const before = text.slice(start, boundary);
        if (
          !onlyCloses(text.slice(boundary, end + piece.length)) &&
          !continues(before, text.slice(boundary), language)
        ) {
          const cut = boundary - openingAtEnd(before);
          yield* trimmed(text, start, cut);
          start = cut;
        }
      }
      end += piece.length;
    }
  }
  yield* trimmed(text, start, end);
}

/** The segmenter's sentences of a text of any length; undefined as above. */
function* segments(
  text: string,
  language: string,
  isFull: (steps: number) => boolean,
): Generator<{ readonly segment: string; readonly index: number } | undefined> {
  let from = 0;
  let size = SLICE;
  while (from < text.length) {
    const found = Array.from(segmenter(language, 'sentence').segment(text.slice(from, from + size)));
    if (isFull(size)) yield undefined;
    // A slice's last sentence may go on in the next, which therefore begins with it.
    const last = from + size < text.length ? found.pop() : undefined;
    for (const { segment, index } of found) yield { segment, index: from + index };
    if (last === undefined) return;
    from += last.index;
    size = found.length === 0 ? size * 2 : SLICE;
  }
}

/** The span without the white space around it; none for white space alone. */
function trimmed(text: string, from: number, to: number): readonly Span[] {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return end > start ? [{ start, end }] : [];
}

/**
 * The end, in UTF-16 units, of the longest beginning of `text` that is at most `limit` long: at a sentence's end, else
 * at a word's end, else at a character's, never inside one. `text.length` when all of it fits; 0 when `limit` holds no character.
 */
export function clip(text: string, limit: number, language: string): number {
  if (text.length <= limit) return text.length;
  // A sentence that reaches past the limit is no candidate, so what comes long after it need not be looked at.
  const near = text.slice(0, graphemeEnd(text, limit + 200));
  const whole = sentences(near, language).findLast((sentence) => sentence.end <= limit);
  if (whole !== undefined) return whole.end;
  const cut = graphemeEnd(text, limit);
  let end = cut;
  while (end > 0 && !isSpace(text.charAt(end))) end -= 1;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  // One unbroken run from the start, as scripts without spaces have.
  return end > 0 ? end : cut;
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}
