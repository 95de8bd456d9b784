import { expect, test } from 'vitest';
import { keySentences } from '../../src/search/key-sentences.js';

/** The numbers of sentences in the order in which they enter, given the best first. */
function entering(...sentences: readonly (readonly [ordinal: number, text: string])[]): readonly number[] {
  const best = sentences.map(([ordinal, text]) => ({ ordinal, text, language: 'en' }));
  return [...keySentences(best, () => false)].flatMap((one) => (one === undefined ? [] : [one.ordinal]));
}

test('sentences that can be read alone come before those that cannot, else the best first', () =>
  expect(entering([4, 'It sank.'], [2, 'The ferry sank.'], [0, 'Why so?'], [7, 'Hale stayed.'])).toEqual([2, 7, 4, 0]));
test('a sentence comes in its turn when the one that it hangs on is in', () =>
  expect(entering([2, 'The ferry sank.'], [3, 'It was old.'], [7, 'Hale stayed.'])).toEqual([2, 3, 7]));
test('a better one that hangs on another waits for it', () =>
  expect(entering([3, 'It was old.'], [7, 'Hale stayed.'], [2, 'The ferry sank.'], [9, 'Ott left.'])).toEqual([
    7, 2, 3, 9,
  ]));
test('others have their turns while it looks', () => {
  const best = Array.from({ length: 500 }, (_, ordinal) => ({
    ordinal: 2 * ordinal,
    text: 'It sank.',
    language: 'en',
  }));
  let steps = 0;
  const turns = [...keySentences(best, (done) => (steps += done) % 10_000 === 0)].filter((one) => one === undefined);
  expect(turns.length).toBeGreaterThan(3);
});
