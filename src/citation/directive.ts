/**
 * Which words a text directive is made of, so that the first place that it fits is the one that is meant: longer ends, or
 * words before or after it, where the same ones stand earlier in the article. Places are compared more coarsely than browsers
 * do, so a place that is passed over here may be one for them, and never the other way round.
 */
import { isWordBoundary, SEAM, WORD, type ComparableWords, type Seam } from './comparable-words.js';

/** A range of words, the last included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** `[prefix-,]start[,end][,-suffix]`. Each part stands in one block; a prefix and a suffix may stand in the one beside. */
export interface Directive {
  readonly prefix?: Range;
  readonly start: Range;
  readonly end?: Range;
  readonly suffix?: Range;
}

/** Lengths are in half words, a character of a script without spaces being one. */
interface Choosing {
  /** What a part may cross. */
  readonly crossed: Seam;
  /** How much of each end is given; what has no more than both is given whole. */
  readonly edge: number;
  /** Whether one word is enough of a start where an end follows. */
  readonly isLoose: boolean;
  /** Steps of some nanoseconds that are left, for all that is asked of one text. */
  readonly steps: { left: number };
}

/** A start has at least two words where its neighbours can help: a page has more single words than its article. */
const STRONG = 4;
/** No part is made longer, in words, to tell it from others. */
const LONGEST = 16;

/** Null when there is none that crosses no more, or the steps are used up. */
export function chooseDirective(words: ComparableWords, meant: Range, choosing: Choosing): Directive | null {
  const { edge, steps } = choosing;
  const parts = partsOf(words, choosing.crossed);
  let { first, last } = meant;
  while (first <= last && !parts.isStart(first)) first += 1;
  while (first <= last && !parts.isEnd(last)) last -= 1;
  if (first > last) return null;
  const whole = parts.length(first, last, 2 * edge);
  const directive = whole === null ? byEnds() : alone();
  return steps.left < 0 ? null : directive;

  function alone(): Directive | null {
    const start = { first, last };
    const most = mostBefore(1, (at) => alike(at, first, last - first + 1, 1));
    if (most <= last - first) return strengthened(start);
    // What stands in the same block is surer to be beside it on the page, too.
    const isFirst = !parts.isOn(first) && parts.isOn(last + 1);
    return isFirst ? (followed(start) ?? told(start)) : (told(start) ?? followed(start));
  }

  function byEnds(): Directive | null {
    const short = parts.forward(first, edge, last - 1);
    if (short === null) return null;
    const most = mostBefore(1, (at) => alike(at, first, LONGEST, 1));
    const until = most < short - first + 1 ? short : parts.reaching(first, first + most, last - 1);
    const begun =
      until === null
        ? (told({ first, last: short }) ?? told({ first, last: parts.forward(first, Infinity, last - 1) ?? short }))
        : (strengthened({ first, last: until }) ?? (choosing.isLoose ? { start: { first, last: until } } : null));
    return begun && ended(begun);
  }

  /** With words before or after it, where it has less than two; null where something else than the end of its block keeps them away. */
  function strengthened(start: Range): Directive | null {
    if (parts.length(start.first, start.last, STRONG - 1) === null) return { start };
    const from = parts.isOn(first) ? parts.backward(first - 1, STRONG, 0) : null;
    if (from !== null) return { prefix: { first: from, last: first - 1 }, start };
    const suffix = start.last === last && parts.isOn(last + 1) ? after(0) : null;
    if (suffix !== null) return { start, suffix };
    return parts.isWall(first) && parts.isWall(parts.stretchEnd(start.last) + 1) ? { start } : null;
  }

  /** With as many words before it as tell it from what it is like. */
  function told(start: Range): Directive | null {
    const length = start.last - first + 1;
    const most = mostBefore(length, (at) => alike(at - 1, first - 1, LONGEST, -1));
    if (!parts.isOn(first) && !parts.isBeside(first)) return null;
    const from = parts.reachingBack(first - 1, first - 1 - most);
    return from === null ? null : { prefix: { first: from, last: first - 1 }, start };
  }

  /** With words after it. */
  function followed(start: Range): Directive | null {
    const length = last - first + 1;
    const most = mostBefore(length, (at) => alike(at + length, last + 1, LONGEST, 1));
    const suffix = after(most);
    return suffix && { start, suffix };
  }

  /** What follows, of more than `most` words. */
  function after(most: number): Range | null {
    if (!parts.isOn(last + 1) && !parts.isBeside(last + 1)) return null;
    const to = parts.reaching(last + 1, last + 1 + most, Infinity);
    return to === null ? null : { first: last + 1, last: to };
  }

  /** With an end that does not come sooner after the start, or that is told from one by what follows. */
  function ended(begun: Directive): Directive | null {
    const from = begun.start.last + 1;
    const short = parts.backward(last, edge, from);
    if (short === null) return null;
    const sooner: number[] = [];
    let most = 0;
    for (let at = from; at < last; at += 1) {
      const length = alike(at, last, Math.min(LONGEST, at - from + 1), -1);
      if (length > last - short) sooner.push(at);
      most = Math.max(most, length);
    }
    if (sooner.length === 0) return { ...begun, end: { first: short, last } };
    const longer = parts.reachingBack(last, last - most, from);
    if (longer !== null) return { ...begun, end: { first: longer, last } };
    const suffix = after(Math.max(...sooner.map((at) => alike(at + 1, last + 1, LONGEST, 1))));
    return suffix && { ...begun, end: { first: short, last }, suffix };
  }

  /** How many words are alike from both places on, as far as `most`, forwards or backwards. */
  function alike(one: number, other: number, most: number, step: 1 | -1): number {
    const { hashes } = words;
    let count = 0;
    for (let at = one; count < most && at >= 0 && at < hashes.length; at += step) {
      if (hashes[at] !== hashes[other + count * step]) break;
      count += 1;
    }
    steps.left -= count + 1;
    return count;
  }

  /** The greatest `count` of the places before `first` that have its first `least` words. */
  function mostBefore(least: number, count: (at: number) => number): number {
    const { hashes } = words;
    const hash = hashes[first] ?? 0;
    let most = 0;
    for (let at = hashes.indexOf(hash); at < first && steps.left >= 0; at = hashes.indexOf(hash, at + 1)) {
      if (least === 1 || alike(at, first, least, 1) === least) most = Math.max(most, count(at));
    }
    return most;
  }
}

