/**
 * Where words stand in a text. Scripts with spaces are cut by one regular expression (10 times faster than ICU); Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese, which have none, by Intl.Segmenter's dictionaries.
 */
import type { Span } from '../domain/span.js';
import { UNSPACED } from './characters.js';
import { groupingOf } from './numbers.js';
import { graphemeEnd, segmenter } from './segmenter.js';

/** Fractions that are one character (½), and those that such a character stands for as they are typed (1/2). */
const FRACTION = '[¼½¾⅐-⅞]';
const TYPED_FRACTION = '(?:1[/⁄](?:10|[2-9])|2[/⁄][35]|3[/⁄][458]|4[/⁄]5|5[/⁄][68]|7[/⁄]8)';
const LETTER = String.raw`(?:(?!${UNSPACED}|${FRACTION})[\p{L}\p{N}\p{M}])`;
/** A stretch without words is passed over in parts when it is as long as this, since it would be gone through in one go otherwise. */
const WORDLESS = 64;
/** Points, commas and the Arabic ones, and the sign between a width and a height, between digits. */
const SEPARATOR = '[.,×\u066b\u066c]';
/** Spaces that no line is broken at, the thin ones, an apostrophe or a line between the thousands: they are of one number for certain. */
const GROUP = String.raw`[\u00a0\u2009\u202f'’_]`;

/**
 * In order: a fraction (½, 1/2; "2½" are two words as "2 1/2" is), names joined by a sign (AT&T, R&D, I/O); initials and acronyms with points (U.S., e.g., J. R. R., U.N; bounded, because a run of thousands would be walked
 * from each), Spanish ones of plurals (EE. UU.), degrees (Ph.D., B.Sc.), a name such as
 * E.ON; a number in groups (1 250 000); one with a sign behind
 * (5×), and decimals alone (.5); one with separators,
 * perhaps of a version (2.75, 1,000, v14.2.1); a name before such a version (python3.12, TLSv1.3); a word with inner apostrophes (don't, l’eau) or a trailing + or # (C++, C#); a
 * run of a script without spaces; an option of one letter (-v); a part of a stretch without words.
 */
function expression(spaces: '{1,}' | '{2,}'): RegExp {
  return new RegExp(
    [
      String.raw`${FRACTION}|(?<![\p{L}\p{N}/⁄.,])${TYPED_FRACTION}(?![\p{N}/⁄])`,
      String.raw`(?<![\p{L}\p{N}/&])(?:\p{Lu}{1,3}&\p{Lu}{1,3}|\p{L}{1,2}&\p{L}{1,2}|\p{Lu}/\p{Lu})s?(?![\p{L}\p{N}/&=])`,
      String.raw`(?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,9}s?|(?:\p{L}\.){1,8}\p{L}(?![\p{M}'’])|\p{Lu}\.(?:[ \u00a0\u202f]?\p{Lu}\.){1,8}|(?<one>\p{Lu})\k<one>\.[ \u00a0\u202f]?(?<two>\p{Lu})\k<two>\.|\p{L}\p{Ll}\.\p{L}(?:\.s?)?|\p{Lu}\.\p{Lu}\p{Ll}{1,4}\.|\p{Lu}\.\p{Lu}{2})(?![\p{L}\p{N}])`,
      String.raw`\p{Nd}{1,3}(?:(?: \p{Nd}{3})${spaces}|(?:${GROUP}\p{Nd}{3})+)(?:${SEPARATOR}\p{Nd}+)?(?!\p{Nd})`,
      String.raw`\p{Nd}+×(?!\s?\p{N}|\p{L})|(?<![^\s(])\.\p{Nd}+(?![.\p{L}\p{N}])`,
      String.raw`[vV]?\p{N}+(?:${SEPARATOR}\p{N}+)+${LETTER}*`,
      String.raw`(?:\p{Lu}{2,9}(?=v\p{Nd}{1,4}(?:\.\p{Nd}{1,4}){1,4})|(?:(?!${UNSPACED})\p{L}){2,40}(?=\p{Nd}{1,4}(?:\.\p{Nd}{1,4}){1,4}))`,
      String.raw`${LETTER}+(?:['’]${LETTER}+)*(?:\+\+|#(?!\p{L}))?`,
      String.raw`${UNSPACED}+`,
      String.raw`(?<![^\s"'“‘(\x60])-\p{L}(?![\p{L}\p{N}\p{M}-])`,
      String.raw`(?:(?!${UNSPACED})[^\p{L}\p{N}\p{M}]){${WORDLESS},4096}`,
    ].join('|'),
    'gu',
  );
}

