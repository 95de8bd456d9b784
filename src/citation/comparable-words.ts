/**
 * An article's words as a browser compares them when it looks for those of a text directive: without case, accents, width
 * and punctuation, each with what stands before it. Coarser than any browser: where this finds no second place with the same
 * words, none does. https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive
 */
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { segmenter } from '../text/segmenter.js';
import { EMPTY_HASH, hashed, KIND, kindOf } from './comparable-letters.js';
import { raisedParts } from './raised-parts.js';

/**
 * What stands between two words, from what a page has as the text has it to what it never has: white space, commas and
 * quotation marks, which browsers compare as they are meant; a hyphen, which may be one that does not break, and a run of spaces; dashes, signs and
 * emoji. No match crosses the end of a block, line or cell, nor what only the page or only the text has.
 */
export const SEAM = { alike: 0, hyphen: 1, sign: 2, wall: 3, gap: 4 } as const;
export type Seam = (typeof SEAM)[keyof typeof SEAM];

/** Words in their order; those of the title come first, which a page shows above its text. Arrays of one length. */
export interface ComparableWords {
  /** What they are read from: the title, a line feed and the article's text, which begins at `origin`. */
  readonly text: string;
  readonly origin: number;
  /** Offsets into `text`. A character of a script without spaces is a word. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal for words that may be compared as equal. */
  readonly hashes: Int32Array;
  /** Between each word and the one before it. */
  readonly seams: Uint8Array;
  /** Bits of `WORD`. */
  readonly flags: Uint8Array;
}

/** What is known of a word, as bits. */
export const WORD = {
  /** No browser ends a word between it and the one before, as in `don’t` and `1,000`. */
  joined: 1,
  /** White space or the end of a line stands before it. */
  spaced: 2,
  /** Of a script without spaces. */
  unspaced: 4,
  /** The page may set it in another way, as ©, × or a formula. */
  odd: 8,
  /**
   * The rest or the unit of the number before it, as in 10 000 and 5 kg. Where the space between them is a narrow one that does
   * not break (U+202F, which Unicode has among ExtendNumLet), both are one word to browsers.
   */
  narrow: 64,
  /** The page has something that is glued to its beginning, or to its end: the mark of a note. */
  gluedStart: 16,
  gluedEnd: 32,
} as const;

/** So many articles of those that were quoted last: an answer has three quotations, often of one article. */
const KEPT = 8;
const kept = new Map<Article, ComparableWords>();

/** The words of an article, read once for all quotations that follow each other. */
export function comparableWords(article: Article): ComparableWords {
  const known = kept.get(article);
  const words = known ?? read(article);
  kept.delete(article);
  kept.set(article, words);
  for (const [oldest] of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return words;
}

function read(article: Article): ComparableWords {
  const { title } = article.citation;
  const text = `${title}\n${article.text}`;
  const origin = title.length + 1;
  const most = text.length;
  const [starts, ends, hashes] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [seams, flags] = [new Uint8Array(most), new Uint8Array(most)];
  const { differs = [] } = article;
  const gaps = gapsOf(text, [...differs, ...raisedParts(article.text)].toSorted(byStart), origin);
  let count = 0;
  let last = 0;
  let isOpen = false;
  let [start, hash, unspaced] = [0, EMPTY_HASH, false];

  const mark = (index: number, flag: number): void => {
    if (index >= 0) flags[index] = (flags[index] ?? 0) | flag;
  };
  const close = (end: number): void => {
    isOpen = false;
    const gap = gaps(last, start, end);
    if ((gap & GAP.before) !== 0) mark(count - 1, gap & WORD.gluedEnd);
    if ((gap & GAP.inside) !== 0) return;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    const seam = count === 0 ? SEAM.wall : seamOf(text, last, start);
    seams[count] = (gap & GAP.wall) !== 0 ? SEAM.wall : (gap & GAP.before) === 0 ? seam : SEAM.gap;
    flags[count] = (unspaced ? WORD.unspaced : 0) | (gap & WORD.gluedStart) | flagsOf(text, last, start, end);
    const isBesideUnspaced = unspaced || ((flags[count - 1] ?? 0) & WORD.unspaced) !== 0;
    if (!isBesideUnspaced && text.charCodeAt(last) !== SPACE && JOINING.test(text.slice(last, start)))
      mark(count, WORD.joined);
    if (isFraction(text, last, start)) mark(count - 1, WORD.odd);
    count += 1;
    last = end;
  };
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    const kind = kindOf(point);
    if (isOpen && kind !== KIND.mark && (kind !== KIND.letter || unspaced)) close(at);
    if (kind === KIND.letter || kind === KIND.unspaced) {
      if (!isOpen) {
        start = at;
        hash = EMPTY_HASH;
        unspaced = kind === KIND.unspaced;
        isOpen = true;
      }
      hash = hashed(hash, point);
    }
    at += point > 0xffff ? 2 : 1;
  }
  if (isOpen) close(text.length);
  mark(count - 1, gaps(last, text.length, text.length) & WORD.gluedEnd);
  // Copies, which let go of what is not filled.
  return {
    text,
    origin,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    seams: seams.slice(0, count),
    flags: flags.slice(0, count),
  };
}

const byStart = (one: Span, other: Span): number => one.start - other.start;

/** What a page has otherwise, as bits beside those of `WORD`: between a word and the one before, or in the word itself. */
const GAP = { before: 256, inside: 512, wall: 1024 } as const;

