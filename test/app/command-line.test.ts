import { describe, expect, test } from 'vitest';
import { wholeNumber } from '../../src/app/command-line.js';

describe('a number on the command line', () => {
  test.each([
    ['1', 1],
    ['17', 17],
    ['999999999', 999_999_999],
  ])('may be %s', (text, number) => expect(wholeNumber(text)).toBe(number));
  test.each(['0', '-1', '1.5', '1e3', '01', ' 1', '', 'many', '99999999999'])('may not be %j', (text) =>
    expect(() => wholeNumber(text)).toThrow('Give a whole number from 1.'),
  );
});
