/** Orders a question's candidates by all that is known of them. */
import type { Contribution } from '../domain/answer.js';
import { features, FEATURES, type Feature, type FeatureValues } from './features.js';
import type { IndexedPassage } from './indexed-passage.js';
import { hasPhrase } from './match.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';
import { weighedSum } from './weighed-sum.js';
import { RANKING_WEIGHTS } from './weights.js';

export interface Hit {
  readonly passage: IndexedPassage;
  readonly index: PassageIndex;
  readonly query: Query;
  readonly values: FeatureValues;
  readonly score: number;
}

// The right passage is among MiniSearch's first 40 for 98.7 % of the Wikipedia questions; 100 would add half a point
// and double the time.
const CANDIDATES = 40;
const LOOKED_AT = 4_000;
const FEWEST_TERMS = 2;

/** The hits of `query`, best first; equal scores keep the library's order. `inScope` restricts to an article. */
export function rank(
  query: Query,
  index: PassageIndex,
  inScope?: (passage: IndexedPassage) => boolean,
): readonly Hit[] {
  const restricted = inScope !== undefined || query.phrases.length > 0 || query.excluded.size > 0;
  const terms = lookedUp(query, index, restricted);
  const wanted = (passage: IndexedPassage) =>
    (inScope?.(passage) ?? true) &&
    query.phrases.every((phrase) => hasPhrase(passage, phrase)) &&
    !passage.terms.some((term) => query.excluded.has(term));
  // A phrase of stop words has no term to be found by: "to be or not to be".
  const found =
    terms.length === 0 && query.phrases.length > 0
      ? index.passages.filter(wanted).slice(0, CANDIDATES)
      : index.candidates(terms, CANDIDATES, restricted ? wanted : undefined).map(({ passage }) => passage);
  return found
    .map((passage) => {
      const values = features(query, passage, index);
      return { passage, index, query, values, score: weighedSum(RANKING_WEIGHTS, values) };
    })
    .toSorted((a, b) => b.score - a.score || a.passage.position - b.passage.position);
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

/** What each feature added to the score, largest first; features that added nothing are left out. */
export function contributions(values: FeatureValues): readonly Contribution[] {
  // Object.keys forgets the type that FEATURES gives its keys.
  return (Object.keys(FEATURES) as Feature[])
    .map((feature) => ({ feature, value: values[feature], weight: RANKING_WEIGHTS[feature] }))
    .filter(({ value }) => value !== 0)
    .toSorted((a, b) => b.value * b.weight - a.value * a.weight);
}
