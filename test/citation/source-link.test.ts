import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceLink } from '../../src/citation/source-link.js';
import { articleId, type Article } from '../../src/domain/article.js';
import type { Citation } from '../../src/domain/citation.js';

const note = articleId('note') ?? expect.unreachable();
const record: Citation = { id: 'x', type: 'webpage', title: 'A title', URL: 'https://a.example/b' };
const { URL: _address, ...offline } = record;

/** The link to a source at its beginning, or at all of its text. */
function linked(citation: Citation, words: string | null): string | null {
  const text = words ?? '';
  const { brief, blocks, hash, language } = { brief: false, blocks: [], hash: '', language: 'en' };
  const article: Article = { id: note, file: 'note.md', citation, brief, blocks, hash, language, text };
  return sourceLink(article, words === null ? null : { start: 0, end: text.length });
}

function pointing(words: string): string | null {
  return linked(record, words);
}

describe('the link to a source', () => {
  test('is the plain address when no words are quoted', () => {
    expect(linked(record, null)).toBe('https://a.example/b');
  });

  test('points to a short quotation whole', () => {
    expect(pointing('seven words are short enough for this')).toBe(
      'https://a.example/b#:~:text=seven%20words%20are%20short%20enough%20for%20this',
    );
  });

  test('points to a long quotation by its first and last four words', () => {
    expect(pointing('The ferry that has sailed since the spring of 1901 will stop at noon.')).toBe(
      'https://a.example/b#:~:text=The%20ferry%20that%20has,will%20stop%20at%20noon',
    );
  });

  test('points into the first and the last of several paragraphs', () => {
    expect(pointing('One.\n\nTwo in the middle.\n\nThree at last.')).toBe(
      'https://a.example/b#:~:text=One,Three%20at%20last',
    );
  });

  test('encodes what has a meaning in a directive', () => {
    expect(pointing('a-b, c & d')).toBe('https://a.example/b#:~:text=a%2Db%2C%20c%20%26%20d');
  });

  test('looks for raised and lowered digits as a page has them in its text', () => {
    expect(pointing('10⁶ bees and H₂O')).toBe('https://a.example/b#:~:text=106%20bees%20and%20H2O');
  });

  test('leaves outer quotation marks to the page, which may set them in another way', () => {
    expect(pointing('“Why not,” he asked.')).toBe('https://a.example/b#:~:text=Why%20not%2C%E2%80%9D%20he%20asked');
  });

  test('takes characters and not words in Chinese', () => {
    const link = pointing('我们今天去北京大学看望老师，然后一起吃饭，晚上再回家睡觉。');
    const [start, end] = decodeURIComponent(link?.split('text=')[1] ?? '').split(',');
    expect([start, end]).toEqual(['我们今天去北京大学', '晚上再回家睡觉']);
  });

  test('counts words in an English sentence with one Chinese name', () => {
    expect(pointing('The name 习 is one of many')).toContain('text=The%20name%20%E4%B9%A0%20is%20one%20of%20many');
  });

  test('keeps the fragment that the address has', () => {
    expect(linked({ ...record, URL: 'https://a.example/b#part-2' }, 'word')).toBe(
      'https://a.example/b#part-2:~:text=word',
    );
  });

  test('replaces words that the address points to already', () => {
    expect(linked({ ...record, URL: 'https://a.example/b#:~:text=other' }, 'word')).toBe(
      'https://a.example/b#:~:text=word',
    );
  });

  test('falls back to the plain address when the words make it longer than 512 characters', () => {
    expect(pointing('a'.repeat(600))).toBe('https://a.example/b');
  });

  test('is null when the plain address is longer than 512 characters', () => {
    expect(linked({ ...record, URL: `https://a.example/${'a'.repeat(500)}` }, null)).toBeNull();
  });

  test('is just short enough at 512 characters', () => {
    const address = `https://a.example/${'a'.repeat(512 - 18)}`;
    expect(linked({ ...record, URL: address }, null)).toBe(address);
  });

  test('points to words just as long as there is room for them', () => {
    const room = 512 - 'https://a.example/b#:~:text='.length;
    expect(pointing('a'.repeat(room))).toHaveLength(512);
    expect(pointing('a'.repeat(room + 1))).toBe('https://a.example/b');
  });

  test('points to eight words whole and to nine by their ends', () => {
    expect(pointing('a b c d e f g h')).toMatch(/=a%20b%20c%20d%20e%20f%20g%20h$/u);
    expect(pointing('a b c d e f g h i')).toMatch(/=a%20b%20c%20d,f%20g%20h%20i$/u);
  });

  test('points to sixteen Chinese characters whole and to seventeen by their ends', () => {
    expect(pointing('我们今天去北京大学看望老师然后一')).not.toContain(',');
    expect(pointing('我们今天去北京大学看望老师然后一起')).toContain(',');
  });

  test('leaves out each of the signs around the words, and keeps a currency and a percent sign', () => {
    expect(pointing('(«$5 or 7%!»)…')).toBe('https://a.example/b#:~:text=%245%20or%207%25');
  });

  test('takes several line breaks for one, and white space for a space', () => {
    expect(pointing('One\t two.\r\n\u2028\nThree.')).toBe('https://a.example/b#:~:text=One%20two,Three');
  });

  test.each([
    '10.1000/a',
    'doi:10.1000/a',
    'http://doi.org/10.1000/a',
    'https://dx.doi.org/10.1000/a',
    ' DOI:10.1000/a ',
  ])('knows the DOI %s', (DOI) => {
    expect(linked({ ...offline, DOI }, null)).toBe('https://doi.org/10.1000/a');
  });

  test('does not take a DOI apart that has such words inside', () => {
    expect(linked({ ...offline, DOI: '10.1000/doi:a' }, null)).toBe('https://doi.org/10.1000/doi:a');
  });

  test.each([
    [' http://a.example/b ', 'http://a.example/b'],
    ['https://a.example/b#', 'https://a.example/b'],
    ['https://a.example/b#c:~:text=d\ne', 'https://a.example/b#c'],
    ['https://a.example/~b*', 'https://a.example/%7Eb%2A'],
  ])('of %j is %s', (address, link) => {
    expect(linked({ ...record, URL: address }, null)).toBe(link);
  });

  test.each(['https://:secret@a.example/', 'https://name:@a.example/'])('is null for %s, which deceives', (address) => {
    expect(linked({ ...record, URL: address }, null)).toBeNull();
  });

  test('is the DOI’s when there is no address', () => {
    expect(linked({ ...offline, DOI: '10.1000/a#b(c)' }, null)).toBe('https://doi.org/10.1000/a%23b%28c%29');
  });

  test('is null when there is neither', () => {
    expect(linked(offline, 'word')).toBeNull();
  });

  test.each(['javascript:alert(1)', 'ftp://a.example/', 'no address', 'https://bank.example@a.example/'])(
    'is null for %s',
    (address) => {
      expect(linked({ ...record, URL: address }, null)).toBeNull();
    },
  );

  test('is plain when the quotation has nothing to search for', () => {
    expect(pointing('… — !')).toBe('https://a.example/b');
  });

  test('never breaks a masked link, whatever the address and the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, words) => {
        const link = linked({ ...record, URL: `https://a.example/${path}` }, words);
        expect(link?.replace(':~:text=', '')).not.toMatch(/[\s()*_~\\<>|"'`[\]]/u);
        expect((link ?? '').length).toBeLessThanOrEqual(512);
      }),
    );
  });
});
