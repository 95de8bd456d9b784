import { describe, expect, test } from 'vitest';
import { asksThing } from '../../../src/search/query/asks-thing.js';

const asks = (question: string, language = 'en') => asksThing(question, question.split(/\s+/u).length, language);

describe('asksThing', () => {
  test.each([
    ['what is a taxonomy', true],
    ["what's sharding good for", true],
    ['What does the shard count mean', true],
    ['meaning of dark social', true],
    ['bounce rate', true],
    ['yeast?', true],
    ['what changed in the second release', false],
    ['how do I unban a member', false],
    ['when does a session end', false],
    ['is this what is meant', false],
  ])('of “%s” is %s', (question, is) => expect(asks(question)).toBe(is));
  test('knows no forms but a bare name in other languages', () =>
    expect([asks('what is a taxonomy', 'de'), asks('Taxonomie', 'de')]).toEqual([false, true]));
  test.each([['what '.repeat(60_000)], [' '.repeat(300_000)], ['w'.repeat(300_000)]])(
    'takes no time for a question without end',
    (question) => {
      const from = performance.now();
      asksThing(question, 60_000, 'en');
      expect(performance.now() - from).toBeLessThan(100);
    },
  );
});
