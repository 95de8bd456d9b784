import { describe, expect, test } from 'vitest';
import { questionResult } from '../../../lab/evaluation/compare.js';
import { answerable, FIRST, impossible } from './trial.js';

describe('the result of a question', () => {
  test('has the ranks of both settings, the sentence and both confidences', () =>
    expect(
      questionResult(
        answerable({ rank: 4, inArticle: 2, sentence: false, confidence: 0.75, offTopic: 0.125, first: FIRST }),
      ),
    ).toEqual({
      id: 'q1',
      question: 'What grinds rye?',
      article: 'mill',
      impossible: false,
      rank: { library: 4, article: 2 },
      sentence: false,
      confidence: 0.75,
      offTopicConfidence: 0.125,
      first: 'mill#3',
    }));
  test('has no rank, no sentence and no off-topic confidence for an impossible question', () =>
    expect(questionResult(impossible({ first: FIRST }))).toMatchObject({
      impossible: true,
      rank: { library: null, article: null },
      sentence: null,
      offTopicConfidence: null,
    }));
  test('names no passage where nothing was found', () => expect(questionResult(answerable()).first).toBeNull());
});
