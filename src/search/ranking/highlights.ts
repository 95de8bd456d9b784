/** What to emphasise in a passage: the words that matched, by the analyzer that matched them, and by meaning. */
import type { Span } from '../../domain/span.js';
import type { Analyzer, Token } from '../index/analyzer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { Query } from '../query/query.js';
import { embeddedText } from '../semantic/embed-passages.js';
import type { MatchRequest } from '../semantic/semantic.js';
import type { Hit } from './rank.js';

/**
 * Offsets into `text`, ascending; matched words with only a space between them are one span, but lines are apart. `also` are
 * other words of the text to be emphasised.
 */
export function highlights(
  text: string,
  query: Query,
  analyzer: Analyzer,
  also: readonly Span[] = [],
): readonly Span[] {
  const terms = new Set(query.terms.filter(({ id }) => id !== undefined).map(({ term }) => term));
  const alsoAt = new Set(also.map(({ start }) => start));
  const spans: Span[] = [];
  for (const { term, stop, start, end } of analyzer.analyze(text)) {
    if (stop || !(terms.has(term) || alsoAt.has(start))) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[^\S\n]*$/u.test(text.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

/**
 * For each hit whose language has vectors, the words of its text that say in their own way what the question says. It is
 * another look at the few passages that are shown: one question to each language's vectors at most, and none when all the
 * question's words stand in the passages. Marks are no part of an answer, so it never rejects for them.
 */
export async function semanticHighlights(hits: readonly Hit[]): Promise<ReadonlyMap<Hit, readonly Span[]>> {
  const found = new Map<Hit, readonly Span[]>();
  for (const asked of new Set(hits.map((hit) => hit.asked))) {
    const { semantic } = asked.index;
    if (semantic === undefined) continue;
    const requests = hits
      .filter((hit) => hit.asked === asked)
      .map((hit) => ({ hit, request: matchRequest(hit) }))
      .filter(({ request }) => request.sought.length > 0);
    if (requests.length === 0) continue;
    // The very text that was looked up, whose vectors are still known.
    const matched = await semantic
      .matchedWords(
        asked.text,
        requests.map(({ request }) => request),
      )
      .catch(() => []);
    for (const [at, { hit }] of requests.entries()) {
      found.set(
        hit,
        (matched[at] ?? []).filter(({ start }) => !isName(hit.passage, start)),
      );
    }
  }
  return found;
}

function matchRequest({ passage: indexed, position, asked: { query, text, index } }: Hit): MatchRequest {
  const { passage } = indexed;
  const { analyzer } = index.lexical;
  const words = analyzer.analyze(passage.text).filter(mayMean);
  const there = new Set(words.map(({ term }) => term));
  // What stands above the passage it says in pronouns, and a name by no other word.
  const above = new Set([...indexed.headingTerms, ...indexed.titleTerms]);
  const known = new Set(
    query.terms.filter(({ id, name }) => name || (id !== undefined && above.has(id))).map(({ term }) => term),
  );
  const sought = analyzer
    .analyze(text)
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
