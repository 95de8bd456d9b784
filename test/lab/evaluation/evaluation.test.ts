import { describe, expect, test } from 'vitest';
import { evaluation } from '../../../lab/evaluation/metrics.js';
import { answerable, impossible } from './trial.js';

describe('the figures of an evaluation', () => {
  test('tell the setting of the library from that of the article', () => {
    const { library, article } = evaluation([
      answerable({ rank: 2, inArticle: 1 }),
      answerable({ rank: 0, inArticle: 4 }),
    ]);
    expect(library).toEqual({ 'hit@1': 0, 'hit@3': 0.5, 'hit@5': 0.5, 'mrr@10': 0.25, 'answerSentence@1': 0 });
    expect(article).toMatchObject({ 'hit@1': 0.5, 'hit@3': 0.5, 'hit@5': 1, 'mrr@10': 0.625 });
  });
  test('take the share of right sentences over the questions that have a judged answer', () => {
    const judged = [true, true, false, null, null].map((sentence) => answerable({ sentence }));
    expect(evaluation(judged).library['answerSentence@1']).toBeCloseTo(2 / 3, 12);
  });
  test('leave impossible questions out of retrieval, and count them', () =>
    expect(evaluation([answerable(), impossible()])).toMatchObject({ questions: 2, library: { 'hit@1': 1 } }));
  test('compare answerable with off-topic askings, ties counting half', () => {
    // 0.75 beats both, 0.25 beats one and ties with one.
    const trials = [
      answerable({ confidence: 0.75, offTopic: 0.25 }),
      answerable({ confidence: 0.25, offTopic: 0.125 }),
    ];
    expect(evaluation(trials).refusal.offTopicAuroc).toBe(3.5 / 4);
  });
  test('compare answerable with impossible questions', () =>
    expect(
      evaluation([answerable({ confidence: 0.75 }), impossible({ confidence: 0.5 }), impossible({ confidence: 0.875 })])
        .refusal.impossibleAuroc,
    ).toBe(0.5));
  test('have no figure for impossible questions where there are none', () =>
    expect(evaluation([answerable()]).refusal.impossibleAuroc).toBeNull());
  test('have no figure for off-topic ones where all are impossible', () =>
    expect(evaluation([impossible()]).refusal).toEqual({
      offTopicAuroc: null,
      impossibleAuroc: null,
      answeredAtFivePercentFalse: 0,
      answeredRight: null,
      answeredOffTopic: null,
    }));
  test('count as answered what is above all but 5 % of the off-topic ones', () => {
    // 20 off-topic confidences, 0.00 to 0.95 in steps of 0.05: the one that 5 % reach is 0.95.
    const trials = Array.from({ length: 20 }, (_, at) =>
      answerable({ offTopic: at / 20, confidence: at < 15 ? 0.96 : 0.94 }),
    );
    expect(evaluation(trials).refusal.answeredAtFivePercentFalse).toBe(0.75);
  });
  test('say how often the usual threshold answers where the right passage is first, and off-topic', () => {
    const { refusal } = evaluation([
      answerable({ confidence: 0.3, offTopic: 0.3 }),
      answerable({ confidence: 0.29, offTopic: 0.29 }),
      answerable({ rank: 2, confidence: 0.9, offTopic: 0.1 }),
    ]);
    expect(refusal).toMatchObject({ answeredRight: 1 / 2, answeredOffTopic: 1 / 3 });
  });
  test('give the latencies that half, 95 % and 99 % of the questions stay below', () => {
    const trials = Array.from({ length: 100 }, (_, at) => answerable({ latencyMs: at }));
    expect(evaluation(trials).latencyMs).toEqual({ p50: 50, p95: 95, p99: 99 });
  });
});
