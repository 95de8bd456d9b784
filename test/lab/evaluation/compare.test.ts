import { describe, expect, test } from 'vitest';
import { compare, type RankedQuestion } from '../../../lab/evaluation/compare.js';

/** Questions by their ranks: q0, q1 and so on. */
const ranked = (...ranks: readonly (number | null)[]): readonly RankedQuestion[] =>
  ranks.map((library, at) => ({ id: `q${at}`, question: `Question ${at}?`, rank: { library } }));

describe('compare', () => {
  test('counts what is better, worse and the same', () =>
    expect(compare(ranked(1, 2, 3, 4, 0), ranked(1, 1, 1, 5, 0))).toMatchObject({
      questions: 5,
      better: 2,
      worse: 1,
      same: 2,
    }));
  test('takes a passage beyond the tenth for worse than the tenth', () => {
    expect(compare(ranked(10), ranked(0))).toMatchObject({ better: 0, worse: 1 });
    expect(compare(ranked(0), ranked(10))).toMatchObject({ better: 1, worse: 0 });
  });
  test('gives hit@1 of both', () =>
    expect(compare(ranked(1, 2, 1, 0), ranked(1, 1, 1, 1)).hitAt1).toEqual({ before: 0.5, after: 1 }));
  test('names what changed by what it cost or gained, the greatest loss first', () => {
    // -1/2, -1/5, +1/2, -1, 0, -1/6
    const { changes } = compare(ranked(1, 5, 2, 1, 3, 2), ranked(2, 0, 1, 0, 3, 3));
    expect(changes.map(({ id }) => id)).toEqual(['q3', 'q0', 'q1', 'q5', 'q2']);
  });
  test('says from which rank to which', () =>
    expect(compare(ranked(4), ranked(0)).changes).toEqual([
      { id: 'q0', question: 'Question 0?', before: 4, after: 0 },
    ]));
  test('keeps the order of the questions among equal losses', () =>
    expect(compare(ranked(1, 1, 1), ranked(2, 2, 2)).changes.map(({ id }) => id)).toEqual(['q0', 'q1', 'q2']));
  test('finds a question by its id wherever it stands', () =>
    expect(compare(ranked(1, 2, 3).toReversed(), ranked(1, 2, 3))).toMatchObject({ questions: 3, same: 3 }));
  test('leaves out what only one of the runs asked', () => {
    expect(compare(ranked(1), ranked(1, 1))).toMatchObject({ questions: 1, hitAt1: { before: 1, after: 1 } });
    expect(compare(ranked(1, 0), ranked(1))).toMatchObject({ questions: 1, hitAt1: { before: 1, after: 1 } });
  });
  test('leaves out impossible questions', () =>
    expect(compare(ranked(1, null), ranked(1, null))).toMatchObject({ questions: 1, same: 1 }));
  test('has a hit@1 of 0 for two runs that share nothing', () =>
    expect(compare([], ranked(1))).toEqual({
      questions: 0,
      better: 0,
      worse: 0,
      same: 0,
      hitAt1: { before: 0, after: 0 },
      changes: [],
    }));
});
