import { describe, expect, test } from 'vitest';
import { calibration } from '../../../lab/evaluation/calibration.js';
import { answerable, impossible } from './trial.js';

describe('calibration', () => {
  test('has ten bins that follow one another from 0 to 1', () => {
    const { bins } = calibration([]);
    expect(bins.map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    expect(bins.map(({ to }) => to)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });
  test('has no mean and no share for an empty bin, and no error without questions', () => {
    const { bins, error } = calibration([]);
    expect(bins[4]).toEqual({ from: 0.4, to: 0.5, questions: 0, confidence: null, right: null });
    expect(error).toBe(0);
  });
  test('counts a question as right when the right passage is first among all articles', () => {
    const { bins } = calibration([
      answerable({ confidence: 0.625, rank: 1, inArticle: 3 }),
      answerable({ confidence: 0.6875, rank: 2, inArticle: 1 }),
    ]);
    expect(bins[6]).toMatchObject({ questions: 2, confidence: 0.656_25, right: 0.5 });
  });
  test('counts a right passage that was not found at all as wrong', () =>
    expect(calibration([answerable({ confidence: 0.5, rank: 0 })]).bins[5]?.right).toBe(0));
  test('counts the off-topic asking of each answerable question, as wrong', () =>
    expect(calibration([answerable({ confidence: 0.95, offTopic: 0.25 })]).bins[2]).toMatchObject({
      questions: 1,
      confidence: 0.25,
      right: 0,
    }));
  test('counts an impossible question once, as wrong', () => {
    const { bins } = calibration([impossible({ confidence: 0.75 })]);
    expect(bins.map(({ questions }) => questions)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(bins[7]?.right).toBe(0);
  });
  test('puts a confidence on the border into the upper bin, and 1 into the last', () => {
    const { bins } = calibration([impossible({ confidence: 0.5 }), impossible({ confidence: 1 })]);
    expect([bins[4]?.questions, bins[5]?.questions, bins[9]?.questions]).toEqual([0, 1, 1]);
  });
  // Three in one bin: |0.75 - 1/3| · 3/4; one at 0.25 and wrong: 0.25 · 1/4.
  test('weighs how far each bin is off by its questions', () => {
    const trials = [
      answerable({ confidence: 0.75, offTopic: 0.25 }),
      impossible({ confidence: 0.75 }),
      impossible({ confidence: 0.75 }),
    ];
    expect(calibration(trials).error).toBeCloseTo((3 / 4) * (0.75 - 1 / 3) + (1 / 4) * 0.25, 12);
  });
  test('does not let doubt in one bin make up for trust in another', () =>
    expect(calibration([answerable({ confidence: 0.25, offTopic: 0.75 })]).error).toBe(0.75));
  test('is off by nothing when each share right is the confidence', () =>
    expect(calibration([answerable({ confidence: 0.5 }), impossible({ confidence: 0.5 })]).error).toBe(0));
});
