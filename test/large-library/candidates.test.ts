import { describe, expect, test } from 'vitest';
import { phraseOf, queryFor } from '../../src/large-library/candidates.js';

const term = (lexeme: string, passages: number) => ({ lexeme, passages, weight: 1 });
const MILLION = 1_000_000;

describe('the query for a question', () => {
  test('looks up rare terms alone', () => expect(queryFor([term('a', 800), term('b', 100)], MILLION)).toBe('b | a'));

  test('looks up common terms two together', () =>
    expect(queryFor([term('a', 100), term('b', 7_000), term('c', 9_000)], MILLION)).toBe('a | (b & (c))'));

  test('looks up the second rarest alone too, where it is not too common', () =>
    expect(queryFor([term('a', 100), term('b', 5_000), term('c', 9_000)], MILLION)).toBe('a | b | c'));

  test('looks up three together of terms that stand nearly everywhere', () =>
    expect(queryFor([term('a', 90_000), term('b', 80_000), term('c', 70_000)], MILLION)).toBe('(c & ((b & (a))))'));

  test('looks up a common term alone where nothing else was asked', () =>
    expect(queryFor([term('a', 90_000)], MILLION)).toBe('a'));

  test('is none without a term', () => expect(queryFor([], MILLION)).toBeUndefined());
});

describe('the query for a phrase', () => {
  test('leaves room for the words that are not to be found', () =>
    expect(
      phraseOf([
        { lexeme: 'a', place: 0 },
        { lexeme: 'b', place: 2 },
      ]),
    ).toBe('(a <2> b)'));

  test('is none without words', () => expect(phraseOf([])).toBeUndefined());
});
