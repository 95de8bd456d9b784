/** Where characters as people see them, words and sentences end by Unicode's rules, and where a text may be cut. */

/** One Intl.Segmenter for each locale and granularity: making one costs 50 times what using it on a sentence does. */
const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter for a BCP 47 language; ICU's default rules for a language it does not know or that is no language. */
export function segmenter(language: string, granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  let found = segmenters.get(key);
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(language, { granularity });
    } catch {
      found = new Intl.Segmenter('en', { granularity });
    }
    segmenters.set(key, found);
  }
  return found;
}

// A grapheme longer than this is an attack (stacked accents), and is cut at a code point instead.
const LONGEST_GRAPHEME = 64;

// Latin, digits, punctuation and Chinese: none of these ever continues the character before it.
const BEGINS = /[\u0020-\u007e\u4e00-\u9fff]/u;

/**
 * The greatest grapheme boundary of `text` that is not past `limit`, in UTF-16 units, so that no character as people see
 * it (a letter with accents, an emoji family) is torn: 0 to `text.length`, and 0 when the
 * first character is longer than `limit`.
 */
export function graphemeEnd(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  // Nearly always, and a thousand times faster than asking ICU.
  if (BEGINS.test(text.charAt(limit))) return limit;
  // Only the neighbourhood is segmented.
  const from = startNear(text, limit);
  let start = from;
  for (const { index, segment } of segmenter('en', 'grapheme').segment(text.slice(from, limit + LONGEST_GRAPHEME))) {
    start = from + index;
    if (start + segment.length > limit) break;
  }
  if (limit - start <= LONGEST_GRAPHEME) return start;
  // One grapheme fills the whole neighbourhood: never tear a surrogate pair.
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

/** A boundary that lies some graphemes before `limit`. */
function startNear(text: string, limit: number): number {
  const furthest = Math.max(0, limit - 4 * LONGEST_GRAPHEME);
  for (let at = limit - LONGEST_GRAPHEME; at > furthest; at -= 1) if (BEGINS.test(text.charAt(at))) return at;
  if (furthest === 0) return 0;
  return startOfFlag(text, isLowSurrogate(text.charCodeAt(furthest)) ? furthest - 1 : furthest);
}

/** Flags are pairs of letters of their own kind, so only where their run begins tells where a pair does. */
function startOfFlag(text: string, from: number): number {
  let letters = 0;
  while (/^[\u{1f1e6}-\u{1f1ff}]$/u.test(text.slice(from - 2 * letters - 2, from - 2 * letters))) letters += 1;
  return from - 2 * (letters % 2);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
