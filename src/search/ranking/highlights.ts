/** What to emphasise in a passage: the words that matched, by the analyzer that matched them, and by meaning. */
import type { QuotedPassage } from '../../domain/answer.js';
import type { Span } from '../../domain/span.js';
import type { Analyzer, Token } from '../index/analyzer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import { type Query, corrected } from '../query/query.js';
import type { LanguageIndex } from '../retrieve.js';
import { embeddedText } from '../semantic/embed-passages.js';
import type { MatchRequest } from '../semantic/semantic.js';

/**
 * Offsets into `text`, ascending; matched words with only a space between them are one span, but lines are apart. `met` are
 * words of the text that say in their own way what the question says.
 */
export function highlights(text: string, query: Query, analyzer: Analyzer, met: readonly Span[] = []): readonly Span[] {
  const terms = new Set(query.terms.filter(({ id }) => id !== undefined).map(({ term }) => term));
  const metAt = new Set(met.map(({ start }) => start));
  const spans: Span[] = [];
  for (const { term, stop, start, end } of analyzer.analyze(text)) {
    if (stop || !(terms.has(term) || metAt.has(start))) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[^\S\n]*$/u.test(text.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

// Adds to what is emphasised in quoted passages the words that say in their own way what the question says. By itself,
// because it is another look at the few passages that are shown, and search does not wait for it where nothing is shown.

interface Asked {
  /** As typed, without what is quoted or excluded in it. */
  readonly question: string;
  readonly queries: readonly { readonly index: PassageIndex; readonly query: Query }[];
}

/**
 * `quoted` in its order, with more highlights where there are more. One question to each language's meaning at most, and
 * none when all the question's words stand in the passages. Marks are no part of an answer, so it never rejects for them.
 */
export async function addSemanticHighlights(
  { question, queries }: Asked,
  quoted: readonly QuotedPassage[],
  indexes: readonly LanguageIndex[],
): Promise<readonly QuotedPassage[]> {
  const marked = new Map<QuotedPassage, QuotedPassage>();
  for (const { index, query } of queries) {
    const meaning = indexes.find(({ lexical: words }) => words === index)?.semantic?.();
    if (meaning === undefined) continue;
    // The very text that was looked up, whose vectors are still known.
    const looked = corrected(question, query.corrections, index.analyzer);
    const asked = quoted.flatMap((one) => {
      const indexed = index.passages.find(({ passage }) => passage === one.passage);
      if (indexed === undefined) return [];
      const place = placeOf(looked, query, indexed, index);
      return place.sought.length === 0 ? [] : [{ one, indexed, place }];
    });
    if (asked.length === 0) continue;
    const places = asked.map(({ place }) => place);
    const met = await meaning.matchedWords(looked, places).catch(() => []);
    for (const [at, { one, indexed }] of asked.entries()) {
      const words = (met[at] ?? []).filter(({ start }) => !isName(indexed, start));
      marked.set(one, { ...one, highlights: highlights(one.passage.text, query, index.analyzer, words) });
    }
  }
  return quoted.map((one) => marked.get(one) ?? one);
}

function placeOf(question: string, query: Query, indexed: IndexedPassage, { analyzer }: PassageIndex): MatchRequest {
  const { passage, position } = indexed;
  const words = analyzer.analyze(passage.text).filter(mayMean);
  const there = new Set(words.map(({ term }) => term));
  // What stands above the passage it says in pronouns, and a name by no other word.
  const above = new Set([...indexed.headingTerms, ...indexed.titleTerms]);
  const known = new Set(
    query.terms.filter(({ id, name }) => name || (id !== undefined && above.has(id))).map(({ term }) => term),
  );
  const sought = analyzer
    .analyze(question)
    .filter(mayMean)
    .filter(({ term }) => !there.has(term) && !known.has(term));
  return {
    position,
    text: embeddedText(passage),
    sought: sought.map(({ start, end }) => ({ start, end })),
    among: words.map(({ start, end, term }) => ({ start, end, term })),
  };
}

/** Small words mean nothing by themselves, and a number means no other number. */
function mayMean({ stop, word }: Token): boolean {
  return !stop && !/\p{N}/u.test(word);
}

/** Has a capital that does not merely begin a sentence. */
function isName(indexed: IndexedPassage, at: number): boolean {
  return (
    /^\p{Lu}/u.test(indexed.passage.text.slice(at, at + 2)) && !indexed.sentences().some(({ start }) => start === at)
  );
}
