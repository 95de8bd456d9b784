/** From a query to hits: candidates by words and by meaning, in one order. */
import type { Span } from '../domain/span.js';
import type { IndexedPassage } from './index/indexed-passage.js';
import type { PassageIndex } from './index/passage-index.js';
import { corrected, type Query, questionWords } from './query/query.js';
import { hasPhrase } from './ranking/match.js';
import { rank, type Hit } from './ranking/rank.js';
import type { SemanticIndex, Similarity } from './semantic/semantic.js';

/** The passages of one language. */
export interface LanguageIndex {
  readonly lexical: PassageIndex;
  /** The same passages at the same positions by meaning; undefined while that is being computed, and where it cannot be. */
  semantic?(): SemanticIndex | undefined;
}

/** Told that meaning has failed for a question, which is then answered by words. */
export type OnSemanticFailure = (error: unknown) => void;

interface RetrieveOptions {
  readonly lexical: PassageIndex;
  readonly semantic?: SemanticIndex;
  readonly inScope?: (passage: IndexedPassage) => boolean;
  /** Without it the question fails, as a measurement must. */
  readonly onSemanticFailure?: OnSemanticFailure | undefined;
}

/** Hits, best first. `question` is the query as typed, without what is quoted or excluded in it. */
export async function retrieve(
  question: string,
  query: Query,
  { lexical: words, semantic: meaning, inScope, onSemanticFailure }: RetrieveOptions,
): Promise<readonly Hit[]> {
  const byWords = lexicalCandidates(query, words, inScope);
  if (meaning === undefined) return rank(query, words, { passages: byWords });

  const asked = corrected(question, query.corrections, words.analyzer);
  let near: readonly Similarity[];
  try {
    near = await meaning.search({
      question: asked,
      words: questionWords(asked, query, words),
      candidates: byWords.map(({ position }) => position),
      ...(inScope === undefined ? {} : { scope: ranges(words.passages, inScope) }),
    });
  } catch (error) {
    if (onSemanticFailure === undefined) throw error;
    onSemanticFailure(error);
    return rank(query, words, { passages: byWords });
  }
  const wanted = filterOf(query, inScope);
  const passages = near.flatMap(({ position }) => words.passages[position] ?? []);
  return rank(query, words, {
    passages: wanted === undefined ? passages : passages.filter(wanted),
    similarities: new Map(near.map((one) => [one.position, one])),
  });
}

/** The positions in scope as ranges: an article's passages stand side by side. */
function ranges(passages: readonly IndexedPassage[], inScope: (passage: IndexedPassage) => boolean): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const passage of passages) {
    if (!inScope(passage)) continue;
    const last = found.at(-1);
    if (last?.end === passage.position) last.end += 1;
    else found.push({ start: passage.position, end: passage.position + 1 });
  }
  return found;
}

// The passages worth looking at for a question, by its words: what ranking then orders by all that is known.

// The right passage is among MiniSearch's first 40 for 98.7 % of the Wikipedia questions; 100 would add half a point
// and double the time.
const CANDIDATES = 40;

// Of 20,000 passages; twice as many changed no rank of 1,500 questions on Wikipedia and took 7 instead of 4.5 ms.
const LOOKED_AT = 2_000;
const FEWEST_TERMS = 2;

/** At most 40 passages that have one of the query's terms. `inScope` restricts to an article. */
export function lexicalCandidates(
  query: Query,
  index: PassageIndex,
  inScope?: (passage: IndexedPassage) => boolean,
): readonly IndexedPassage[] {
  const wanted = filterOf(query, inScope);
  const terms = lookedUp(query, index, wanted !== undefined);
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
function lookedUp(query: Query, { vocabulary }: PassageIndex, restricted: boolean): readonly string[] {
  const found = query.terms
    .flatMap(({ id, term }) => (id === undefined ? [] : [{ term, passages: vocabulary.passagesWith(id) }]))
    .toSorted((a, b) => a.passages - b.passages);
  let sum = 0;
  return found
    .filter(({ passages }, place) => restricted || (sum += passages) <= LOOKED_AT || place < FEWEST_TERMS)
    .map(({ term }) => term);
}

// What a question rules out, whatever it is found by: other articles, passages without its phrases or with what it excludes.

/** Undefined when nothing is ruled out. */
function filterOf(
  query: Query,
  inScope?: (passage: IndexedPassage) => boolean,
): ((passage: IndexedPassage) => boolean) | undefined {
  if (inScope === undefined && query.phrases.length === 0 && query.excluded.size === 0) return undefined;
  return (passage) =>
    (inScope?.(passage) ?? true) &&
    query.phrases.every((phrase) => hasPhrase(passage, phrase)) &&
    !passage.terms.some((term) => query.excluded.has(term));
}
