/**
 * Characters as a browser compares them when it looks for words: without case, accents and width. For `comparable-words.ts`,
 * which asks for each character of a text.
 */
import { UNSPACED } from '../text/characters.js';
import { fold } from '../text/fold.js';

/** What a character is to a word; a mark belongs to the letter before it and is not compared. */
export const KIND = { unknown: 0, letter: 1, mark: 2, unspaced: 3, other: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/**
 * By code point, what was asked once: to ask the expressions for each character of a text takes a hundred times as long. A
 * character that is compared as several, or as none, is in the map.
 */
const kinds = new Uint8Array(0x30000);
const units = new Uint16Array(0x30000);
const several = new Map<number, readonly number[]>();

/** The kind of the character with this code point. */
export function kindOf(point: number): Kind {
  // Above are selectors of variants, tags and private use, of which none is a letter.
  if (point >= kinds.length) return point >= 0xe0100 && point <= 0xe01ef ? KIND.mark : KIND.other;
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

// http://www.isthe.com/chongo/tech/comp/fnv/. Two words of one hash are taken for equal: a longer directive, never a wrong one.
/** The hash of no letters. */
export const EMPTY_HASH = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash of the letters that `hash` is of and this one, after `kindOf` was asked for it. */
export function hashed(hash: number, point: number): number {
  const unit = units[point] ?? 0;
  if (unit !== 0) return Math.imul(hash ^ unit, FNV_PRIME);
  let result = hash;
  for (const one of several.get(point) ?? []) result = Math.imul(result ^ one, FNV_PRIME);
  return result;
}
