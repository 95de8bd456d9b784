/**
 * Raised and lowered characters as text: 10⁶ and H₂O. Never only their digits, which beside others are another number: a
 * quotation that says 106 where the author wrote 10 to the power of 6 is worse than none.
 */

import { loweredFigures, raisedFigures } from '../../text/shifted-figures.js';

const ORDINAL = /^(?:st|nd|rd|th|er|re|e|ème|eme|o|a|os|as|º|ª|de|ste)$/iu;
const NOTE = /^[[(]\s*(?:[0-9]{1,3}|[a-z]|[*†‡§]+)\s*[\])]$/iu;

/**
 * What a reader sees of `text` raised or lowered after the text `before`. Empty for the mark of a note in brackets; with
 * `^` or `_` where no character is known for it and it would be read as part of a number.
 */
export function raisedText(text: string, lowered: boolean, before: string): string {
  const shown = text.trim();
  if (shown === '' || (!lowered && NOTE.test(shown))) return '';
  const signs = /[0-9n]/u.test(shown) ? shiftedText(shown, lowered) : undefined;
  if (signs !== undefined) return signs;
  if (!lowered && isPower(shown, before)) return signed(shown, '^');
  const endsInDigit = /\p{N}$/u.test(before);
  const hasDigit = /\p{N}/u.test(shown);
  if (!hasDigit && (!endsInDigit || ORDINAL.test(shown) || /^[^\p{L}]+$/u.test(shown))) return shown;
  // Digits after nothing that they could be read together with stay what they are.
  if (hasDigit && !/[\p{L}\p{N})]$/u.test(before)) return shown;
  return signed(shown, lowered ? '_' : '^');
}

/**
 * Whether letters that are raised after the text `before` are a power: those of a number, of a letter alone (eˣ) or of what is
 * in brackets, and no ordinal (nth), abbreviation (Mme) or trade mark.
 */
export function isPower(shown: string, before: string): boolean {
  if (!/\p{L}/u.test(shown)) return false;
  const base = /[\p{N})\]]$|(?<![\p{L}\p{M}'’.])\p{L}\p{M}?$/u.exec(before.slice(-NEAR))?.[0];
  if (base === undefined || TRADE.test(shown)) return false;
  if (/[-+−–=×·*/^]/u.test(shown)) return true;
  const isOne = /^\p{L}\p{M}?$/u.test(shown);
  if (/\p{N}/u.test(base)) return !ORDINAL.test(shown);
  if (/[)\]]/u.test(base)) return isOne;
  if (ABBREVIATED.test(base + shown)) return false;
  return isOne || (base === base.toLowerCase() && !ORDINAL.test(shown));
}

/** In UTF-16 units: the last letter and what stands before it. */
const NEAR = 8;
const TRADE = /^(?:TM|SM|MC|MD|MR|®|℠|™)$/u;
/** Letters that are raised in abbreviations of French, Italian, Spanish, Portuguese and English: nᵒ, Mᵉ, Dʳ, Sᵗ, XVᵉ, fᵒ, 1ᵃ. */
const ABBREVIATED =
  /^(?:[Nn](?:[oº]s?|rs?)|M(?:es?|rs?|gr|mes?|lles?|c|a)|D(?:rs?|re|ra|a|n)|P(?:rs?|re|e|s)|S(?:ts?|tes?|r|ra|ta|to)|C(?:ie|o)|B(?:d|r)|V(?:ve|te)|J(?:r|n)|[IVXLCDM](?:es?|er|re|ère|ème|o|a|th|st|nd|rd)|[rvfl]o|[pq]a|[a-z](?:th|st|nd|rd|te|ième|e|es))$/u;

function signed(shown: string, sign: '^' | '_'): string {
  return shown.length === 1 ? `${sign}${shown}` : `${sign}(${shown})`;
}

/** The text in raised or lowered characters, without spaces and with its commas; undefined where one of them has no such form. */
export function shiftedText(text: string, lowered: boolean): string | undefined {
  const form = lowered ? loweredFigures : raisedFigures;
  const forms = text.replaceAll(/\s+/gu, '').split(',').map(form);
  return forms.includes(undefined) ? undefined : forms.join(',');
}
