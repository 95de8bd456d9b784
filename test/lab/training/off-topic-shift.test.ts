import { describe, expect, test } from 'vitest';
import { offTopicShift } from '../../../lab/training/off-topic-shift.js';
import type { Asked } from '../../../lab/training/confidence-rows.js';
import type { Group } from '../../../lab/training/rows.js';

/** A group for each off-topic question, of one row that has this score, by file; null for a question for which nothing was found. */
function offTopic(scores: Readonly<Record<string, readonly (number | null)[]>>, setting: Asked['setting'] = 'library') {
  const all: number[] = [];
  const groups = Object.entries(scores).flatMap(([file, own]) =>
    own.map((score): Group<Asked> => {
      const from = all.length;
      if (score !== null) all.push(score);
      return { from, to: all.length, judged: { file, article: 'a', setting, kind: 'off-topic' } };
    }),
  );
  return { groups, scores: Float64Array.from(all) };
}

/** The log-odds of the usual threshold, .3. */
const THRESHOLD = Math.log(0.3 / 0.7);
const hundred = (start: number) => Array.from({ length: 100 }, (_, at) => start - at);

describe('the shift of the confidence', () => {
  test('lets two of a hundred off-topic questions through', () => {
    const { groups, scores } = offTopic({ set: hundred(5) });
    const shift = offTopicShift(groups, scores);
    expect(scores.filter((score) => score + shift > THRESHOLD + 1e-9)).toHaveLength(2);
    expect(scores[2]).toBeCloseTo(THRESHOLD - shift, 9);
  });
  test('counts every file alike', () => {
    const { groups, scores } = offTopic({
      small: [9, ...hundred(-200).slice(1)],
      large: hundred(50).concat(hundred(50)),
    });
    // 8 of 200 in the one and none of 100 in the other are 2 of 100 on average.
    const shift = offTopicShift(groups, scores);
    const through = (file: string) =>
      groups.filter(({ from, judged }) => judged.file === file && (scores[from] ?? 0) + shift > THRESHOLD + 1e-9)
        .length;
    expect(through('small') / 100 + through('large') / 200).toBeCloseTo(0.04, 9);
  });
  test('counts a question for which nothing was found as refused', () => {
    const { groups, scores } = offTopic({ set: [...hundred(5), ...Array.from({ length: 100 }, () => null)] });
    const shift = offTopicShift(groups, scores);
    expect(scores.filter((score) => score + shift > THRESHOLD + 1e-9)).toHaveLength(4);
  });
  test('is 0 without off-topic questions, and of single articles nothing is asked', () => {
    const { scores } = offTopic({ set: hundred(5) });
    expect(offTopicShift([], scores)).toBe(0);
    expect(offTopicShift(offTopic({ set: hundred(5) }, 'article').groups, scores)).toBe(0);
  });
});
