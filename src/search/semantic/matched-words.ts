/** Which words of a passage say in their own way what words of the question say: "automobile" for "car". */
import type { Span } from '../../domain/span.js';
import type { Embedder } from '../../embedding/embedder.js';
import { sentences } from '../../text/sentences.js';
import type { Rows } from './kernel.js';
import type { MatchRequest, Word } from './semantic.js';
import type { PassageVectors, QuestionVectors } from './vectors.js';
import { cosineOf } from './unit-vectors.js';
import { wordRows, type Part } from './word-rows.js';

/**
 * A word is met by the nearest one when that is so near, and so much nearer than any of another term: opposites ("larger",
 * "smaller") and what is merely of the field come in crowds. Chosen by looking at some hundred marks in questions on Wikipedia:
 * few are wrong, and one question in ten has one.
 */
const NEAR_ENOUGH = 0.78;
const LEAD = 0.15;

interface Asked {
  readonly text: string;
  readonly vectors: QuestionVectors;
}

interface Within {
  readonly passage: PassageVectors;
  /** As for nearness. */
  readonly room: Rows;
  readonly embedder: Pick<Embedder, 'rows'>;
}

/** The words of `place.among` that a word of `place.sought` is met by, ascending; none where the tokens are not those of the words. */
export function matchedWords(
  { text, vectors }: Asked,
  place: MatchRequest,
  { passage, room, embedder }: Within,
): readonly Span[] {
  room.bytes.set(passage.tokens);
  const all = { start: 0, end: passage.starts.at(-1) ?? 0 };
  const cosinesOf = (vector: Int16Array) =>
    Float64Array.from(room.products(vector, all), (product) => cosineOf(product, vector.length));

  const sought = wordRows([{ text, words: place.sought, end: vectors.tokens.length }], embedder) ?? [];
  const hopeful = sought
    .map(({ start, end }) => vectors.tokens.slice(start, end).map(cosinesOf))
    .filter((cosines) => mean(cosines, all) >= NEAR_ENOUGH);
  // Most passages have none that is near, and telling the rows of one apart takes half a millisecond.
  if (hopeful.length === 0) return [];
  const among = wordRows(partsOf(place, passage), embedder);
  if (among === undefined) return [];
  const met = new Set<Span>();
  for (const cosines of hopeful) {
    const word = standsOut(
      among.map((rows) => mean(cosines, rows)),
      place.among,
    );
    if (word !== undefined) met.add(word);
  }
  return Array.from(met, ({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start);
}

/** The mean, over the tokens of a word sought, of the nearest among `rows`. */
function mean(cosines: readonly Float64Array[], { start, end }: Span): number {
  let sum = 0;
  for (const one of cosines) {
    let most = -1;
    // The rows are within what was measured.
    for (let row = start; row < end; row += 1) most = Math.max(most, one[row] as number);
    sum += most;
  }
  return cosines.length === 0 ? -1 : sum / cosines.length;
}

/** The first of the nearest words, when it is near enough and ahead of those of other terms. */
function standsOut(near: readonly number[], words: readonly Word[]): Word | undefined {
  const most = near.reduce((best, one) => Math.max(best, one), -1);
  const word = words[near.indexOf(most)];
  if (word === undefined || most < NEAR_ENOUGH) return undefined;
  const ahead = words.every(({ term }, at) => term === word.term || most - (near[at] ?? 0) >= LEAD);
  return ahead ? word : undefined;
}

/** As the passage was read: what stands above it, then its sentences. */
function partsOf(
  { text: { above, text, language }, among }: MatchRequest,
  { starts }: PassageVectors,
): readonly Part[] {
  return [
    { text: above, words: [], end: starts[0] ?? 0 },
    ...sentences(text, language).map((sentence, ordinal) => ({
      text: text.slice(sentence.start, sentence.end),
      words: among
        .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
        .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
      end: starts[ordinal + 1] ?? -1,
    })),
  ];
}
