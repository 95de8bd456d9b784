import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../../src/search/ranking/feature-table.js';
import { WEIGHTS, checkedWeights, variantWeights } from '../../../src/search/ranking/weights.js';
import { writtenModel } from '../../../lab/training/linear-model.js';

describe('checkedWeights', () => {
  const check = (weights: Readonly<Record<string, unknown>>) => checkedWeights('file, model', ['near', 'far'], weights);

  test('puts the weights in the order of the features, in which they are summed up', () =>
    expect(Object.entries(check({ far: 2, near: 1 }))).toEqual([
      ['near', 1],
      ['far', 2],
    ]));
  test('names the place and the feature that has no weight', () =>
    expect(() => check({ near: 1 })).toThrow('file, model has no weight for the feature “far”'));
  test('names the weight that no feature takes', () =>
    expect(() => check({ near: 1, far: 2, further: 3 })).toThrow('file, model has a weight for “further”'));
  test.each([null, '1', Number.NaN, Number.POSITIVE_INFINITY])('refuses %s for a weight', (weight) =>
    expect(() => check({ near: 1, far: weight })).toThrow('“far” that is no number'),
  );
  test('does not take what every object inherits for a weight', () =>
    expect(() => checkedWeights('file', ['constructor'], {})).toThrow('no weight for the feature “constructor”'));
});

describe('familyWeights', () => {
  const names = { ranking: ['r'], sentence: ['s'], confidence: ['c'] };
  const weights = { ranking: { r: 1 }, sentence: { s: 2 }, confidence: { c: 3 }, confidenceBias: -1 };

  test('are those of the file', () => expect(variantWeights('words', names, weights)).toEqual(weights));
  test.each(['ranking', 'sentence', 'confidence'] as const)(
    'names the family and %s when a weight is missing',
    (model) =>
      expect(() => variantWeights('words', names, { ...weights, [model]: {} })).toThrow(
        `weights.json, words.${model} has no weight`,
      ),
  );
  test('wants a number for the bias', () =>
    expect(() => variantWeights('words', names, { ...weights, confidenceBias: Number.NaN })).toThrow('confidenceBias'));
});

describe('the weights that answers use', () => {
  test('have one for each feature', () => expect(Object.keys(WEIGHTS.lexical.ranking)).toEqual(Object.keys(FEATURES)));
  test('have a shift of the confidence, and no large one, for languages by their two letters', () => {
    const shifts = Object.entries(WEIGHTS.multilingual.shifts);
    expect(shifts.length).toBeGreaterThan(5);
    expect(shifts.filter(([language, shift]) => !/^[a-z]{2}$/u.test(language) || !(Math.abs(shift) < 2))).toEqual([]);
  });
});

describe('writtenModel', () => {
  const model = { weights: Float64Array.of(1.23456, -0.0001), bias: -2.34567 };

  test('rounds to three decimals', () =>
    expect(writtenModel(['a', 'b'], model)).toEqual({ weights: { a: 1.235, b: 0 }, bias: -2.346 }));
  test('keeps the weight of a heading that was learned from articles with headings', () =>
    expect(writtenModel(['heading', 'title'], { weights: Float64Array.of(-1.5, 2.5), bias: 0 }).weights).toEqual({
      heading: -1.5,
      title: 2.5,
    }));
  test('gives the heading the title’s weight where no article has one', () =>
    expect(writtenModel(['heading', 'title'], { weights: Float64Array.of(0, 2.5), bias: 0 }).weights).toEqual({
      heading: 2.5,
      title: 2.5,
    }));
});
