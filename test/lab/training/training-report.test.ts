import { describe, expect, test } from 'vitest';
import type { Trained } from '../../../lab/training/train.js';
import { crossValidated, trainingReport } from '../../../lab/training/training-report.js';

const TRAINED: Trained = {
  weights: { ranking: { near: 1.234, far: 0 }, sentence: { asked: 2 }, confidence: { score: 0.1 }, confidenceBias: -1 },
  models: [
    {
      name: 'ranking',
      crossValidated: { 'a.json': { 'hit@1': 0.85, 'hit@3': 0.9 }, 'b.json': { 'hit@1': 0.5, 'hit@3': 0.61 } },
      ablations: [
        { feature: 'near', without: { 'a.json': { 'hit@1': 0.842 }, 'b.json': { 'hit@1': 0.51 } } },
        { feature: 'far', without: null },
      ],
    },
    {
      name: 'sentence',
      crossValidated: { 'a.json': { 'sentence@1': 0.87654 } },
      ablations: [{ feature: 'asked', without: { 'a.json': { 'sentence@1': 0.87655 } } }],
    },
    {
      name: 'confidence',
      crossValidated: { 'a.json': { offTopicAuroc: 0.96, impossibleAuroc: null } },
      ablations: [],
    },
  ],
};

describe('trainingReport', () => {
  test('has a line of figures for each file, and what each feature adds', () =>
    expect(trainingReport(TRAINED, ['a.json', 'b.json'])).toBe(
      [
        'per cent  hit@1  hit@3  sentence@1  offTopicAuroc  impossibleAuroc',
        'a.json     85.0   90.0        87.7           96.0                –',
        'b.json     50.0   61.0           –              –                –',
        '',
        'ranking: points lost without the feature',
        'feature  weight  a.json  b.json',
        '                  hit@1   hit@1',
        'near       1.23   +0.80   -1.00',
        'far        0.00       –       –',
        '',
        'sentence: points lost without the feature',
        'feature  weight      a.json      b.json',
        '                 sentence@1  sentence@1',
        'asked      2.00        0.00           –',
      ].join('\n'),
    ));
});

describe('crossValidated', () => {
  test('has the figures of all models by file, without those that a file has nothing for', () =>
    expect(crossValidated(['a.json'], TRAINED.models)).toEqual({
      'a.json': { 'hit@1': 0.85, 'hit@3': 0.9, 'sentence@1': 0.877, offTopicAuroc: 0.96 },
    }));
});
