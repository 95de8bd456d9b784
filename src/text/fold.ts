/**
 * Makes spellings of the same word equal: case, width, ligatures, typographic apostrophes, accents, digits of other scripts.
 * Stands alone because
 * titles, ids, choices and index terms must all fold alike. The result's length may differ from the input's, so fold
 * words, never a text whose offsets are still needed.
 */
import { asciiDigits } from './numbers.js';

// Letters that Unicode does not decompose, and what people type for them.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŧ: 't',
  ħ: 'h',
};

const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
// Replaced first: decomposed, the acute accent is a space and a combining mark.
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032\uff07`\u00b4]/gu;
// Accents only on Latin and Greek letters: in Cyrillic й is a letter of its own, in Indic scripts the marks are vowels.
// The letter is matched too, because a lookbehind would walk over the whole stack for each accent of a hostile one.
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;
// The vowels of Hebrew and Arabic, which are mostly not written, and the points of ё, which is mostly printed е.
const UNWRITTEN =
  /((?=\p{L})[\p{Script=Hebrew}\p{Script=Arabic}])[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]+|(е)\u0308/gu;
// oxlint-disable-next-line no-control-regex -- the ASCII range is meant
const ASCII = /^[\u0000-\u005f\u0061-\u007f]*$/u;

/** `text` in lower case with ASCII digits, without accents, width variants and typographic apostrophes. "Ｃafé’s" gives "cafe's". */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return asciiDigits(text)
    .replace(APOSTROPHES, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENTS, '$1')
    .replace(UNWRITTEN, '$1$2')
    .normalize('NFKC')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}
