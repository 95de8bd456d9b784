import { expect, test } from 'vitest';
import { isAnswer } from '../../../lab/evaluation/gold.js';
import { markedWords, type Outcome } from '../../../lab/evaluation/retrieval-metrics.js';

test.each([
  ['the answer', 'May 1936', ['May 1936'], true],
  ['one of several', 'Ida', ['nobody', 'Ida'], true],
  ['more than it', 'in May 1936', ['1936'], true],
  ['a part of it', '1936', ['May 1936'], true],
  ['the answer in other letters', '“MAY” 1936.', ['may 1936'], true],
  ['something else', '1937', ['May 1936'], false],
  ['the beginning of another word', '19', ['1936'], false],
  ['anything where there is no answer', '1936', [], false],
])('words that are %s', (_what, words, answers, wanted) => expect(isAnswer(words, answers)).toBe(wanted));

test('words count where the right passage is first and an answer is judged', () => {
  const right: Outcome = { rank: 1, sentence: true, words: true };
  const outcomes: Outcome[] = [
    right,
    { ...right, words: false },
    { ...right, words: null },
    { ...right, words: null },
    { ...right, rank: 2 },
    { ...right, sentence: null },
  ];
  expect(markedWords(outcomes)).toEqual({ marked: 0.5, right: 0.5 });
  expect(markedWords([])).toEqual({ marked: 0, right: 0 });
});
