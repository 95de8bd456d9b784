/**
 * An article's words as a browser compares them when it looks for those of a text directive: without case, accents, width
 * and punctuation, each with what stands before it. Coarser than any browser: where this finds no second place with the same
 * words, none does. https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive
 */
import type { Article } from '../domain/article.js';
import { UNSPACED } from '../text/characters.js';
import { fold } from '../text/fold.js';
import { segmenter } from '../text/segmenter.js';

/**
 * What stands between two words, from what a page has as the text has it to what it never has: white space, commas and
 * quotation marks, which browsers compare as they are meant; a hyphen, which may be one that does not break; dashes, signs and
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
  let count = 0;
  const differs = article.differs ?? [];
  let [start, hash, unspaced, isOpen] = [0, 0, false, false];
  let last = 0;
  let nextGap = 0;
  let isGap = false;
  const mark = (flag: number): void => {
    if (count > 0) flags[count - 1] = (flags[count - 1] ?? 0) | flag;
  };
  /** What the page has before the word and in it. */
  const gapsUpTo = (end: number): { readonly isInside: boolean; readonly isAtStart: boolean } => {
    let [isInside, isAtStart] = [false, false];
    for (let gap = differs[nextGap]; gap !== undefined && gap.start + origin < end; gap = differs[nextGap]) {
      isGap = true;
      if (gap.end + origin > start) isInside = true;
      else if (gap.start === gap.end) {
        if (gap.start + origin === last) mark(WORD.gluedEnd);
        if (gap.start + origin === start) isAtStart = true;
      }
      if (gap.end + origin > end) break;
      nextGap += 1;
    }
    return { isInside, isAtStart };
  };
  const close = (end: number): void => {
    if (!isOpen) return;
    isOpen = false;
    const { isInside, isAtStart } = gapsUpTo(end);
    if (isInside) return;
    const isSpace = start - last === 1 && text.charCodeAt(last) === SPACE;
    const before = isSpace ? ' ' : text.slice(last, start);
    const seam = isGap ? SEAM.gap : count === 0 ? SEAM.wall : isSpace ? SEAM.alike : seamOf(text, last, start);
    let flag = unspaced ? WORD.unspaced : 0;
    if (isSpace || seam >= SEAM.wall || /\s/u.test(before)) flag |= WORD.spaced;
    else if (!unspaced && ((flags[count - 1] ?? 0) & WORD.unspaced) === 0 && JOINING.test(before)) flag |= WORD.joined;
    if (before === '/' && isNumber(text.charCodeAt(last - 1)) && isNumber(text.charCodeAt(start))) {
      flag |= WORD.odd;
      mark(WORD.odd);
    }
    if (isSpace && isNumber(text.charCodeAt(last - 1)) && (end - start <= UNIT || isNumber(text.charCodeAt(start))))
      flag |= WORD.narrow;
    if (isOdd(text, start, end)) flag |= WORD.odd;
    if (isAtStart) flag |= WORD.gluedStart;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    seams[count] = seam;
    flags[count] = flag;
    count += 1;
    last = end;
    isGap = false;
  };
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    const kind = kindOf(point);
    if (kind === KIND.other || (kind === KIND.mark && !isOpen)) close(at);
    else if (kind !== KIND.mark) {
      if (isOpen && (unspaced || kind === KIND.unspaced)) close(at);
      if (!isOpen) [start, hash, unspaced, isOpen] = [at, FNV_BASIS, kind === KIND.unspaced, true];
      hash = hashed(hash, point);
    }
    at += point > 0xffff ? 2 : 1;
  }
  close(text.length);
  if (differs.some((gap) => gap.start === gap.end && gap.start + origin === last)) mark(WORD.gluedEnd);
  return {
    text,
    origin,
    // Copies, which let go of what is not filled.
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    hashes: hashes.slice(0, count),
    seams: seams.slice(0, count),
    flags: flags.slice(0, count),
  };
}

