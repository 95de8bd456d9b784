/** From a query to hits: candidates by words and by meaning, in one order. */
import type { Span } from '../domain/span.js';
import { hasPhrase, type IndexedPassage } from './index/indexed-passage.js';
import type { PassageIndex } from './index/passage-index.js';
import { questionWords, type Query } from './query/query.js';
import type { LanguageQuery } from './query/read-question.js';
import { rank, type Hit } from './ranking/rank.js';
import { readHits } from './ranking/read-hits.js';
import type { Similarity } from './semantic/semantic.js';
import { nextTurn } from './slices.js';

// The right passage is among MiniSearch's first 40 for 98.7 % of the Wikipedia questions; 100 would add half a point
// and double the time.
const CANDIDATES = 40;
// Of 20,000 passages; twice as many changed no rank of 1,500 questions on Wikipedia and took 7 instead of 4.5 ms.
const LOOKED_AT = 2_000;
const FEWEST_TERMS = 2;

export interface RetrieveOptions {
  /** Half-open ranges of positions in the index; without them all passages are looked at. */
  readonly scope?: readonly Span[] | undefined;
  /** Told that meaning has failed for a question, which is then answered by words. Without it the question fails. */
  readonly onSemanticFailure?: ((error: unknown) => void) | undefined;
}

/** Hits, best first; none when nothing in scope has to do with the question. */
export async function retrieve(
  asked: LanguageQuery,
  { scope, onSemanticFailure }: RetrieveOptions = {},
): Promise<readonly Hit[]> {
  const { index, query, text } = asked;
  const { lexical, semantic } = index;
  const candidates = lexicalCandidates(query, lexical, scope);
  if (semantic === undefined) return rank(asked, { passages: candidates });

  let found: readonly Similarity[];
  try {
    found = await semantic.search({
      question: text,
      words: questionWords(text, query, lexical),
      candidates: candidates.map((passage) => lexical.positionOf(passage)),
      ...(scope === undefined ? {} : { scope }),
    });
  } catch (error) {
    if (onSemanticFailure === undefined) throw error;
    onSemanticFailure(error);
    return rank(asked, { passages: candidates });
  }
  // What was looked up for many questions comes in one piece, and putting it in order takes each some milliseconds.
  await nextTurn();
  const wanted = filterOf(query, lexical, scope);
  const passages = found.flatMap(({ position }) => lexical.passages[position] ?? []);
  const hits = rank(asked, {
    passages: wanted === undefined ? passages : passages.filter(wanted),
    similarities: new Map(found.map((one) => [one.position, one])),
  });
  return readHits(asked, hits);
}

/** At most 40 passages that have one of the query's terms, best first by BM25; in `scope` alone when it is given. */
export function lexicalCandidates(
  query: Query,
  index: PassageIndex,
  scope?: readonly Span[],
): readonly IndexedPassage[] {
  const wanted = filterOf(query, index, scope);
  const terms = termsToLookUp(query, index, wanted !== undefined);
  // A phrase of stop words has no term to be found by: "to be or not to be".
  return terms.length === 0 && wanted !== undefined && query.phrases.length > 0
    ? index.passages.filter(wanted).slice(0, CANDIDATES)
    : index.candidates(terms, CANDIDATES, wanted).map(({ passage }) => passage);
}

/**
 * The terms to find candidates by: all in a library of a few thousand passages; in a larger one the rarest, until they
 * have led to enough passages. The common ones would bring in passages that have nothing else, and cost most of the time.
 * Where filters leave few passages, a term that is rare elsewhere may not be among them, so all are looked up.
 */
function termsToLookUp(query: Query, { vocabulary }: PassageIndex, restricted: boolean): readonly string[] {
  const ids = query.terms.flatMap(({ ids: own, apart }) => [...own, ...apart.flatMap(({ parts }) => parts)]);
  const known = Array.from(new Set(ids), (id) => ({
    term: vocabulary.spelledTerm(id),
    passages: vocabulary.passagesWith(id),
  }))
    // What is only written apart has a number that is no term's.
    .filter(({ term }) => term !== '')
    .toSorted((a, b) => a.passages - b.passages);
  let sum = 0;
  return known
    .filter(({ passages }, place) => restricted || (sum += passages) <= LOOKED_AT || place < FEWEST_TERMS)
    .map(({ term }) => term);
}

/**
 * What a question rules out, whatever it is found by: passages out of scope, without its phrases or with what it
 * excludes. Undefined when it rules nothing out.
 */
function filterOf(
  query: Query,
  index: PassageIndex,
  scope: readonly Span[] | undefined,
): ((passage: IndexedPassage) => boolean) | undefined {
  const inScope = (position: number) => scope?.some(({ start, end }) => start <= position && position < end) ?? true;
  if (scope === undefined && query.phrases.length === 0 && query.excluded.size === 0) return undefined;
  return (one) =>
    inScope(index.positionOf(one)) &&
    query.phrases.every((phrase) => hasPhrase(one, phrase)) &&
    !one.terms.some((term) => query.excluded.has(term));
}
