/**
 * Stretches of words that stand in two texts alike, and the best chain of them: what was given follows the article from the first
 * to the last, with words left out, put in or changed between. Time is bounded by how often three words may come again.
 */

/** So many words at `given` and `article` are equal. */
export interface Run {
  readonly given: number;
  readonly article: number;
  readonly length: number;
}

/** Words in a row by which a run is found; fewer where a change in the middle of a short text would leave no such row. */
const SEED = 3;
const SHORT_SEED = 2;
/** In words. */
const SHORT = 8;
/** A seed that comes more often in what was given finds nothing: it would lead everywhere. */
const MOST_PLACES = 4;
/** The longest are kept: a text of one word again and again has as many as it has places. */
const MOST_RUNS = 200;

/** Where the seeds of what was given stand; of fewer words than a seed has, all of them are one. */
export interface Seeds {
  readonly words: Int32Array;
  readonly size: number;
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** `words` are numbers from 0, equal for equal words. */
export function seedsOf(words: Int32Array): Seeds {
  const size = Math.min(words.length > SHORT ? SEED : SHORT_SEED, words.length);
  const places = new Map<number, number[]>();
  for (let at = 0; at + size <= words.length; at += 1) {
    const key = keyAt(words, at, size);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  for (const [key, all] of places) if (all.length > MOST_PLACES) places.delete(key);
  return { words, size, places };
}

/** Three numbers below 2^17 in one; words that are not in what was given are negative and have no key. */
function keyAt(words: Int32Array, at: number, size: number): number {
  let key = 0;
  for (let offset = 0; offset < size; offset += 1) {
    const word = words[at + offset] ?? -1;
    if (word < 0) return -1;
    key = key * 0x20000 + word;
  }
  return key;
}

/** The longest runs, in the article's order; none touches another on both sides. */
export function runsOf({ words, size, places }: Seeds, article: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  if (size === 0) return runs;
  for (let at = 0; at + size <= article.length; at += 1) {
    const key = keyAt(article, at, size);
    for (const given of key < 0 ? [] : (places.get(key) ?? [])) {
      // Found already, with the word before.
      if (at > 0 && given > 0 && article[at - 1] === words[given - 1]) continue;
      let length = size;
      while (given + length < words.length && article[at + length] === words[given + length]) length += 1;
      runs.push({ given, article: at, length });
    }
  }
  if (runs.length <= MOST_RUNS) return runs;
  const longest = runs.toSorted((a, b) => b.length - a.length).slice(0, MOST_RUNS);
  return longest.toSorted((a, b) => a.article - b.article);
}

export interface Chain {
  readonly runs: readonly Run[];
  readonly score: number;
}

/** What the words between two runs cost, in words: those that were given and are not there, and those that were left out. */
const PUT_IN = 0.5;
const LEFT_OUT = 0.05;

/**
 * The best chain of the runs within `from` to `to` of what was given. `joins` says whether two runs, the first ending before the
 * second begins in both texts, may belong to one quotation. Undefined where there is no run.
 */
export function bestChain(
  all: readonly Run[],
  from: number,
  to: number,
  weight: (run: Run) => number,
  joins: (before: Run, after: Run) => boolean,
): Chain | undefined {
  const runs = all.flatMap((run) => clipped(run, from, to));
  const scores: number[] = [];
  const previous: (readonly [index: number, run: Run] | undefined)[] = [];
  let best = -1;
  for (const [at, run] of runs.entries()) {
    let score = weight(run);
    let link: readonly [number, Run] | undefined;
    for (let before = 0; before < at; before += 1) {
      const first = runs[before];
      const after = first && behind(first, run);
      if (first === undefined || after === undefined || !joins(first, after)) continue;
      const given = after.given - first.given - first.length;
      const article = after.article - first.article - first.length;
      const sum = (scores[before] ?? 0) + weight(after) - PUT_IN * given - LEFT_OUT * Math.min(article, 60);
      if (sum > score) [score, link] = [sum, [before, after]];
    }
    scores.push(score);
    previous.push(link);
    if (best < 0 || score > (scores[best] ?? 0)) best = at;
  }
  if (best < 0) return undefined;
  const chain: Run[] = [];
  const score = scores[best] ?? 0;
  for (let at = best; ;) {
    const link = previous[at];
    const run = link?.[1] ?? runs[at];
    if (run !== undefined) chain.unshift(run);
    if (link === undefined) break;
    [at] = link;
  }
  return { runs: chain.map((run, at) => untilNext(run, chain[at + 1])), score };
}

function clipped({ given, article, length }: Run, from: number, to: number): readonly Run[] {
  const skipped = Math.max(0, from - given);
  const left = Math.min(given + length, to) - given - skipped;
  return left > 0 ? [{ given: given + skipped, article: article + skipped, length: left }] : [];
}

/** What of `run` is behind `first` in both texts. */
function behind(first: Run, run: Run): Run | undefined {
  if (run.given <= first.given || run.article <= first.article) return undefined;
  const overlap = Math.max(0, first.given + first.length - run.given, first.article + first.length - run.article);
  if (overlap >= run.length) return undefined;
  return { given: run.given + overlap, article: run.article + overlap, length: run.length - overlap };
}

function untilNext(run: Run, next: Run | undefined): Run {
  if (next === undefined) return run;
  const length = Math.min(run.length, next.given - run.given, next.article - run.article);
  return { ...run, length };
}