/** Asked of one word after the other, and of where the one before ends. */
function gapsOf(
  text: string,
  differs: readonly Span[],
  origin: number,
): (last: number, start: number, end: number) => number {
  let next = 0;
  let isPending = 0;
  return (last, start, end) => {
    let found = isPending;
    for (
      let gap = differs[next];
      gap !== undefined && gap.start + origin < Math.max(end, start + 1);
      gap = differs[next]
    ) {
      const [from, to] = [gap.start + origin, gap.end + origin];
      found |= GAP.before;
      // Between a term and what it means, which are blocks of the page.
      if (to - from === 1 && (text[from] === ':' || text[from] === ',')) found |= GAP.wall;
      if (to > start) found |= GAP.inside;
      else if (from === to) found |= (from === last ? WORD.gluedEnd : 0) | (from === start ? WORD.gluedStart : 0);
      if (to > end) break;
      next += 1;
    }
    // The gap goes on before the next word that the page has.
    isPending = (found & GAP.inside) === 0 ? 0 : GAP.before;
    return found;
  };
}

const SPACE = 0x20;
/** Letters of a unit that is written with a narrow space. */
const UNIT = 2;

/** What is seen from the word, which others follow without a gap, and what stands before it. */
function flagsOf(text: string, last: number, start: number, end: number): number {
  const isAfterSpace = text.charCodeAt(start - 1) === SPACE;
  const isAfterNumber = isAfterSpace && start - last === 1 && isDigit(text.charCodeAt(last - 1));
  return (
    (isAfterSpace || /\s/u.test(text.slice(last, start)) ? WORD.spaced : 0) |
    (isAfterNumber && (end - start <= UNIT || isDigit(text.charCodeAt(start))) ? WORD.narrow : 0) |
    (isOdd(text, start, end) || isFraction(text, last, start) ? WORD.odd : 0)
  );
}

/** `1/2`, which pages set as ½. */
function isFraction(text: string, last: number, start: number): boolean {
  const isSlash = start - last === 1 && text.charAt(last) === '/';
  return isSlash && isDigit(text.charCodeAt(last - 1)) && isDigit(text.charCodeAt(start));
}

const LONGEST_ODD = 40;

/** `3x4`, `3 x 4`, `(c)` and `:ship:`, which pages set as 3×4, 3 × 4, © and 🚢. */
function isOdd(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ODD) return false;
  const before = text.charAt(start - 1);
  if (before === ':') return text.charAt(end) === ':';
  if (before === '(') return text.charAt(end) === ')' && /^(?:c|p|r|tm)$/iu.test(text.slice(start, end));
  if (end - start === 1) return /^\p{N} x \p{N}$/iu.test(text.slice(start - 2, end + 2));
  return isDigit(text.charCodeAt(start)) && /^(?:\p{N}+x)+\p{N}*$/iu.test(text.slice(start, end));
}

/** A European digit: numbers of others are not typeset so. */
function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Unicode's MidLetter, MidNum, MidNumLet and ExtendNumLet: between two words without white space, they join them. */
const JOINING = /^(?:[.,:;'’‘·‧․⁄]|[_‿⁀]+)$/u;

/** In UTF-16 units: what is longer has no place in an address. */
const LONGEST_SEAM = 64;

function seamOf(text: string, from: number, to: number): Seam {
  if (from === to || (to - from === 1 && text.charCodeAt(from) === SPACE)) return SEAM.alike;
  if (to - from > LONGEST_SEAM) return SEAM.gap;
  const between = text.slice(from, to);
  if (/[\n\r\u2028\u2029]|(?:^|\s)\|(?:\s|$)/u.test(between)) return SEAM.wall;
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (/^[-‐‑]$/u.test(between)) return /\p{N}/u.test(before + after) ? SEAM.sign : SEAM.hyphen;
  // Signs, pictures and markup; the colon before an emoji's name.
  if (/[\p{Pd}\p{S}*_\\{}[\]](?<!\p{Sc})|(?:^|\s):$/u.test(between)) return SEAM.sign;
  // More than one space, as in code.
  if (/\s\s|\t/u.test(between)) return SEAM.hyphen;
  // Feet and minutes, which pages set with a prime.
  if (/^['’]$/u.test(between) && isDigit(before.charCodeAt(0)) && isDigit(after.charCodeAt(0))) return SEAM.sign;
  // Formulas between dollars.
  if (between.includes('$') && !/\p{N}/u.test(before + after)) return SEAM.sign;
  return SEAM.alike;
}

/** Longer runs are looked at in part: a dictionary takes time for each word that grows with the run. In UTF-16 units. */
const NEAR = 200;

/** Whether a browser may begin a match at the word `index`, or end one before it; `index` may be the number of words. */
export function isWordBoundary({ text, starts, ends, flags }: ComparableWords, index: number): boolean {
  const at = starts[index];
  if (at === undefined || ends[index - 1] !== at) return ((flags[index] ?? 0) & WORD.joined) === 0;
  let [first, last] = [index, index];
  while (first > 0 && ends[first - 1] === starts[first] && at - (starts[first - 1] ?? 0) < NEAR) first -= 1;
  while (starts[last + 1] === ends[last] && (ends[last + 1] ?? 0) - at < NEAR) last += 1;
  const from = starts[first] ?? 0;
  const segments = segmenter('en', 'word').segment(text.slice(from, ends[last]));
  return segments.containing(at - from)?.index === at - from;
}
