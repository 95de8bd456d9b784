/** What to emphasise in a passage: the words that matched, by the analyzer that matched them, and by meaning. */
import type { Span } from '../../domain/span.js';
import type { Token } from '../index/analyzer.js';
import type { IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { Query } from '../query/query.js';
import { foundIn, termOf } from '../query/written-apart.js';
import { embeddedText } from '../semantic/embed-passages.js';
import type { MatchRequest } from '../semantic/semantic.js';
import type { Hit } from './rank.js';

/**
 * Offsets into `text`, ascending; matched words with only a space between them, and the parts of one, are one span, but lines
 * are apart. `also` are other words of the text to be emphasised.
 */
export function highlights(
  text: string,
  query: Query,
  { analyzer, vocabulary }: PassageIndex,
  also: readonly Span[] = [],
): readonly Span[] {
  const alsoAt = new Set(also.map(({ start }) => start));
  const spans: Span[] = [];
  const tokens = analyzer.analyze(text);
  const together = foundIn(text, tokens, query.apart, vocabulary);
  for (const [at, token] of tokens.entries()) {
    const { stop, start, end } = token;
    const matched = query.indexOf.has(termOf(token, vocabulary) ?? -1) || alsoAt.has(start);
    if (!together.has(at) && (stop || !matched)) continue;
    const last = spans.at(-1);
    const gap = text.slice(last?.end, start);
    const inOne = together.has(at) && together.get(at) === together.get(at - 1) && !gap.includes('\n');
    if (last !== undefined && (inOne || /^[^\S\n]*$/u.test(gap))) spans[spans.length - 1] = { start: last.start, end };
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
    query.terms.filter(({ ids, name }) => name || ids.some((id) => above.has(id))).map(({ term }) => term),
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