const WORD = expression('{2,}');
const WORD_IN_SPACED_NUMBERS = expression('{1,}');
/** Whether a language puts spaces between the thousands: in another "12 300" may be two numbers. */
const spacesThousands = new Map<string, boolean>();

function expressionOf(language: string): RegExp {
  let spaced = spacesThousands.get(language);
  if (spaced === undefined) {
    spaced = /^\s$/u.test(groupingOf(language).thousands);
    spacesThousands.set(language, spaced);
  }
  return spaced ? WORD_IN_SPACED_NUMBERS : WORD;
}

const STARTS_WORD = /^[\p{L}\p{N}\p{M}]/u;
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

// ICU takes time for each word that grows with the whole run: 320,000 characters at once took 111 s, and 4,096 on a busy
// machine 40 ms; so many take less than 1 ms. Where a run of them without a mark is cut, a word may become two.
const SLICE = 1024;

// What a character takes, in steps of a few nanoseconds: by the expression, and by a dictionary.
const CHARACTER = 10;
const UNSPACED_CHARACTER = 80;

/** The words of `text` in order; punctuation, symbols and emoji are none. `language` chooses the dictionary. */
export function words(text: string, language: string): readonly Span[] {
  const spans: Span[] = [];
  for (const word of eachWord(text, language, () => false)) if (word !== undefined) spans.push(word);
  return spans;
}

/**
 * The same one by one, for a text that is too long for one go: undefined each time that `isFull`, which is told of the steps
 * that were done, says that others should have a turn.
 */
export function* eachWord(
  text: string,
  language: string,
  isFull: (steps: number) => boolean,
): Generator<Span | undefined> {
  let done = 0;
  for (const match of text.matchAll(expressionOf(language))) {
    const [word] = match;
    const end = match.index + word.length;
    if (isFull((end - done) * CHARACTER)) yield undefined;
    done = end;
    if (word.charCodeAt(0) < 0x0e00 || !STARTS_UNSPACED.test(word)) {
      if (word.length < WORDLESS || STARTS_WORD.test(word)) yield { start: match.index, end };
      continue;
    }
    for (let from = 0, to = 0; from < word.length; from = to) {
      to = graphemeEnd(word, from + SLICE);
      const start = match.index + from;
      const pieces = segmenter(language, 'word').segment(word.slice(from, to));
      yield* mended(pieces, start, text, isFull);
    }
  }
}

const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
// No word begins with a small kana or the mark of a long vowel.
const INNER_KANA = /^[ァィゥェォッャュョヮー]/u;

/** ICU's words, those in one that it has torn: a name that its dictionary lacks (ヴ|ィ|ン|チ, カス|タマ|ー). `start` is where they begin. */
function* mended(
  pieces: Iterable<Intl.SegmentData>,
  start: number,
  text: string,
  isFull: (steps: number) => boolean,
): Generator<Span | undefined> {
  let first: Span | undefined;
  let last: Span | undefined;
  let before = '';
  for (const { segment, index, isWordLike } of pieces) {
    if (isFull(segment.length * UNSPACED_CHARACTER)) yield undefined;
    if (isWordLike !== true) continue;
    const piece = { start: start + index, end: start + index + segment.length };
    const touches = last?.end === piece.start && KATAKANA.test(before) && KATAKANA.test(segment);
    if (last !== undefined && touches && INNER_KANA.test(segment)) {
      // The cut before it was wrong, too.
      const one =
        before.length > 1 && first?.end === last.start && KATAKANA.test(text.slice(first.start, first.end))
          ? first
          : undefined;
      last = { start: (one ?? last).start, end: piece.end };
      if (one !== undefined) first = undefined;
    } else if (last !== undefined && touches && segment.length === 1 && before.length === 1) {
      last = { start: last.start, end: piece.end };
    } else {
      if (first !== undefined) yield first;
      first = last;
      last = piece;
    }
    before = segment;
  }
  if (first !== undefined) yield first;
  if (last !== undefined) yield last;
}
