/**
 * Where words stand in a text. Scripts with spaces are cut by one regular expression (10 times faster than ICU); Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese, which have none, by Intl.Segmenter's dictionaries.
 */
import type { Span } from '../domain/span.js';
import { UNSPACED } from './characters.js';
import { graphemeEnd, segmenter } from './segmenter.js';

const LETTER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])`;
/** A stretch without words is passed over in parts when it is as long as this, since it would be gone through in one go otherwise. */
const WORDLESS = 64;
// In order: an acronym with points (U.S., e.g.; bounded, because a run of thousands would be walked from each), a number with separators (2.75, 1,000), a word with inner apostrophes
// (don't, l’eau) or a trailing + or # (C++, C#), a run of a script without spaces, a part of a
// stretch without words.
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,9}(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+${LETTER}*|${LETTER}+(?:['’]${LETTER}+)*(?:\+\+|#(?!\p{L}))?|${UNSPACED}+|(?:(?!${UNSPACED})[^\p{L}\p{N}\p{M}]){${WORDLESS},4096}`,
  'gu',
);
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
  for (const match of text.matchAll(WORD)) {
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
