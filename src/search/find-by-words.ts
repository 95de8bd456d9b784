/** The passages worth looking at for a question, by its words: what ranking then orders by all that is known. */
import type { IndexedPassage } from './indexed-passage.js';
import type { PassageIndex } from './passage-index.js';
import type { Query } from './query.js';
import { wantedBy } from './wanted-by.js';

// The right passage is among MiniSearch's first 40 for 98.7 % of the Wikipedia questions; 100 would add half a point
// and double the time.
const CANDIDATES = 40;
// Of 20,000 passages; twice as many changed no rank of 1,500 questions on Wikipedia and took 7 instead of 4.5 ms.
const LOOKED_AT = 2_000;
const FEWEST_TERMS = 2;

/** At most 40 passages that have one of the query's terms. `inScope` restricts to an article. */
export function findByWords(
  query: Query,
  index: PassageIndex,
  inScope?: (passage: IndexedPassage) => boolean,
): readonly IndexedPassage[] {
  const wanted = wantedBy(query, inScope);
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
