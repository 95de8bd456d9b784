/**
 * Reads a question's first passages together with it, and orders them anew by what was read. Vectors of a passage are made without the
 * question, and most of what tells an answer from a passage on the same matter shows only when both are seen at once. It takes some
 * 10 ms a passage, so only those are read that may be the first.
 */
import { embeddedText } from '../semantic/embed-passages.js';
import type { Similarity } from '../semantic/semantic.js';
import { definitionFirst } from './definition.js';
import { rankingValues, weighedSum, type Hit } from './rank.js';
import { WEIGHTS } from './weights.js';

/** No more are read, however near one another they are. */
const MOST = 5;
/**
 * How far behind the first a passage's score may be for it to be read: of the right passages that are second to fourth, 97 of 100 on
 * Wikipedia and on search queries are no further. Of most questions only the first is read; on average 1.5 to 2.
 */
const REACH = 4;

/**
 * `hits` are best first, and so is what is returned; as they are where nothing reads them. All are of one question in one language:
 * whatever index they are of, the first one's reads them.
 */
export async function readHits(hits: readonly Hit[]): Promise<readonly Hit[]> {
  const [best] = hits;
  if (best === undefined) return hits;
  const { text, index } = best.asked;
  const highest = hits.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const near = hits.filter(({ score }) => highest - score < REACH).slice(0, MOST);
  const places = near.map(({ passage, similarity }) => ({
    text: embeddedText(passage.passage),
    about: nearestSentence(similarity),
  }));
  // A second opinion; what goes wrong with it goes wrong with the next question's first one too, and is told then.
  const readings = (await index.semantic?.read(text, places).catch(() => [])) ?? [];
  if (readings.length === 0) return hits;
  const { reading: weights } = WEIGHTS;
  const read = hits
    .map((hit): Hit => {
      const own = { first: hit.score, reading: readings[near.indexOf(hit)] };
      return { ...hit, read: own, weights, score: weighedSum(weights.ranking, rankingValues({ ...hit, read: own })) };
    })
    .toSorted((a, b) => b.score - a.score);
  return definitionFirst(text, index.lexical.analyzer.language, read);
}

/** The ordinal of the passage's sentence that is nearest to the question; 0 for none. */
export function nearestSentence(similarity: Similarity | undefined): number {
  const sentences = similarity?.sentences ?? [];
  const most = sentences.reduce((best, { tokens }) => Math.max(best, tokens), Number.NEGATIVE_INFINITY);
  return Math.max(
    0,
    sentences.findIndex(({ tokens }) => tokens === most),
  );
}
