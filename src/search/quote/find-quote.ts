/**
 * Where words that somebody gives as a quotation stand in the library, and what was changed. Each passage that may have them is read
 * around, the best stretch of agreement is taken, then the best for what is left, until nothing is left that means something.
 */
import type { Article } from '../../domain/article.js';
import type { Library } from '../../domain/library.js';
import type { Passage } from '../../domain/passage.js';
import { Quotation } from '../../domain/quotation.js';
import type { QuoteCheck, QuotePart, QuotePiece } from '../../domain/quote-check.js';
import type { Span } from '../../domain/span.js';
import { baseLanguage } from '../index/analyzer.js';
import type { PassageIndex } from '../index/passage-index.js';
import { nextTurn } from '../slices.js';
import { quoteCandidates } from './candidates.js';
import { changeOf, type Hunk, hunksOf } from './changes.js';
import { ellipses, type QuoteWords, quoteWords, weightOf } from './quote-words.js';
import { bestChain, type Chain, type Run, runsOf, type Seeds, seedsOf } from './runs.js';

/** In UTF-16 units; what is longer is cut. A message of Discord has 2,000, of who pays 4,000. */
export const LONGEST_QUOTE = 4_000;

interface QuoteScope {
  readonly library: Library;
  readonly indexes: readonly PassageIndex[];
  /** The article that it is said to be from: of two places alike, the one there is taken. */
  readonly within?: Article | undefined;
}

/** `text` without the marks around it. `nowhere` for a text without words. */
export async function findQuote(text: string, { library, indexes, within }: QuoteScope): Promise<QuoteCheck> {
  const given = text.slice(0, LONGEST_QUOTE);
  const windows: Window[] = [];
  for (const index of indexes) {
    const { language } = index.analyzer;
    const preferred = within !== undefined && baseLanguage(within.language) === language ? within : undefined;
    const passages = await quoteCandidates(given, index, preferred);
    const quote = quoteOf(given, language);
    for (const { article, span } of surroundings(passages)) {
      windows.push(windowOf(quote, article, span, library));
      await nextTurn();
    }
  }
  const parts: Found[] = [];
  // What is not found yet, as ranges of words; all languages divide alike.
  let left: readonly (readonly [number, number])[] = [[0, windows[0]?.quote.words.forms.length ?? 0]];
  while (parts.length < MOST_PARTS) {
    const best = bestOf(windows, left, parts.length === 0, within);
    if (best === undefined) break;
    parts.push(best);
    left = left.flatMap((range) => without(range, best));
    await nextTurn();
  }
  return checked(parts.toSorted((a, b) => a.from - b.from));
}

const MOST_PARTS = 6;

