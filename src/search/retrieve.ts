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
  /** Told that meaning has failed for a question, which is then answered by words. Without it the question fails. */
  readonly onSemanticFailure?: ((error: unknown) => void) | undefined;
}

/**
 * Hits, best first; none when nothing in scope has to do with the question. `asked` is of one language, all with meaning or all
 * without: then their scores compare. Where meaning fails for one of them, words answer in all.
 */
export async function retrieve(
  asked: readonly LanguageQuery[],
  { onSemanticFailure }: RetrieveOptions = {},
): Promise<readonly Hit[]> {
  const byWords = asked.map((one) => ({
    asked: one,
    passages: lexicalCandidates(one.query, one.index.lexical, one.index.scope),
  }));
  if (asked.some(({ index }) => index.semantic === undefined)) return rank(byWords);

  let found: readonly (readonly Similarity[])[];
  try {
    found = await Promise.all(byWords.map(async ({ asked: one, passages }) => similarities(one, passages)));
  } catch (error) {
    if (onSemanticFailure === undefined) throw error;
    onSemanticFailure(error);
    return rank(byWords);
  }
  // What was looked up for many questions comes in one piece, and putting it in order takes each some milliseconds.
  await nextTurn();
  return readHits(
    rank(
      asked.map((one, place) => {
        const { query, index } = one;
        const near = found[place] ?? [];
        const wanted = filterOf(query, index.lexical, index.scope);
        const passages = near.flatMap(({ position }) => index.lexical.passages[position] ?? []);
        return {
          asked: one,
          passages: wanted === undefined ? passages : passages.filter(wanted),
          similarities: new Map(near.map((similar) => [similar.position, similar])),
        };
      }),
    ),
  );
}

async function similarities(
  { query, text, index: { lexical, semantic, scope } }: LanguageQuery,
  candidates: readonly IndexedPassage[],
): Promise<readonly Similarity[]> {
  const found = await semantic?.search({
    question: text,
    words: questionWords(text, query, lexical),
    candidates: candidates.map((passage) => lexical.positionOf(passage)),
    ...(scope === undefined ? {} : { scope }),
  });
  return found ?? [];
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
