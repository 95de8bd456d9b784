/**
 * One spelling for words that are written in several ways, before they are stemmed: acronyms with and without points or &, numbers
 * with and without marks between their thousands, versions with and without v, letters and the two letters typed for them.
 */
import { plainNumber } from '../../text/numbers.js';

export interface Spelling {
  /** In lower case, its accents kept. */
  readonly plain: string;
  /** `option`: a program's, of one letter (-v). `country`: US, which only its capitals tell from the pronoun. */
  readonly kind: 'word' | 'number' | 'option' | 'country';
}

// "Alibaba's", "they're", "regulators'". "n't" stays: the stop words have the forms with it.
const CONTRACTION = /'(?:s|re|ve|ll|d|m)?$/u;
const UNITED_STATES = /^U\.?[ \u00a0\u202f]?S(?:\.?|\.?[ \u00a0\u202f]?A\.?)$/u;
const NUMBER = /^[vV]?(?=\p{Nd})/u;
const DECIMALS = /^\.\p{Nd}/u;
const FRACTION = /^(?:\p{No}|\p{Nd}+[/⁄]\p{Nd}+)$/u;
/** "AT&T", "Q&As", "I/O". */
const JOINED = /^\p{L}{1,3}[&/]\p{L}/u;
const POINTED = /^\p{L}{1,2}\./u;
// "DVDs", "PhDs".
const SEVERAL = /^\p{Lu}\p{Ll}?[\p{Lu}\p{N}]+s$/u;

/** Longer "words" are encoded data, or hostile. */
const LONGEST = 64;

/** `typed` is a word as it stands in a text; `language` is ISO 639-1. */
export function oneSpelling(typed: string, language: string): Spelling {
  const written = JOINED.test(typed) ? typed.replace(/[&/]/u, '') : typed;
  if (language === 'en' && UNITED_STATES.test(written)) return { plain: 'usa', kind: 'country' };
  if (written.startsWith('-')) return { plain: written.slice(1).toLowerCase(), kind: 'option' };
  const lower = written.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(CONTRACTION, '');
  if (written.length > LONGEST) return { plain: lower, kind: 'word' };
  if (FRACTION.test(written)) return { plain: lower.replace('⁄', '/'), kind: 'number' };
  if (DECIMALS.test(written)) return { plain: `0${lower}`, kind: 'number' };
  if (NUMBER.test(written))
    return { plain: plainNumber(lower.replace(/^v/u, '').replaceAll('×', 'x'), language), kind: 'number' };
  if (POINTED.test(written)) return { plain: lower.replace(/\.s$/u, '').replaceAll(/[.\s]/gu, ''), kind: 'word' };
  if (SEVERAL.test(written)) return { plain: lower.slice(0, -1), kind: 'word' };
  return { plain: respelled(lower, language), kind: 'word' };
}

/**
 * The letters that stand for one: Mueller for Müller, Aarhus for Århus. After a vowel or q it is two sounds (Frauen, Quelle).
 * Ukrainian ґ was no letter from 1933 to 1990, and keyboards of the time after still lack it.
 * The long vowel's mark that ends a Japanese word is written or not (サーバー, サーバ), in words of four characters or more, as in
 * Lucene's JapaneseKatakanaStemFilter.
 */
const LETTERS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/(?<![aeiouqäöü])ue/gu, 'ü'],
    [/(?<![aeiouqäöü])oe/gu, 'ö'],
    [/(?<![aeiouqäöü])ae/gu, 'ä'],
  ],
  sv: [
    [/aa/gu, 'å'],
    [/(?<![aeiouyåäö])ae/gu, 'ä'],
    [/(?<![aeiouyåäö])oe/gu, 'ö'],
  ],
  ...Object.fromEntries(
    ['da', 'nb', 'nn', 'no'].map((language) => [
      language,
      [
        [/aa/gu, 'å'],
        [/ö|(?<![aeiouyåæø])oe/gu, 'ø'],
        [/ä|(?<![aeiouyåæø])ae/gu, 'æ'],
      ],
    ]),
  ),
  ru: [[/ё/gu, 'е']],
  uk: [[/ґ/gu, 'г']],
  ja: [[/^([\p{Script=Katakana}ー]{3,})ー$/u, '$1']],
};

function respelled(lower: string, language: string): string {
  return (LETTERS[language] ?? []).reduce((word, [letters, letter]) => word.replace(letters, letter), lower);
}
