import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/content/library.js';
import { evenlySpread } from '../../../lab/question-set.js';
import { holdsAnswer, holdsParagraph } from '../../../lab/evaluation/gold.js';
import { article } from '../../support/article.js';

describe('holdsParagraph', () => {
  test('knows every piece of a long paragraph', () => {
    const long = article(`First comes this short one.\n\n${'The mill stands by the river. '.repeat(120)}`, 'note');
    const { passages } = createLibrary([long]);
    expect(passages.length).toBeGreaterThan(2);
    expect(passages.map((passage) => holdsParagraph(passage, { article: long, paragraph: 2 }))).toEqual(
      passages.map((_, at) => at > 0),
    );
  });
  test('does not take the same paragraph of another article', () => {
    const one = article('The mill stands by the river.', 'one');
    const other = article('The mill stands by the river.', 'other');
    const [passage] = createLibrary([one]).passages;
    if (passage === undefined) throw new Error('There is no passage');
    expect(holdsParagraph(passage, { article: other, paragraph: 1 })).toBe(false);
  });
});

describe('holdsAnswer', () => {
  test.each([
    ['It was built in São Paulo.', 'sao paulo'],
    ['The “red-brick” mill', 'red brick mill'],
  ])('finds in %s the answer %s', (sentence, answer) => expect(holdsAnswer(sentence, [answer])).toBe(true));
  test('needs one of several answers', () => expect(holdsAnswer('The mill', ['barn', 'mill'])).toBe(true));
  test('finds nothing without an answer', () => expect(holdsAnswer('The mill', [])).toBe(false));
  test('finds no answer that is punctuation only', () => expect(holdsAnswer('The mill', ['…'])).toBe(false));
});

describe('evenlySpread', () => {
  const all = Array.from({ length: 10 }, (_, at) => at);
  test('takes as many as asked, from beginning to end', () => expect(evenlySpread(all, 4)).toEqual([0, 2, 5, 7]));
  test('takes all of fewer', () => expect(evenlySpread(all, 11)).toEqual(all));
  test('takes all without a limit', () => expect(evenlySpread(all, Infinity)).toEqual(all));
});
