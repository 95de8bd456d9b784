import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION, parseQuestion } from '../../../src/search/query/parse-question.js';

describe('parseQuestion', () => {
  test('leaves a plain question as it is', () =>
    expect(parseQuestion(' Who was fined? ')).toEqual({
      text: 'Who was fined?',
      whole: 'Who was fined?',
      phrases: [],
      excluded: [],
    }));
  test('finds exact phrases and keeps them in the question', () => {
    const { text, phrases } = parseQuestion('who said "no comment" and "not now"');
    expect(phrases).toEqual(['no comment', 'not now']);
    expect(text).toBe('who said "no comment" and "not now"');
  });
  test('finds a phrase once that is asked for again', () =>
    expect(parseQuestion('"no comment" or "not now" or "no comment"').phrases).toEqual(['no comment', 'not now']));
  test.each(['„kein Kommentar“', '“kein Kommentar”', '«kein Kommentar»', '»kein Kommentar«'])(
    'reads the quotes of %s',
    (typed) => expect(parseQuestion(typed).phrases).toEqual(['kein Kommentar']),
  );
  test('takes an unbalanced quote for a slip', () => expect(parseQuestion('who said "no comment').phrases).toEqual([]));
  test('takes a single word in quotes for a mention', () =>
    expect(parseQuestion('what is "yeast"').phrases).toEqual([]));
  test('takes quotes around nothing for nothing', () => expect(parseQuestion('who "" said "  "').phrases).toEqual([]));
  test('takes excluded words out of the question', () =>
    expect(parseQuestion('bread -yeast')).toMatchObject({ text: 'bread', excluded: ['yeast'] }));
  test('excludes a word before a full stop', () => expect(parseQuestion('bread -yeast.').excluded).toEqual(['yeast']));
  test('does not exclude the second half of a hyphenated word', () =>
    expect(parseQuestion('e-mail - what is it').excluded).toEqual([]));
  test('does not take a negative number for an exclusion', () =>
    expect(parseQuestion('what freezes at -20 degrees').excluded).toEqual([]));
  test('does not exclude inside a phrase', () => expect(parseQuestion('"rye -wheat" bread').excluded).toEqual([]));
  test('keeps a phrase whole though a word outside it is excluded', () =>
    expect(parseQuestion('"rye -wheat bread" -yeast').text).toBe('"rye -wheat bread"'));
  test('finds the article and takes the filter out', () =>
    expect(parseQuestion('who baked article:Rye-Bread it')).toMatchObject({
      text: 'who baked   it',
      article: 'rye-bread',
    }));
  test.each([
    'article:rye who baked it',
    'who baked it article:rye',
    'who baked article:rye?',
    'who, article:rye, baked it',
  ])('finds the article wherever it is named: %s', (typed) => expect(parseQuestion(typed).article).toBe('rye'));
  test('takes no filter that goes on in other marks', () =>
    expect(parseQuestion('see article:rye/bread').article).toBeUndefined());
  test('excludes a word at the very beginning, and none that goes on in other marks', () => {
    expect(parseQuestion('-yeast bread').excluded).toEqual(['yeast']);
    expect(parseQuestion('bread -yeast(x)').excluded).toEqual([]);
  });
  test('does not take a word that ends in article: for a filter', () =>
    expect(parseQuestion('see thearticle:x').article).toBeUndefined());
  test('looks at no more than a question may have', () =>
    expect(parseQuestion('word '.repeat(1000)).text.length).toBeLessThanOrEqual(LONGEST_QUESTION));
});
