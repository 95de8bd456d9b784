/**
 * How near passages are to a question, as numbers in a row: what goes from one process to the other for each question. As objects of 350 sentences
 * it takes half a millisecond to write and read them, and as numbers a tenth of that.
 */
import type { SentenceSimilarity, Similarity } from './semantic.js';

/** For each passage its position, its two means and how many sentences it has, and for each of these its three numbers. */
export type PackedSimilarities = Float64Array;

const OF_PASSAGE = 4;
const OF_SENTENCE = 3;

export function pack(similarities: readonly Similarity[]): PackedSimilarities {
  const packed = new Float64Array(
    similarities.reduce((sum, { sentences }) => sum + OF_PASSAGE + OF_SENTENCE * sentences.length, 0),
  );
  let at = 0;
  for (const { position, tokens, alike, sentences } of similarities) {
    packed[at] = position;
    packed[at + 1] = tokens;
    packed[at + 2] = alike;
    packed[at + 3] = sentences.length;
    at += OF_PASSAGE;
    for (const sentence of sentences) {
      packed[at] = sentence.tokens;
      packed[at + 1] = sentence.around;
      packed[at + 2] = sentence.whole;
      at += OF_SENTENCE;
    }
  }
  return packed;
}

/** Of what `pack` has made. */
export function unpack(packed: PackedSimilarities): readonly Similarity[] {
  const similarities: Similarity[] = [];
  // Nothing that was packed is absent.
  const number = (at: number) => packed[at] as number;
  for (let at = 0; at < packed.length;) {
    const sentences: SentenceSimilarity[] = [];
    const end = at + OF_PASSAGE + OF_SENTENCE * number(at + 3);
    for (let from = at + OF_PASSAGE; from < end; from += OF_SENTENCE)
      sentences.push({ tokens: number(from), around: number(from + 1), whole: number(from + 2) });
    similarities.push({ position: number(at), tokens: number(at + 1), alike: number(at + 2), sentences });
    at = end;
  }
  return similarities;
}
