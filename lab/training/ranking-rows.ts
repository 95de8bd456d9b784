/**
 * Rows for the ranking: each question's candidates among all passages of its set. Impossible questions are among them: their
 * paragraph is the one that looks as if it answered, and the nearest passage is shown for a refusal too.
 */
import { collectRows, labelledOf, type Progress, type RowSource, type Rows } from './rows.js';
import { isRight } from '../evaluation/gold.js';
import type { IndexedSet } from './indexed-set.js';

/** One group a question; without rows when nothing is found, without a right one when the paragraph is not. */
export async function rankingRows(sets: readonly IndexedSet[], source: RowSource, progress: Progress): Promise<Rows> {
  const collected = collectRows(source.names.ranking);
  for (const { file, questions, library } of sets) {
    // Where nobody could name a passage that answers or looks as if it did, none is to be chosen.
    const asked = questions.filter(({ right }) => right?.size !== 0);
    for (const [ordinal, question] of asked.entries()) {
      progress(`${file}: passages`, ordinal / asked.length);
      const found = await source.find(question.text, library);
      collected.add(
        labelledOf(file, question),
        found.map(({ passage, values }) => ({ values, right: isRight(passage.passage, question) })),
      );
    }
  }
  return collected.rows();
}
