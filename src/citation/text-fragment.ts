/**
 * The text directive that makes a browser scroll to words of a page and mark them, as it stands in an address.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { comparableWords, SEAM, WORD, type ComparableWords } from './comparable-words.js';
import { chooseDirective, type Directive, type Range } from './directive.js';

/**
 * How much of each end is given, in half words, a character of a script without spaces being one: four words survive small
 * edits between them. Less where the address has no room for it.
 */
const EDGES = [8, 4, 2] as const;
/**
 * From what is surely found to what may not be: signs, which pages typeset, are crossed only where neither fewer words nor a start
 * of one word will do.
 */
const ROUNDS = [
  [
    { crossed: SEAM.alike, isLoose: false },
    { crossed: SEAM.hyphen, isLoose: false },
  ],
  [{ crossed: SEAM.alike, isLoose: true }],
  [{ crossed: SEAM.sign, isLoose: false }],
] as const;
/** Steps of some nanoseconds: a text that repeats itself without end gets no directive. */
const MOST_STEPS = 500_000;

/**
 * The directive for the words of `article` at `span`, percent-encoded; null when they cannot be told from others before them,
 * when there are none, and when it would be longer than `room` characters. What pages set in another way than the text has it
 * is left out where it can be: within the words, and where all of them cannot be pointed to, at one end.
 */
export function textFragment(article: Article, span: Span, room: number): string | null {
  const words = comparableWords(article);
  const steps = { left: MOST_STEPS };
  for (const round of ROUNDS) {
    for (const meant of mostOf(words, wordsIn(words, span))) {
      for (const { crossed, isLoose } of round) {
        for (const edge of EDGES) {
          const directive = chooseDirective(words, meant, { crossed, edge, isLoose, steps });
          if (directive === null) break;
          const text = written(words, directive, room);
          if (text !== null && text.length <= room) return text;
        }
      }
    }
  }
  return null;
}

/** The words, then without those before or after something that a page has in another way, as far as half of them are left. */
function* mostOf({ seams, flags }: ComparableWords, meant: Range): Generator<Range> {
  yield meant;
  const middle = (meant.first + meant.last) >> 1;
  const nearest = (from: number, step: 1 | -1): number | undefined => {
    for (let at = from; step > 0 ? at <= middle : at > middle; at += step) {
      if (seams[at] !== SEAM.alike || ((flags[at] ?? 0) & WORD.odd) !== 0) return at;
    }
    return undefined;
  };
  const first = nearest(meant.first + 1, 1);
  const after = nearest(meant.last, -1);
  if (first !== undefined) yield { first, last: meant.last };
  if (after !== undefined) yield { first: meant.first, last: after - 1 };
}

function wordsIn({ starts, ends, origin }: ComparableWords, span: Span): Range {
  return { first: firstFrom(starts, span.start + origin), last: firstFrom(ends, span.end + origin + 1) - 1 };
}

/** The index of the first of ascending numbers that is not below `least`. */
function firstFrom(ascending: Int32Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What is given with the words beside it: currency and percent signs, and in French the marks that have a space before or after
 * them. Where that is a narrow one (U+202F), browsers take it for a part of the word, which ends behind it.
 */
const BEFORE = /(?:« ?|\p{Sc} ?)$/u;
const AFTER = /^(?:[%\p{Sc}]+|(?: [!?;:»%\p{Sc}]+)+)/u;
const NEAR = 8;
/** The end of a block or cell. */
const WALL = /[\n\r\u2028\u2029]|(?<!\S)\|(?!\S)/gu;

/**
 * What a prefix and a start have between them, or a suffix and what it follows, must be in one of the two, because a browser
 * passes over white space alone; in the one whose block it stands in. Null when it is too long already as it stands, which may be as long as an article.
 */
function written(words: ComparableWords, { prefix, start, end, suffix }: Directive, room: number): string | null {
  const { text, starts, ends, seams } = words;
  const begin = (index: number): number => {
    const at = starts[index] ?? 0;
    return at - (BEFORE.exec(text.slice(Math.max(0, at - NEAR), at))?.[0].length ?? 0);
  };
  const finish = (index: number): number => {
    const at = ends[index] ?? 0;
    return at + (AFTER.exec(text.slice(at, at + NEAR))?.[0].length ?? 0);
  };
  let [from, to] = [begin(start.first), finish((end ?? start).last)];
  let before: string | undefined;
  let after: string | undefined;
  if (prefix !== undefined) {
    const wall = seams[start.first] === SEAM.wall ? wallsIn(ends[prefix.last] ?? 0, from) : undefined;
    before = text.slice(begin(prefix.first), wall?.start ?? from);
    from = wall?.end ?? from;
  }
  if (suffix !== undefined) {
    const wall = seams[suffix.first] === SEAM.wall ? wallsIn(to, starts[suffix.first] ?? 0) : undefined;
    after = text.slice(wall?.end ?? to, finish(suffix.last));
    to = wall?.start ?? to;
  }
  const shown =
    end === undefined
      ? [text.slice(from, to)]
      : [text.slice(from, finish(start.last)), text.slice(begin(end.first), to)];
  if ([before ?? '', ...shown, after ?? ''].some((part) => part.length > room)) return null;
  return [
    ...(before === undefined ? [] : [`${encoded(before)}-`]),
    ...shown.map(encoded),
    ...(after === undefined ? [] : [`-${encoded(after)}`]),
  ].join(',');

  /** From the first wall to the last between two places. */
  function wallsIn(at: number, until: number): Span {
    const walls = [...text.slice(at, until).matchAll(WALL)];
    const [one, other] = [walls[0], walls.at(-1)];
    // Between a term and what it means, the page has none of the text's marks.
    if (one === undefined || other === undefined) return { start: at, end: until };
    return { start: at + one.index, end: at + other.index + other[0].length };
  }
}

/**
 * Trimmed and percent-encoded: by `encodeURIComponent`, which refuses lone surrogates, and what it leaves. `-` has a meaning in
 * directives, the rest would style or end a Markdown link.
 */
function encoded(text: string): string {
  const plain = withPlainDigits(text)
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return encodeURIComponent(plain).replaceAll(
    /[-!'()*_~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Raised and lowered digits as the digits that they are: a page has `10<sup>6</sup>`, whose text is 106. One that has the
 * raised character itself is found as well, because browsers compare without regard to such forms.
 */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[⁰¹²³⁴-⁹⁺-ⁿ₀-₎]/gu, (character) => character.normalize('NFKC'));
}
