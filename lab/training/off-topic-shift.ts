/**
 * How rare an off-topic question is among those that are asked, nobody knows, and half of the rows is a choice. A wrong answer costs more
 * than a needless refusal, so the log-odds are shifted until the usual threshold lets few off-topic questions through.
 */
import { ANSWERED_FROM } from '../../src/search/verdict.js';
import type { Asked } from './confidence-rows.js';
import type { Group } from './rows.js';

/** Of the off-topic questions of a library, on average over the files. */
const ANSWERED = 0.02;

/**
 * What is to be added to the log-odds `scores` of the rows, which a model gave that had not seen them. 0 when no question is off-topic.
 * A question for which nothing was found is refused whatever the shift.
 */
export function offTopicShift(groups: readonly Group<Asked>[], scores: Float64Array): number {
  const offTopic = groups.filter(({ judged }) => judged.setting === 'library' && judged.kind === 'off-topic');
  const files = new Map<string, number>();
  for (const { judged } of offTopic) files.set(judged.file, (files.get(judged.file) ?? 0) + 1);
  const weighed = offTopic
    .filter(({ from, to }) => from < to)
    .map(({ from, judged }) => ({ score: scores[from] ?? 0, share: 1 / (files.get(judged.file) ?? 1) / files.size }))
    .toSorted((a, b) => b.score - a.score);
  let answered = 0;
  for (const { score, share } of weighed) {
    answered += share;
    if (answered > ANSWERED) return Math.log(ANSWERED_FROM / (1 - ANSWERED_FROM)) - score;
  }
  return 0;
}
