/** A part of what was given beside the article's words there: what is the same, what was left out, put in or changed, each proved. */
import type { Passage } from '../../domain/passage.js';
import { Quotation } from '../../domain/quotation.js';
import type { QuotePart, QuotePiece } from '../../domain/quote-check.js';
import { changeOf, type Hunk, hunksOf } from './changes.js';
import type { QuoteWords } from './quote-words.js';
import type { Chain } from './runs.js';
import type { Quote, Window } from './window.js';

/** A part, and which words of what was given it has. */
export interface Found {
  readonly window: Window;
  readonly chain: Chain;
  readonly from: number;
  readonly to: number;
}

/** A part as it is told. */
interface Compared {
  readonly part: QuotePart;
  /** What of what was given the article has. */
  readonly common: number;
  readonly typographic: boolean;
}

/** The part between those `before` and `after` it, whose pieces tile all that was given from its beginning, or the first one's, to the next. */
export function comparedPart(
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
