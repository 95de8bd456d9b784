import { describe, expect, test } from 'vitest';
import {
  type Fault,
  foldedNotes,
  foldedSkipped,
  formatFault,
  summarizeFaults,
  summarizeNotes,
} from '../../src/content/fault.js';

const fault = (file: string, line = 1, message = 'the article has no title'): Fault => ({
  code: 'body',
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

describe('notes', () => {
  const note = (file: string, line: number, text: string) => ({ file, line, note: text });

  test('are told one by one', () =>
    expect(foldedNotes([note('a.md', 2, 'x'), note('b.md', 3, 'y')])).toEqual(['a.md:2: x', 'b.md:3: y']));
  test('that stand in more than five files are told once, whatever they quote', () => {
    const same = Array.from({ length: 7 }, (_, at) => note(`a-${at}.md`, 2, `\`date: ${at}\` is no date`));
    expect(foldedNotes([note('z.md', 1, 'x'), ...same])).toEqual([
      'z.md:1: x',
      'a-0.md:2: `date: 0` is no date (and 6 more such notes)',
    ]);
  });
  test('are one line in the log', () => {
    expect(summarizeNotes([])).toBe('');
    expect(summarizeNotes([note('a.md', 2, 'x')])).toBe('a.md:2: x');
    expect(summarizeNotes([note('a.md', 2, 'x'), note('b.md', 3, 'y')])).toBe(
      '2 notes on the articles, such as a.md:2: x. See all with `npm run check:articles`.',
    );
  });
});

test('files that are no articles are told once where more than five are none for one reason', () => {
  const drafts = Array.from({ length: 7 }, (_, at) => ({ file: `a-${at}.md`, why: 'it is a draft' }));
  expect(foldedSkipped([{ file: 'z.md', why: 'the file is empty' }, ...drafts])).toEqual([
    'z.md: the file is empty',
    'a-0.md: it is a draft (and 6 more for this reason)',
  ]);
});
