import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../support/ask.js';
import { confidence, type ConfidenceInput } from '../../../src/search/ranking/confidence.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const inputs: fc.Arbitrary<ConfidenceInput> = fc.record({
  values: fc.record({
    bm25: share,
    coverage: share,
    sentence: share,
    phrase: share,
    wording: share,
    spelled: share,
    heading: share,
    title: share,
    context: share,
    short: share,
  }),
  score: fc.double({ min: 0, max: 40, noNaN: true }),
  rival: fc.double({ min: 0, max: 40, noNaN: true }),
  terms: fc.integer({ min: 1, max: 40 }),
  namesLacking: share,
  similarity: fc.constant(undefined),
});

/** Grows with confidence, and does not end at 1 as it does. */
function logOdds(input: ConfidenceInput): number {
  const probability = confidence(input);
  return Math.log(probability) - Math.log(1 - probability);
}

describe('confidence', () => {
  test('is a probability', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(confidence(input)).toBeGreaterThan(0);
        expect(confidence(input)).toBeLessThan(1);
      }),
    );
  });
  test('grows with the share of the question that one sentence has', () => {
    fc.assert(
      fc.property(inputs, share, (input, part) => {
        fc.pre(part < 0.99 && input.values.sentence > 0.01);
        const values = { ...input.values, sentence: input.values.sentence * part };
        expect(logOdds(input)).toBeGreaterThan(logOdds({ ...input, values }));
      }),
    );
  });
  test('grows with the score of a passage that is as far ahead', () => {
    fc.assert(
      fc.property(inputs, fc.double({ min: 0.1, max: 5, noNaN: true }), (input, more) => {
        const better = { ...input, score: input.score + more, rival: input.rival + more };
        expect(logOdds(better)).toBeGreaterThan(logOdds(input));
      }),
    );
  });
  test('never falls when the next passage is further behind', () => {
    fc.assert(
      fc.property(inputs, share, (input, part) => {
        expect(confidence({ ...input, rival: input.rival * part })).toBeGreaterThanOrEqual(confidence(input));
      }),
    );
  });
  test('is higher for the passage that is further ahead', () => {
    const [input] = fc.sample(inputs, { numRuns: 1, seed: 1 });
    if (input === undefined) throw new Error('There is no sample');
    expect(confidence({ ...input, rival: input.score - 5 })).toBeGreaterThan(
      confidence({ ...input, rival: input.score + 5 }),
    );
  });
  test('never rises when more of the question’s names are lacking', () => {
    fc.assert(
      fc.property(inputs, share, (input, part) => {
        const fewer = { ...input, namesLacking: input.namesLacking * part };
        expect(confidence(fewer)).toBeGreaterThanOrEqual(confidence(input));
      }),
    );
  });
  test('is higher for the question that the passage has all words of', async () => {
    const files = { note: 'The baker sells rye bread at night.\n\nThe miller owns three cats.' };
    const [whole, half] = await Promise.all([
      ask(files, 'Who sells rye bread at night?'),
      ask(files, 'Who sells rye whisky at airports?'),
    ]);
    const sure = (answer: typeof whole) => (answer.kind === 'empty-question' ? Number.NaN : answer.confidence);
    expect(sure(whole)).toBeGreaterThan(sure(half));
  });
});
