import { describe, expect, test } from 'vitest';
import { worst } from '../../../lab/evaluation/report.js';
import { answerable, impossible } from './trial.js';

const ids = (trials: ReturnType<typeof worst>) => trials.map(({ question }) => question.id);

describe('worst', () => {
  test('puts the wrong first passage that is believed most first', () =>
    expect(
      ids(
        worst([
          answerable({ id: 'a', rank: 2, confidence: 0.25 }),
          answerable({ id: 'b', rank: 4, confidence: 0.75 }),
          answerable({ id: 'c', rank: 0, confidence: 0.5 }),
        ]),
      ),
    ).toEqual(['b', 'c', 'a']));
  test('leaves out questions whose right passage is first', () =>
    expect(ids(worst([answerable({ id: 'a', rank: 1 }), answerable({ id: 'b', rank: 2 })]))).toEqual(['b']));
  test('judges by the whole library and not by the article alone', () =>
    expect(ids(worst([answerable({ id: 'a', rank: 2, inArticle: 1 })]))).toEqual(['a']));
  test('leaves out impossible questions', () => expect(worst([impossible()])).toEqual([]));
  test('keeps the order of the questions among equally believed ones', () =>
    expect(ids(worst(['a', 'b', 'c'].map((id) => answerable({ id, rank: 2 }))))).toEqual(['a', 'b', 'c']));
});
