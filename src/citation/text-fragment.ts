/**
 * The text directive that makes a browser scroll to words and mark them.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
import { UNSPACED, stripEnd, stripStart } from '../text/characters.js';

/** A text of so many words is given whole; a longer one by its first and last words, which survive small edits between. */
const WHOLE = 8;
const EDGE = 4;
/** The same in characters, for scripts that put no spaces between words. */
const WHOLE_CHARACTERS = 16;
const EDGE_CHARACTERS = 8;

const UNSPACED_LETTER = new RegExp(UNSPACED, 'gu');

/**
 * `words` or `start,end` percent-encoded; null when nothing of the text can be searched for. A match may not cross a
 * block unless it is given by start and end, so a text of several lines always is, each end within its own line.
 */
export function textFragment(text: string): string | null {
  const lines = withPlainDigits(text)
    .split(/[\n\r\u2028\u2029]+/u)
    .map(bare)
    .filter((line) => line !== '');
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return null;
  if (lines.length === 1 && isShort(first)) return encoded(first);
  return `${encoded(edge(first, 'start'))},${encoded(edge(last, 'end'))}`;
}

/**
 * Raised and lowered digits as the digits that they are: a page has `10<sup>6</sup>`, whose text is 106. One that has the
 * raised character itself is found as well, because browsers compare without regard to such forms.
 */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[⁰¹²³⁴-⁹⁺-ⁿ₀-₎]/gu, (character) => character.normalize('NFKC'));
}

/** Without lone surrogates, which have no encoding, and without outer punctuation, which pages often set in another way. */
function bare(line: string): string {
  const text = line.replaceAll(/\p{Cs}/gu, '').replaceAll(/\s+/gu, ' ');
  return stripEnd(stripStart(text, /[^\p{L}\p{N}\p{Sc}]/u), /[^\p{L}\p{M}\p{N}\p{Sc}%]/u);
}

function isShort(line: string): boolean {
  return isSpaceless(line) ? line.length <= WHOLE_CHARACTERS : line.split(' ').length <= WHOLE;
}

/** Most of its letters are of such a script: one Chinese name does not make an English sentence Chinese. */
function isSpaceless(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return (line.match(UNSPACED_LETTER)?.length ?? 0) * 2 > letters;
}

/** The first or last words of a line. Browsers match at word boundaries only, so no script is cut inside a word. */
function edge(line: string, side: 'start' | 'end'): string {
  if (!isSpaceless(line)) {
    const words = line.split(' ');
    return bare((side === 'start' ? words.slice(0, EDGE) : words.slice(-EDGE)).join(' '));
  }
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)];
  if (side === 'end') segments.reverse();
  let kept = '';
  for (const { segment } of segments) {
    if (kept.length >= EDGE_CHARACTERS) break;
    kept = side === 'start' ? kept + segment : segment + kept;
  }
  return bare(kept);
}

/** `encodeURIComponent` and what it leaves: `-` has a meaning in directives, the rest would style or end a Markdown link. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[-!'()*_~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
