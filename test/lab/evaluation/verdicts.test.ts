import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestThresholds, costOf, judgements, type Judgements, verdicts } from '../../../lab/evaluation/verdicts.js';
import { ANSWERED_FROM, UNCERTAIN_FROM } from '../../../src/search/verdict.js';
import { answerable, impossible } from './trial.js';

const BETWEEN = (ANSWERED_FROM + UNCERTAIN_FROM) / 2;
const none: Judgements = { answerable: [], offTopic: [], impossible: [] };

describe('the shares of verdicts', () => {
  test('are of each kind of question, right where the right passage is first', () => {
    const trials = [
      answerable({ confidence: ANSWERED_FROM, offTopic: 0 }),
      answerable({ confidence: 1, rank: 2, offTopic: BETWEEN }),
      answerable({ confidence: UNCERTAIN_FROM, offTopic: 1 }),
      answerable({ confidence: 0, offTopic: 0 }),
      impossible({ confidence: BETWEEN }),
    ];
    expect(verdicts(judgements(trials))).toEqual({
      answerable: {
        answered: { right: 0.25, wrong: 0.25 },
        uncertain: { right: 0.25, wrong: 0 },
        notAnswered: { right: 0.25, wrong: 0 },
      },
      offTopic: { answered: 0.25, uncertain: 0.25, notAnswered: 0.5 },
      impossible: { answered: 0, uncertain: 1, notAnswered: 0 },
    });
  });
  test('have none of impossible questions where there are none', () =>
    expect(verdicts(judgements([answerable()])).impossible).toBeNull());
});

describe('the cost of a question', () => {
  test.each([
    ['a right answer', 0.9, true, 0],
    ['a wrong answer', 0.9, false, 4],
    ['a needless doubt', 0.5, true, 1],
    ['a doubt about a wrong passage', 0.5, false, 1],
    ['a right passage that is withheld', 0.05, true, 3],
    ['a wrong one that is', 0.1, false, 0],
  ] as const)('of %s', (_what, confidence, right, cost) =>
    expect(costOf({ ...none, answerable: [{ confidence, right }] }, { answeredFrom: 0.8, uncertainFrom: 0.4 })).toBe(
      cost,
    ),
  );
  test('weighs a kind by how often it is asked, however many questions there are of it', () => {
    const wrong = { confidence: 1, right: false };
    const right = { confidence: 1, right: true };
    expect(costOf({ answerable: [right, right, right], offTopic: [wrong], impossible: [] })).toBeCloseTo(4 / 5);
  });
});

describe('the best thresholds', () => {
  test('leave everything unanswered where nothing is right', () =>
    expect(bestThresholds({ ...none, offTopic: [{ confidence: 1, right: false }] })).toEqual({
      answeredFrom: Infinity,
      uncertainFrom: Infinity,
      cost: 0,
    }));
  test('cost what they say, and no other two cost less', () => {
    const some = fc.array(
      fc.record({ confidence: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10), right: fc.boolean() }),
      { maxLength: 12 },
    );
    const steps = [...Array.from({ length: 10 }, (_, tenths) => tenths / 10), Infinity];
    fc.assert(
      fc.property(fc.record({ answerable: some, offTopic: some, impossible: some }), (asked) => {
        const { cost, ...found } = bestThresholds(asked);
        expect(found.uncertainFrom).toBeLessThanOrEqual(found.answeredFrom);
        expect(costOf(asked, found)).toBeCloseTo(cost, 9);
        for (const answeredFrom of steps) {
          for (const uncertainFrom of steps) {
            expect(costOf(asked, { answeredFrom, uncertainFrom })).toBeGreaterThan(cost - 1e-9);
          }
        }
      }),
    );
  });
});
