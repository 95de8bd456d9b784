import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOURED, PLAIN, safe, wrap } from '../../src/terminal/lines.js';
import { looked } from '../../src/terminal/looks.js';
import type { QuotedPassage } from '../../src/domain/answer.js';
import { ask } from '../support/ask.js';

describe('safe', () => {
  test('takes the escape out of a sequence, so that it does nothing', () => expect(safe('a\u001b[2Jb')).toBe('a[2Jb'));
  test('takes eight-bit control characters out', () => expect(safe('a\u009b2Jb')).toBe('a2Jb'));
  test('takes characters out that turn the direction of writing', () =>
    expect(safe('a\u202eb\u2066c\u200fd')).toBe('abcd'));
  test('takes returns out, which would overwrite the line', () => expect(safe('a\rb')).toBe('ab'));
  test('leaves line feeds, tabs and joined emoji alone', () => expect(safe('a\n\tb 👨‍👩‍👧')).toBe('a\n\tb 👨‍👩‍👧'));
});

describe('wrap', () => {
  test('breaks at spaces', () => expect(wrap('one two three', 8)).toBe('one two\nthree'));
  test('fills a line to its last column', () => expect(wrap('one two three', 7)).toBe('one two\nthree'));
  test('indents each line within the width', () => expect(wrap('one two', 5, '  ')).toBe('  one\n  two'));
  test('keeps line feeds', () => expect(wrap('one\n\ntwo', 20, '  ')).toBe('  one\n\n  two'));
  test('keeps a link whole that is longer than a line', () => {
    const link = `https://a.example/${'x'.repeat(60)}`;
    expect(wrap(`See ${link} there`, 20).split('\n')).toEqual(['See', link, 'there']);
  });
  test('does not count colours', () => expect(wrap(`${COLOURED.strong('one')} two`, 7)).not.toContain('\n'));
  test('counts two columns for a Chinese character', () => expect(wrap('你好 世界 a', 9)).toBe('你好 世界\na'));
  test('breaks a line of Chinese, which has no spaces, between two characters', () =>
    expect(wrap('这是一个很长的句子', 8, '  ')).toBe('  这是一\n  个很长\n  的句子'));
  test('begins no line with a mark that closes', () =>
    expect(wrap('我们知道。他们不', 8)).toBe('我们知\n道。他们\n不'));
  test('ends no line with a mark that opens', () => expect(wrap('他说「不」了', 6)).toBe('他说\n「不」\n了'));
  test('does not break inside a link between its parentheses', () =>
    expect(wrap('See https://a.example/(one)(two)', 12)).toBe('See\nhttps://a.example/(one)(two)'));
  test('counts two columns for an emoji, however many characters it is made of', () =>
    expect(wrap('👨‍👩‍👧 ab', 5)).toBe('👨‍👩‍👧 ab'));
  test('counts no column for an accent that combines with its letter', () =>
    expect(wrap('e\u0301e\u0301 e\u0301', 4)).not.toContain('\n'));
  test('loses no word, and makes no line of several words too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width).split('\n');
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
        },
      ),
    );
  });
});

describe('looked', () => {
  /** The first passage quoted for the question. */
  async function quoted(question: string): Promise<QuotedPassage> {
    const answer = await ask({ note: 'Rye grows in sand. Ida bakes rye bread at night.' }, question);
    if (answer.kind !== 'answered') throw new Error('The question should be answered');
    return answer.quotations[0];
  }

  test('marks the answering sentence', async () =>
    expect(looked(await quoted('Who bakes rye bread at night?'), 200, PLAIN).trim()).toBe(
      'Rye grows in sand. **Ida bakes rye bread at night.**',
    ));
  test('underlines what matched, inside the sentence and outside', async () => {
    const paint = { ...PLAIN, matched: (text: string) => `_${text}_` };
    expect(looked(await quoted('Who bakes rye bread at night?'), 200, paint).trim()).toBe(
      '_Rye_ grows in sand. **Ida _bakes rye bread_ at _night_.**',
    );
  });
  test('marks no sentence where none stands out', async () =>
    expect(
      looked({ ...(await quoted('Who bakes rye bread at night?')), answer: null, highlights: [] }, 200, PLAIN),
    ).not.toContain('**'));
});