interface Quote {
  readonly words: QuoteWords;
  /** As in `ellipses`. */
  readonly marked: readonly boolean[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly seeds: Seeds;
  /** What the words before each weigh together. */
  readonly weights: readonly number[];
}

function quoteOf(text: string, language: string): Quote {
  const words = quoteWords(text, language);
  const numbers = new Map<string, number>();
  const ids = words.forms.map((form) => {
    const id = numbers.get(form) ?? numbers.size;
    numbers.set(form, id);
    return id;
  });
  const weights = [0];
  for (const form of words.forms) weights.push((weights.at(-1) ?? 0) + weightOf(form));
  return { words, marked: ellipses(words), numbers, seeds: seedsOf(Int32Array.from(ids)), weights };
}

/** A stretch of an article in which the quotation may stand. */
interface Window {
  readonly quote: Quote;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly language: string;
  /** Where its words' offsets begin in the article's text. */
  readonly origin: number;
  readonly words: QuoteWords;
  /** How many blocks begin before each word. */
  readonly blocks: readonly number[];
  readonly runs: readonly Run[];
}

/** In UTF-16 units: a quotation goes on before and behind the passage that was found, and the next is found by itself. */
const AROUND = 400;

function surroundings(passages: readonly Passage[]): readonly { readonly article: Article; readonly span: Span }[] {
  const found: { readonly article: Article; span: Span }[] = [];
  const ordered = passages.toSorted((a, b) =>
    a.article === b.article ? a.start - b.start : a.article.id < b.article.id ? -1 : 1,
  );
  for (const { article, start, end } of ordered) {
    const span = { start: Math.max(0, start - AROUND), end: Math.min(article.text.length, end + AROUND) };
    const last = found.at(-1);
    if (last?.article === article && last.span.end >= span.start)
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
    else found.push({ article, span });
  }
  return found;
}

function windowOf(quote: Quote, article: Article, { start, end }: Span, library: Library): Window {
  const language = baseLanguage(article.language);
  const words = quoteWords(article.text.slice(start, end), language);
  const ids = Int32Array.from(words.forms, (form) => quote.numbers.get(form) ?? -1);
  let block = 0;
  const blocks = words.starts.map((at, index) => {
    if (words.text.slice(words.ends[index - 1] ?? 0, at).includes('\n\n')) block += 1;
    return block;
  });
  const passages = library.passagesOf(article);
  return { quote, article, passages, language, origin: start, words, blocks, runs: runsOf(quote.seeds, ids) };
}

/** A part, and which words of what was given it has. */
interface Found {
  readonly window: Window;
  readonly chain: Chain;
  readonly from: number;
  readonly to: number;
}

/** What another part has at least in common with the article, in words. */
const LEAST_MORE = 5;
/** The share of its words that the article has at least. */
const LEAST_SHARE = 0.5;

/** What the first part has at least in common, of so many words: all of three, which stand by chance in many places. */
function leastOf(words: number): number {
  return words <= 3 ? words : Math.min(4, 0.6 * words);
}

function bestOf(
  windows: readonly Window[],
  left: readonly (readonly [number, number])[],
  isFirst: boolean,
  within: Article | undefined,
): Found | undefined {
  let best: Found | undefined;
  let highest = 0;
  for (const window of windows) {
    const { weights } = window.quote;
    const weigh = (from: number, to: number) => (weights[to] ?? 0) - (weights[from] ?? 0);
    for (const [from, to] of left) {
      const chain = bestChain(
        window.runs,
        from,
        to,
        (run) => weigh(run.given, run.given + run.length),
        (before, after) => isOnePlace(window, before, after),
      );
      const [first] = chain?.runs ?? [];
      const last = chain?.runs.at(-1);
      if (chain === undefined || first === undefined || last === undefined) continue;
      const common = chain.runs.reduce((sum, run) => sum + weigh(run.given, run.given + run.length), 0);
      const [begin, end] = [first.given, last.given + last.length];
      const least = isFirst ? leastOf(weigh(from, to)) : LEAST_MORE;
      if (common < least || common < LEAST_SHARE * weigh(begin, end)) continue;
      const score = chain.score + (window.article === within ? 0.5 : 0);
      if (score > highest) [best, highest] = [{ window, chain, from: begin, to: end }, score];
    }
  }
  return best && toEdges(best, left);
}

/** In words: more that is left out without a mark makes two places. */
const LEFT_OUT = 60;

function isOnePlace({ quote, blocks }: Window, before: Run, after: Run): boolean {
  const end = before.article + before.length;
  const skipped = after.article - end;
  if (skipped === 0) return true;
  if (blocks[end - 1] !== blocks[after.article]) return false;
  if (skipped <= LEFT_OUT) return true;
  return quote.marked.slice(before.given + before.length, after.given + 1).includes(true);
}

/** In words: so many at the beginning and the end may have been changed; more were put before or behind it. */
const EDGE = 3;

/** With the few words that stand before and behind, where the article has a sentence there that they may have been changed from. */
function toEdges(found: Found, left: readonly (readonly [number, number])[]): Found {
  const [begin, end] = left.find(([from, to]) => from <= found.from && found.to <= to) ?? [found.from, found.to];
  return {
    ...found,
    from: found.from - begin <= EDGE ? begin : found.from,
    to: end - found.to <= EDGE ? end : found.to,
  };
}

function without([from, to]: readonly [number, number], taken: Found): readonly (readonly [number, number])[] {
  if (taken.from < from || taken.to > to) return [[from, to]];
  return [[from, taken.from] as const, [taken.to, to] as const].filter(([start, end]) => end > start);
}

/** The share of what was given that must stand in the parts, and the share from which on the nearest means something. */
const KNOWN = 0.55;
const NEAR = 0.3;

function checked(found: readonly Found[]): QuoteCheck {
  const compared = found.map((one, at) => comparedPart(one, found[at - 1], found[at + 1]));
  const parts = compared.map(({ part }) => part);
  const [first] = found;
  if (first === undefined) return { kind: 'nowhere', parts: [], typographic: false };
  const all = first.window.quote.weights.at(-1) ?? 0;
  const share = compared.reduce((sum, { common }) => sum + common, 0) / Math.max(1, all);
  if (share < KNOWN) return { kind: 'nowhere', parts: share < NEAR ? [] : parts, typographic: false };
  const changes = parts.flatMap((part) => part.changes);
  const kind =
    parts.length > 1
      ? 'glued'
      : changes.length === 0
        ? 'verbatim'
        : changes.every(({ given, of }) => given === '' && of !== 'negation')
          ? 'shortened'
          : 'changed';
  return { kind, parts, typographic: compared.some(({ typographic }) => typographic) };
}

interface Compared {
  readonly part: QuotePart;
  /** What of what was given the article has. */
  readonly common: number;
  readonly typographic: boolean;
}

function comparedPart(
  { window, chain, from, to }: Found,
  before: Found | undefined,
  after: Found | undefined,
): Compared {
  const { quote, words, article, origin, language } = window;
  const given = quote.words;
  const inner = trimmed(
    hunksOf(given, words, chain.runs, { given: [from, to], article: aroundChain(window, chain, from, to) }),
  );
  const edges = { article: [inner[0]?.article[0] ?? 0, inner.at(-1)?.article[1] ?? 0] as const };
  // What stands before the first part, and behind each until the next, was put in.
  const lead = before === undefined && from > 0 ? [added([0, from], edges.article[0])] : [];
  const next = after?.from ?? given.forms.length;
  const rest = next > to ? [added([to, next], edges.article[1])] : [];
  const hunks = [...lead, ...inner, ...rest];
  const pieces: QuotePiece[] = [];
  const [first, last] = [words.starts[edges.article[0]] ?? 0, words.ends[edges.article[1] - 1] ?? 0];
  const end = last + (CLOSING.exec(words.text.slice(last, last + 2))?.[0].length ?? 0);
  const prove = (start: number, stop: number): Quotation => {
    const span = { start: origin + start, end: origin + stop };
    const quotation = Quotation.prove(article, span, words.text.slice(start, stop));
    if (quotation === undefined) throw new RangeError('Words of an article do not stand in it.');
    return quotation;
  };
  for (const hunk of hunks) {
    const marked = hunk.article[1] > hunk.article[0] && isMarked(quote, hunk);
    if (hunk.article[1] > hunk.article[0]) {
      const start = words.starts[hunk.article[0]] ?? 0;
      const stop = hunk.article[1] >= edges.article[1] ? end : (words.starts[hunk.article[1]] ?? end);
      pieces.push(
        hunk.same
          ? { kind: 'same', quotation: prove(start, stop) }
          : { kind: 'missing', quotation: prove(start, stop), marked },
      );
    }
    if (!hunk.same && hunk.given[1] > hunk.given[0]) pieces.push({ kind: 'added', text: slice(given, hunk.given) });
  }
  const changes = hunks.flatMap((hunk) =>
    isMarked(quote, hunk) ? [] : (changeOf(given, words, hunk, language) ?? []),
  );
  const same = hunks.filter((hunk) => hunk.same);
  const quotation = prove(first, end);
  const passage = passageAt(window.passages, quotation.start);
  return {
    part: { passage, quotation, pieces, changes, marked: before === undefined || quote.marked[from] === true },
    common: same.reduce((sum, one) => sum + (quote.weights[one.given[1]] ?? 0) - (quote.weights[one.given[0]] ?? 0), 0),
    typographic: same.some((one) => slice(given, one.given) !== slice(words, one.article)),
  };
}

const CLOSING = /^[.!?。！？…”’»"')\]]+/u;

function added(given: readonly [number, number], at: number): Hunk {
  return { given, article: [at, at], same: false };
}

/** Nothing was put in there, and an ellipsis says that something is left out. */
function isMarked({ marked }: Quote, { given, same }: Hunk): boolean {
  return !same && given[0] === given[1] && marked[given[0]] === true;
}

function slice({ text, starts, ends }: QuoteWords, [from, to]: readonly [number, number]): string {
  return text.slice(starts[from], ends[to - 1]);
}

/** In words: so many more of the article than of what was given are compared at its edges, for some may be left out there. */
const MORE = 4;

/** The words of the chain's article with those before and behind it that what was given may begin and end with, within the sentence. */
function aroundChain({ words }: Window, { runs }: Chain, from: number, to: number): readonly [number, number] {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [0, 0];
  const isWithin = (at: number) => !SENTENCE_END.test(words.text.slice(words.ends[at - 1], words.starts[at]));
  let start = first.article;
  const before = first.given - from;
  for (let more = before && before + MORE; more > 0 && start > 0 && isWithin(start); more -= 1) start -= 1;
  let end = last.article + last.length;
  const behind = to - last.given - last.length;
  for (let more = behind && behind + MORE; more > 0 && end < words.forms.length && isWithin(end); more -= 1) end += 1;
  return [start, end];
}

/** The first and the last hunk with no more of the article than of what was given: the rest is what stands beside the quotation. */
function trimmed(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.flatMap((hunk, at) => {
    const [[from, to], [start, end]] = [hunk.given, hunk.article];
    const most = Math.min(to - from, end - start);
    if (hunk.same || (at > 0 && at < hunks.length - 1)) return [hunk];
    if (to === from) return [];
    return [{ ...hunk, article: at === 0 ? ([end - most, end] as const) : ([start, start + most] as const) }];
  });
}

const SENTENCE_END = /[.!?:;。！？\n]/u;

function passageAt(passages: readonly Passage[], at: number): Passage {
  const passage = passages.find(({ end }) => at < end) ?? passages.at(-1);
  if (passage === undefined) throw new RangeError('An article with words has no passage.');
  return passage;
}
