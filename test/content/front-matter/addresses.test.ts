import { describe, expect, test } from 'vitest';
import { readDoi, readUrl } from '../../../src/content/front-matter/addresses.js';
import { reporting } from '../../support/content/reporting.js';

/** What is read, or else what is told. */
function url(text: string) {
  const faults: string[] = [];
  const read = readUrl(
    text,
    3,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return read ?? faults;
}
function doi(text: string) {
  const faults: string[] = [];
  const read = readDoi(
    text,
    3,
    reporting((line, message, remedy) => faults.push(`${line}: ${message}. ${remedy}`)),
  );
  return read ?? faults;
}

describe('an address', () => {
  test.each(['https://a.example', 'http://a.example/B?c=[1]&d=~e#f', 'HTTPS://A.example/'])(
    'stays as it was typed: %s',
    (text) => expect(url(text)).toBe(text),
  );
  test.each([
    ['https://a.example/ä', 'https://a.example/%C3%A4'],
    ['https://a.example/"b"', 'https://a.example/%22b%22'],
    ['https://a.example/<b>', 'https://a.example/%3Cb%3E'],
    ['https://a.example/b c', 'https://a.example/b%20c'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('is written in percent form where it must be: %s', (text, safe) => expect(url(text)).toBe(safe));
  test('may have 2,000 characters and no more', () => {
    const longest = `https://a.example/${'a'.repeat(2000 - 18)}`;
    expect(url(longest)).toBe(longest);
    expect(url(`${longest}a`)).toEqual([
      '3: `URL` is no web address. Write the whole address, beginning with `https://`.',
    ]);
  });
  test.each([
    ['www.moss', 'Write `URL: https://www.moss`.'],
    ['moss.example', 'Write `URL: https://moss.example`.'],
    ['Moss.Example/a b', 'Write `URL: https://Moss.Example/a b`.'],
    [`moss.example/${'a'.repeat(300)}`, `Write \`URL: https://moss.example/${'a'.repeat(187)}\`.`],
    ['moss', 'Write the whole address, beginning with `https://`.'],
    ['see moss.example', 'Write the whole address, beginning with `https://`.'],
    ['moss.example:80', 'Write the whole address, beginning with `https://`.'],
    ['ftp://a.example/', 'Write the whole address, beginning with `https://`.'],
    ['javascript:alert(1)', 'Write the whole address, beginning with `https://`.'],
  ])('is told how to be written: %s', (text, remedy) =>
    expect(url(text)).toEqual([`3: \`URL\` is no web address. ${remedy}`]),
  );
  test.each(['https://me@a.example/', 'https://:secret@a.example/'])('has no user name and no password: %s', (text) =>
    expect(url(text)).toEqual([
      '3: `URL` has a user name or password in it. Write the address without the part before `@`.',
    ]),
  );
});

describe('a DOI', () => {
  test.each(['10.1000/182', 'doi:10.1000/182', 'https://doi.org/10.1000/182', 'http://dx.doi.org/10.1000/182'])(
    'is kept without its resolver: %s',
    (text) => expect(doi(text)).toBe('10.1000/182'),
  );
  test.each(['182', '11.1000/182', 'x10.1000/182', `10.1000/${'1'.repeat(1993)}`])('is none: %s', (text) =>
    expect(doi(text)).toEqual(['3: `DOI` is no DOI. Write it as it begins with `10.`: `DOI: 10.1000/182`.']),
  );
  test('may have 2,000 characters', () => expect(doi(`10.1000/${'1'.repeat(1992)}`)).toHaveLength(2000));
});