// http://www.isthe.com/chongo/tech/comp/fnv/. Two words of one hash are taken for equal: a longer directive, never a wrong one.
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const KIND = { unknown: 0, letter: 1, mark: 2, unspaced: 3, other: 4 } as const;
type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * By code point, what was asked once: to ask the expressions for each character of a text takes a hundred times as long. A
 * character that is compared as several, or as none, is in the map.
 */
const kinds = new Uint8Array(0x30000);
const units = new Uint16Array(0x30000);
const several = new Map<number, readonly number[]>();

function kindOf(point: number): Kind {
  // Above are tags and private use, of which none is a letter.
  if (point >= kinds.length) return KIND.other;
  // Only kinds are put there.
  const known = kinds[point] as Kind;
  return known === KIND.unknown ? newKind(point) : known;
}

const UNSPACED_LETTER = new RegExp(`^${UNSPACED}`, 'u');

function newKind(point: number): Kind {
  const character = String.fromCodePoint(point);
  const kind = kindOfCharacter(character);
  kinds[point] = kind;
  if (kind === KIND.letter || kind === KIND.unspaced) {
    const folded = fold(character).normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
    if (folded.length === 1) units[point] = folded.charCodeAt(0);
    else
      several.set(
        point,
        folded.split('').map((unit) => unit.charCodeAt(0)),
      );
  }
  return kind;
}

function kindOfCharacter(character: string): Kind {
  // The joiners stand inside Persian and Indic words, and browsers pass them over as they do accents.
  if (/^[\p{M}\u{200C}\u{200D}]/u.test(character)) return KIND.mark;
  if (!/^[\p{L}\p{N}]/u.test(character)) return KIND.other;
  return UNSPACED_LETTER.test(character) ? KIND.unspaced : KIND.letter;
}

function hashed(hash: number, point: number): number {
  const unit = units[point] ?? 0;
  if (unit !== 0) return Math.imul(hash ^ unit, FNV_PRIME);
  let result = hash;
  for (const one of several.get(point) ?? []) result = Math.imul(result ^ one, FNV_PRIME);
  return result;
}

/** Unicode's MidLetter, MidNum, MidNumLet and ExtendNumLet: between two words without white space, they join them. */
const JOINING = /^(?:[.,:;'’‘·‧․⁄]|[_‿⁀]+)$/u;

function seamOf(text: string, from: number, to: number): Seam {
  const between = text.slice(from, to);
  if (/[\n\r\u2028\u2029]|(?:^|\s)\|(?:\s|$)/u.test(between)) return SEAM.wall;
  const [before, after] = [text.charAt(from - 1), text.charAt(to)];
  if (/^[-‐‑]$/u.test(between)) return /\p{N}/u.test(before + after) ? SEAM.sign : SEAM.hyphen;
  // Signs, pictures and markup; more than one space, as in code; the colon before an emoji's name.
  if (/[\p{Pd}\p{S}*_\\{}[\]](?<!\p{Sc})|\s\s|\t|(?:^|\s):$/u.test(between)) return SEAM.sign;
  // Formulas between dollars.
  if (between.includes('$') && !/\p{N}/u.test(before + after)) return SEAM.sign;
  return SEAM.alike;
}

/** `3x4` and `(c)`, which pages set as 3×4 and ©, as they do ½. */
function isOdd(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_ODD) return false;
  if (!isNumber(text.charCodeAt(start)) && text.charAt(start - 1) !== '(') return false;
  const word = text.slice(start, end);
  if (/^\p{N}+x\p{N}*$/iu.test(word)) return true;
  return /^(?:c|p|r|tm)$/iu.test(word) && text.charAt(start - 1) === '(' && text.charAt(end) === ')';
}

/** European digits, whose numbers are written so. */
function isNumber(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const LONGEST_ODD = 16;
/** Letters of a unit that is written with a narrow space. */
const UNIT = 2;
const SPACE = 0x20;

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
