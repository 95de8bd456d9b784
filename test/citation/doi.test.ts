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
    'doi.org/10.1000/182',
    'www.doi.org/10.1000/182',
    'https://www.doi.org/10.1000/182',
    'DOI 10.1000/182',
    'doi:https://doi.org/10.1000/182',
    '10.1000/182.',
    'https://doi.org/10.1000%2F182',
    '(10.1000/182)',
    '<https://doi.org/10.1000/182>',
    '[10.1000/182]',
    '“10.1000/182”',
    '10.1000/182),',
    '10.1000/182]',
    'https://doi.org/10.1000/182)',
    'info:doi/10.1000/182',
    'urn:doi:10.1000/182',
    'doi=10.1000/182',
    'https://doi.org/10.1000/182?ref=x',
    'https://doi.org/10.1000/182#sec2',
    'https://onlinelibrary.wiley.example/doi/10.1000/182',
    'https://journal.example/doi/full/10.1000/182?src=feed',
    'https://journal.example/doi/abs/10.1000/182',
    'https://journal.example/articles/10.1000/182/full',
  ])('is the same in each of its forms: %j', (text) => expect(bareDoi(text)).toBe('10.1000/182'));
  test.each(['10.1000/182', '10.12345/a(b)-c;d', '10.1000.10/123456', '10.1175/1520-0477(1999)080<1177:X>2.0.CO;2'])(
    'is one by its form: %s',
    (text) => expect(isDoi(text)).toBe(true),
  );
  test.each(['10.1/182', '10.1000', '10.1000/1 2', 'a 10.1000/182', ''])('is none: %j', (text) =>
    expect(isDoi(text)).toBe(false),
  );
  test('is stored with the signs that its link encodes', () =>
    expect(bareDoi('https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID%3E3.0.CO;2-2')).toBe(
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2',
    ));
  test.each(['10.1000/a(b)', '10.1000/s[1]', '10.1000/a?b#c', 'https://journal.example/182'])(
    'keeps what is its own: %s',
    (text) => expect(bareDoi(text)).toBe(text),
  );
  test('takes linear time', () => {
    const start = performance.now();
    for (const text of [')'.repeat(300_000), 'doi '.repeat(75_000), `https://a.example/${'doi/'.repeat(75_000)}`])
      bareDoi(text);
    expect(performance.now() - start).toBeLessThan(500);
  });
  test('that is no encoding keeps its percent sign', () => expect(bareDoi('10.1000/5%x')).toBe('10.1000/5%x'));
  test('has what would end a link encoded in its address', () =>
    expect(doiAddress('10.1175/1520-0477(1999)080<1177:X>2.0.CO;2')).toBe(
      'https://doi.org/10.1175/1520-0477(1999)080%3C1177:X%3E2.0.CO;2',
    ));
  test('has what would end a path encoded in its address', () =>
    expect(doiAddress('doi:10.1000/a#b?c%')).toBe('https://doi.org/10.1000/a%23b%3Fc%25'));
});
