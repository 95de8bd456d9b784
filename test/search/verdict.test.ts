import { describe, expect, test } from 'vitest';
import { ANSWERED_FROM, judged, NEAREST_FROM, UNCERTAIN_FROM, verdictOn } from '../../src/search/verdict.js';

const THRESHOLDS = { answeredFrom: 0.6, uncertainFrom: 0.3 };
const of = (confidences: readonly number[], refused = false) => {
  const { verdict, shown } = judged(
    confidences.map((confidence) => ({ confidence })),
    THRESHOLDS,
    refused,
  );
  return [verdict, ...shown.map(({ confidence }) => confidence)];
};

describe('the usual thresholds', () => {
  test('stand in their order', () => {
    expect(NEAREST_FROM).toBeGreaterThan(0);
    expect(UNCERTAIN_FROM).toBeGreaterThan(NEAREST_FROM);
    expect(ANSWERED_FROM).toBeGreaterThan(UNCERTAIN_FROM);
  });
});

describe('the verdict', () => {
  test.each([
    ['all that answer, and none that may', [0.9, 0.6, 0.59], ['answered', 0.9, 0.6]],
    ['the one that may answer', [0.59, 0.2], ['uncertain', 0.59]],
    ['the one that may answer, far ahead of another that may', [0.59, 0.31], ['uncertain', 0.59]],
    ['two that are close', [0.45, 0.4], ['uncertain', 0.45, 0.4]],
    ['of three that are close, two', [0.45, 0.44, 0.43], ['uncertain', 0.45, 0.44]],
    ['no second that is close and below the threshold', [0.3, 0.29], ['uncertain', 0.3]],
    ['the nearest beside a refusal', [0.29, 0.28], ['not-answered', 0.29]],
    ['nothing that is not near', [0.01], ['not-answered']],
    ['nothing where there is nothing', [], ['not-answered']],
  ] as const)('shows %s', (_what, confidences, expected) => expect(of(confidences)).toEqual(expected));

  test('is a refusal with the nearest where a demanded phrase stands nowhere', () =>
    expect(of([0.9, 0.8], true)).toEqual(['not-answered', 0.9]));
  test('is never uncertain where an answer may be less probable than a doubt', () =>
    expect([0.04, 0.05].map((one) => verdictOn(one, { answeredFrom: 0.05, uncertainFrom: 0.1 }))).toEqual([
      'not-answered',
      'answered',
    ]));
});
