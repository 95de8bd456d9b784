import { describe, expect, test } from 'vitest';
import { bareDoi, doiAddress, isDoi } from '../../src/citation/doi.js';

describe('a DOI', () => {
  test.each([
    '10.1000/182',
    ' 10.1000/182 ',
    'doi:10.1000/182',
    'DOI: 10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
  ])('is the same in each of its forms: %j', (text) => expect(bareDoi(text)).toBe('10.1000/182'));
  test.each(['10.1000/182', '10.12345/a(b)-c;d'])('is one by its form: %s', (text) => expect(isDoi(text)).toBe(true));
  test.each(['10.1/182', '10.1000', '10.1000/1 2', 'a 10.1000/182', ''])('is none: %j', (text) =>
    expect(isDoi(text)).toBe(false),
  );
  test('has what would end a path encoded in its address', () =>
    expect(doiAddress('doi:10.1000/a#b?c%')).toBe('https://doi.org/10.1000/a%23b%3Fc%25'));
});
