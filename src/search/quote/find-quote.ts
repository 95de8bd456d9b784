/**
 * Where words that somebody gives as a quotation stand in the library, and what was changed. Each passage that may have them is read
 * around, the best stretch of agreement is taken, then the best for what is left, until nothing is left that means something.
 */
import type { Article } from '../../domain/article.js';
import type { Library } from '../../domain/library.js';
import type { Passage } from '../../domain/passage.js';
import type { QuoteCheck } from '../../domain/quote-check.js';
import { baseLanguage } from '../../text/base-language.js';
import type { LanguageIndex } from '../query/read-question.js';
import { nextTurn } from '../slices.js';
import { quoteCandidates } from './candidates.js';
import { comparedPart, type Found } from './compared-part.js';
import { bestChain, type Run } from './runs.js';
import { quoteOf, surroundings, type Window, windowOf } from './window.js';

/** In UTF-16 units; what is longer is cut. A message of Discord has 2,000, of who pays 4,000. */
export const LONGEST_QUOTE = 4_000;

interface QuoteScope {
  readonly library: Library;
  readonly indexes: readonly LanguageIndex[];
  /** The article that it is said to be from: of two places alike, the one there is taken. */
  readonly within?: Article | undefined;
}

/** `given` without the marks around it, at most as long as a quote. `nowhere` for a text without words. */
export async function findQuote(given: string, { library, indexes, within }: QuoteScope): Promise<QuoteCheck> {
  const windows: Window[] = [];
  for (const { lexical: index, scope } of indexes) {
    const { language } = index.analyzer;
    const preferred = within !== undefined && baseLanguage(within.language) === language ? within : undefined;
    const found = await quoteCandidates(given, index, preferred);
    // A part of the library may have articles that another part's hide.
    const isInScope = ({ article }: Passage) => {
      const at = index.rangeOf(article).start;
      return scope?.some(({ start, end }) => start <= at && at < end) ?? true;
    };
    const passages = found.filter(isInScope);
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

/** What another part has at least in common with the article, in words; less where ellipses or other parts stand on both its sides. */
const LEAST_MORE = 5;
const LEAST_APART = 3;
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
      const { marked } = window.quote;
      const isApart = (begin === from || marked[begin] === true) && (end === to || marked[end] === true);
      const least = isFirst ? leastOf(weigh(from, to)) : isApart ? LEAST_APART : LEAST_MORE;
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
  const { marked } = found.window.quote;
  // What an ellipsis parts is of another place.
  const isBefore = found.from - begin <= EDGE && !marked.slice(begin + 1, found.from + 1).includes(true);
  const isBehind = end - found.to <= EDGE && !marked.slice(found.to, end).includes(true);
  return { ...found, from: isBefore ? begin : found.from, to: isBehind ? end : found.to };
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
