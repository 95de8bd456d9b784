import { describe, expect, test } from 'vitest';
import { maskedLink } from '../../../src/discord/text/one-line.js';

describe('maskedLink', () => {
  test('puts the address under the words', () => {
    expect(maskedLink('Open', 'https://example.org/a_b?c=d#:~:text=e%2Df')).toBe(
      '[Open](https://example.org/a_b?c=d#:~:text=e%2Df)',
    );
  });

  test.each([
    ['no address', null],
    ['another protocol', 'javascript:alert(1)'],
    ['a parenthesis that would end the link', 'https://example.org/a)b'],
    ['white space', 'https://example.org/a b'],
    ['an angle bracket', 'https://example.org/<b'],
    ['an override of the writing direction', 'https://example.org/\u202egro'],
    ['more than 512 characters', `https://example.org/${'a'.repeat(512)}`],
  ])('is nothing for %s', (_name, url) => {
    expect(maskedLink('Open', url)).toBe('');
  });
});
