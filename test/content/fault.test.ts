import { describe, expect, test } from 'vitest';
import { type Fault, formatFault, summarizeFaults } from '../../src/content/fault.js';

const fault = (file: string, line = 1, message = 'the article has no title'): Fault => ({
  file,
  line,
  message,
  remedy: 'Write one.',
});

describe('a fault', () => {
  test('is one line with its place', () =>
    expect(formatFault(fault('articles/a.md', 3))).toBe('articles/a.md:3: the article has no title. Write one.'));
  test('has no control character, line break or hidden mark of a name or key in it', () =>
    expect(formatFault(fault('a\u{1b}]0;x\u{7}\n\u{202e}b.md', 1, 'there is no key `\u{9b}31m\u{2028}`'))).toBe(
      'a\\u{1b}]0;x\\u{7}\\u{a}\\u{202e}b.md:1: there is no key `\\u{9b}31m\\u{2028}`. Write one.',
    ));
});

describe('all faults of a folder', () => {
  test('are nothing when there are none', () => expect(summarizeFaults([])).toBe(''));
  test('are told whole when there is one', () =>
    expect(summarizeFaults([fault('a.md')])).toBe('a.md:1: the article has no title. Write one.'));
  test('are one line, with the first fault of each file and how many more it has', () =>
    expect(summarizeFaults([fault('a.md', 2), fault('a.md', 9), fault('b.md')])).toBe(
      '2 files have faults: a.md:2: the article has no title (and 1 more); b.md:1: the article has no title. See all with `npm run check:articles`.',
    ));
  test('name three files and count the others', () => {
    const line = summarizeFaults(['a', 'b', 'c', 'd', 'e\n'].map((name) => fault(name)));
    expect(line).toContain('c:1: the article has no title; and 2 more files. See all');
    expect(line).not.toContain('d:');
  });
  test('of one file are counted as one', () =>
    expect(summarizeFaults(Array.from({ length: 9000 }, () => fault('a.md')))).toBe(
      '1 file has faults: a.md:1: the article has no title (and 8999 more). See all with `npm run check:articles`.',
    ));
});
