/**
 * Where words stand in a text. Scripts with spaces are cut by one regular expression (10 times faster than ICU); Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese, which have none, by Intl.Segmenter's dictionaries.
 */
import type { Span } from '../domain/span.js';
import { UNSPACED } from './characters.js';
import { groupingOf } from './numbers.js';
import { graphemeEnd, segmenter } from './segmenter.js';

const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`;
/** A stretch without words is passed over in parts when it is as long as this, since it would be gone through in one go otherwise. */
const WORDLESS = 64;
/** Points, commas and the Arabic ones, and the sign between a width and a height, between digits. */
const SEPARATOR = '[.,×\u066b\u066c]';
/** Spaces that no line is broken at, the thin ones, an apostrophe or a line between the thousands: they are of one number for certain. */
const GROUP = String.raw`[\u00a0\u2009\u202f'’_]`;

/**
 * In order: initials and acronyms with points (U.S., e.g., J. R. R., U.N; bounded, because a run of thousands would be walked
 * from each), Spanish ones of plurals (EE. UU.), degrees (Ph.D., B.Sc.); a number in groups (1 250 000); one with a sign behind
 * (5×), and decimals alone (.5); one with separators,
 * perhaps of a version (2.75, 1,000, v14.2.1); a word with inner apostrophes (don't, l’eau) or a trailing + or # (C++, C#); a
 * run of a script without spaces; an option of one letter (-v); a part of a stretch without words.
 */
function expression(spaces: '{1,}' | '{2,}'): RegExp {
  return new RegExp(
    [
      String.raw`(?<![\p{L}\p{N}])(?:(?:\p{L}\.){2,9}s?|(?:\p{L}\.){1,8}\p{L}(?![\p{M}'’])|\p{Lu}\.(?:[ \u00a0\u202f]?\p{Lu}\.){1,8}|(?<one>\p{Lu})\k<one>\.[ \u00a0\u202f]?(?<two>\p{Lu})\k<two>\.|\p{L}\p{Ll}\.\p{L}(?:\.s?)?|\p{Lu}\.\p{Lu}\p{Ll}{1,4}\.)(?![\p{L}\p{N}])`,
      String.raw`\p{Nd}{1,3}(?:(?: \p{Nd}{3})${spaces}|(?:${GROUP}\p{Nd}{3})+)(?:${SEPARATOR}\p{Nd}+)?(?!\p{Nd})`,
      String.raw`\p{Nd}+×(?!\s?\p{N}|\p{L})|(?<![^\s(])\.\p{Nd}+(?![.\p{L}\p{N}])`,
      String.raw`(?:(?<![\p{L}\p{N}\p{M}])[vV])?\p{N}+(?:${SEPARATOR}\p{N}+)+${LETTER}*`,
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

// ICU takes time for each word that grows with the whole run: 320,000 characters at once took 111 s. Where one of so
// many characters without a mark is cut, a word may become two.
const SLICE = 4096;

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
  let last = 0;
  for (const match of text.matchAll(expressionOf(language))) {
    const [word] = match;
    const end = match.index + word.length;
    if (isFull((end - last) * CHARACTER)) yield undefined;
    last = end;
    if (word.charCodeAt(0) < 0x0e00 || !STARTS_UNSPACED.test(word)) {
      if (word.length < WORDLESS || STARTS_WORD.test(word)) yield { start: match.index, end };
      continue;
    }
    for (let from = 0, to = 0; from < word.length; from = to) {
      to = graphemeEnd(word, from + SLICE);
      const start = match.index + from;
      for (const { segment, index, isWordLike } of segmenter(language, 'word').segment(word.slice(from, to))) {
        if (isFull(segment.length * UNSPACED_CHARACTER)) yield undefined;
        if (isWordLike === true) yield { start: start + index, end: start + index + segment.length };
      }
    }
  }
}