/** Where a part of a directive may begin and end, and how far it may go. */
function partsOf(words: ComparableWords, crossed: Seam) {
  const { flags, seams, starts, ends, origin } = words;
  const has = (index: number, flag: number): boolean => ((flags[index] ?? 0) & flag) !== 0;
  const isUsable = (index: number): boolean => crossed >= SEAM.sign || !has(index, WORD.odd);
  const isBoundary = (index: number): boolean =>
    (crossed >= SEAM.sign || !has(index, WORD.narrow)) && isWordBoundary(words, index);
  const isStart = (index: number): boolean => isUsable(index) && !has(index, WORD.gluedStart) && isBoundary(index);
  const isEnd = (index: number): boolean => isUsable(index) && !has(index, WORD.gluedEnd) && isBoundary(index + 1);
  const seam = (index: number): number => seams[index] ?? SEAM.gap;
  /** Whether the word may stand in one part with the one before it. */
  const isOn = (index: number): boolean => seam(index) <= crossed && isUsable(index) && isUsable(index - 1);
  /** A mark between characters of such a script counts as one. */
  const weight = (index: number): number =>
    has(index, WORD.unspaced) ? (starts[index] === ends[index - 1] ? 1 : 2) : has(index, WORD.spaced) ? 2 : 0;
  const firstWeight = (index: number): number => (has(index, WORD.unspaced) ? 1 : 2);

  /** The last word of the part from `from` that is long enough or, before what it cannot cross, of the longest one. */
  function forward(from: number, length: number, limit: number): number | null {
    let end: number | null = null;
    let sum = 0;
    for (let at = from; at <= limit && at < from + LONGEST && (at === from || isOn(at)); at += 1) {
      sum += at === from ? firstWeight(at) : weight(at);
      if (isEnd(at)) end = at;
      if (end === at && sum >= length) break;
    }
    return end;
  }

  /** As `forward`, the first word of the part that ends at `from`. */
  function backward(from: number, length: number, limit: number): number | null {
    let start: number | null = null;
    let sum = 0;
    for (let at = from; at >= limit && at > from - LONGEST && (at === from || isOn(at + 1)); at -= 1) {
      sum += weight(at);
      if (isStart(at)) start = at;
      if (start === at && sum >= length) break;
    }
    return start;
  }

  return {
    isStart,
    isEnd,
    isOn,
    forward,
    backward,
    /** The end of the part from `from` that has the word `least`; null where there is none up to `limit`. */
    reaching(from: number, least: number, limit: number): number | null {
      let at = from;
      while (at < least && isOn(at + 1)) at += 1;
      if (at < least) return null;
      while (at <= limit && at < from + LONGEST) {
        if (isEnd(at)) return at;
        at += 1;
        if (!isOn(at)) return null;
      }
      return null;
    },
    /** The beginning of the part that ends at `from` and has the word `least`; null where there is none. */
    reachingBack(from: number, least: number, limit = 0): number | null {
      let at = from;
      while (at > least && isOn(at)) at -= 1;
      if (at > least) return null;
      while (at >= limit && at > from - LONGEST) {
        if (isStart(at)) return at;
        if (!isOn(at)) return null;
        at -= 1;
      }
      return null;
    },
    /** The half words from one word to another; null when there are more than `most`, or when no part can have them all. */
    length(from: number, to: number, most: number): number | null {
      let sum = 0;
      for (let at = from; at <= to; at += 1) {
        if (at > from && !isOn(at)) return null;
        sum += at === from ? firstWeight(at) : weight(at);
        if (sum > most) return null;
      }
      return sum;
    },
    /** The last of the words that may stand in one part with this one. */
    stretchEnd(from: number): number {
      let at = from;
      while (at < from + LONGEST && isOn(at + 1)) at += 1;
      return at;
    },
    /** Whether a block begins with the word, or ends before it. */
    isWall: (index: number): boolean => index >= seams.length || seam(index) === SEAM.wall,
    /** Whether only the end of a block is between the word and the one before, which is not that of the title. */
    isBeside: (index: number): boolean =>
      seam(index) === SEAM.wall &&
      (starts[index - 1] ?? -1) >= origin &&
      !has(index - 1, WORD.gluedEnd) &&
      isUsable(index) &&
      isUsable(index - 1),
  };
}
