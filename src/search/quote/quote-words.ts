/**
 * The words of a text as quotations are compared: without case, and without what differs between two printings of the same
 * words: kinds of apostrophes, ligatures, soft hyphens, composed and decomposed accents, marks between thousands. An accent and a
 * figure are none of these. A character of a script without spaces is a word, because a dictionary divides a part of a sentence
 * otherwise than the whole.
 */
import { UNSPACED, withoutHidden } from '../../text/characters.js';
import { fold } from '../../text/fold.js';
import { oneSpelling } from '../index/spelling.js';

/** Arrays of one length. */
export interface QuoteWords {
  readonly text: string;
  /** Offsets into `text`, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly string[];
}

const INNER = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff])`;
const WORD = new RegExp(
  [
    String.raw`${UNSPACED}[\p{M}\u200b-\u200d\u2060]*`,
    // A number with its separators; a word with inner apostrophes.
    String.raw`(?=[\p{L}\p{N}])${INNER}+(?:(?:['’ʼ＇]|(?<=\p{Nd})[.,٫٬](?=\p{Nd}))${INNER}+)*`,
    // What turns a number: its currency, its share, its sign.
    String.raw`[\p{Sc}%‰]|(?<![\p{L}\p{N}\p{P}]|\p{N}\s)[-−](?=\p{Nd})`,
  ].join('|'),
  'gu',
);

/** Longer "words" are encoded data, or hostile; they are compared as they are written. */
const LONGEST = 64;
/** By language and spelling: a text has the same words again and again. */
const CACHED = 50_000;
const caches = new Map<string, Map<string, string>>();

/** The words of `text` in order; `language` is ISO 639-1 and says how numbers are written. */
export function quoteWords(text: string, language: string): QuoteWords {
  let cache = caches.get(language);
  if (cache === undefined || cache.size > CACHED) caches.set(language, (cache = new Map()));
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let form = cache.get(word);
    if (form === undefined) {
      form = formOf(word, language);
      if (word.length <= LONGEST) cache.set(word, form);
    }
    starts.push(index);
    ends.push(index + word.length);
    forms.push(form);
  }
  return { text, starts, ends, forms };
}

const LATIN = /[\p{Script=Latin}\p{Script=Greek}]/u;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };

function formOf(written: string, language: string): string {
  const word = withoutHidden(written).replaceAll(/[\u200c\u200d]/gu, '');
  if (word.length > LONGEST) return word;
  if (/^\p{Nd}/u.test(word)) return oneSpelling(fold(word), language).plain;
  if (word === '−') return '-';
  // Elsewhere folding takes nothing but what is mostly not written: the vowels of Arabic and Hebrew, the points of ё.
  if (!LATIN.test(word)) return fold(word);
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[’ʼ]/gu, "'")
    .replaceAll(/[œæ]/gu, (one) => LIGATURES[one] ?? one);
}

const ELLIPSIS = /[[(]?\s?(?:…|⋯|\.{3,}|\. \. \.)[\s.…⋯]*[\])]?/gu;

/** For each word, and for the end, whether an ellipsis stands between it and the word before: the spellings "…", "...", "[…]" and "(. . .)". */
export function ellipses({ text, starts, ends }: QuoteWords): readonly boolean[] {
  const marked = Array.from({ length: starts.length + 1 }, () => false);
  let word = 0;
  for (const { index } of text.matchAll(ELLIPSIS)) {
    while (word < ends.length && (ends[word] ?? 0) <= index) word += 1;
    marked[word] = true;
  }
  return marked;
}

const UNSPACED_WORD = new RegExp(`^${UNSPACED}`, 'u');

/** How much a word counts: a character of a script without spaces is half of one. */
export function weightOf(form: string): number {
  return UNSPACED_WORD.test(form) ? 0.5 : 1;
}
