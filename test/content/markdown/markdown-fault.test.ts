import { describe, expect, test } from 'vitest';
import { markdownFault } from '../../../src/content/markdown/markdown-fault.js';

const lines = (count: number, line = 'a') => Array.from({ length: count }, () => line).join('\n');
/** Line, message and remedy as one sentence; undefined for none. */
function fault(markdown: string) {
  const found = markdownFault(markdown);
  return found && `${found.line}: ${found.message}. ${found.remedy}`;
}

describe('Markdown that can be parsed in time', () => {
  test.each([
    ['nothing', ''],
    ['20,000 lines', lines(4_000, 'a\na\na\na\n').slice(0, -1)],
    ['5,000 paragraphs', lines(5_000, 'a\n')],
    ['5,000 lines with marks', lines(5_000, '- a')],
    ['5,000 lines together', lines(5_000)],
    ['a marked line of 50,000 characters', `# ${'a'.repeat(49_998)}`],
    ['an unmarked line of more', 'a'.repeat(50_001)],
    ['32 quotes within each other', `${'>'.repeat(32)} a`],
    ['32 lists within each other', `${'- '.repeat(32)}a`],
    ['a list indented by 128 columns', `${' '.repeat(128)}- a`],
    ['64 open brackets', '['.repeat(64)],
    ['brackets that are closed', '[a]'.repeat(1_000)],
    ['brackets closed before they are opened', `${']'.repeat(10)}${'['.repeat(64)}`],
    ['escaped brackets', String.raw`\[`.repeat(100)],
    ['5,000 marks', '*'.repeat(5_000)],
    ['rules of many marks', `${'- '.repeat(100)}\n\n${'* '.repeat(100)}\n\n${'_'.repeat(100)}\n\n${'---'.repeat(50)}`],
    ['marks inside a line', `a ${'> '.repeat(100)}`],
    ['hyphens before words', '-'.repeat(40)],
    ['numbers', '1.5 '.repeat(40)],
  ])('has %s', (_, markdown) => expect(fault(markdown)).toBeUndefined());
  test('counts brackets and marks anew after an empty line', () => {
    expect(fault(`${'['.repeat(64)}\n \n${'['.repeat(64)}`)).toBeUndefined();
    expect(fault(`${'*'.repeat(5_000)}\n\n${'*'.repeat(5_000)}`)).toBeUndefined();
  });
});

describe('Markdown that cannot', () => {
  const DEPTH = 'more than 32 quotes or lists within each other. Write fewer levels.';
  const BRACKETS =
    'more than 64 brackets opened and not closed. Close the brackets, or write `\\[` for a bracket that is only text.';
  test.each([
    [
      '20,001 lines',
      `${lines(4_000, 'a\na\na\na\n')}\na`,
      '20001: more than 20000 lines. Divide the article into several files.',
    ],
    [
      '5,001 paragraphs',
      lines(5_001, 'a\n'),
      '10001: more than 5000 paragraphs. Divide the article into several files.',
    ],
    [
      '5,001 lines with marks',
      lines(5_001, '> a'),
      '5001: more than 5000 lines with a mark of Markdown. Divide the article into several files.',
    ],
    [
      '5,001 lines together',
      lines(5_001),
      '5001: more than 5000 lines without an empty one. Divide the paragraph with empty lines.',
    ],
    [
      'a marked line of 50,001 characters',
      `a\n# ${'a'.repeat(49_999)}`,
      '2: a marked line of more than 50000 characters. Divide the paragraph with empty lines.',
    ],
    ['33 quotes within each other', `${'> '.repeat(33)}a`, `1: ${DEPTH}`],
    ['33 lists within each other', `${'+ '.repeat(33)}a`, `1: ${DEPTH}`],
    ['33 numbered lists', `${'1. '.repeat(20)}${'2) '.repeat(13)}a`, `1: ${DEPTH}`],
    ['33 of all kinds', `\t${'> * 1. '.repeat(11)}a`, `1: ${DEPTH}`],
    ['a list indented by 129 columns', `${'\t'.repeat(32)} - a`, `1: ${DEPTH}`],
    ['65 open brackets', `a\n${'['.repeat(65)}`, `2: ${BRACKETS}`],
    ['65 open brackets over two lines', `${'['.repeat(33)}\n${'['.repeat(32)}`, `2: ${BRACKETS}`],
    ['65 brackets that are closed after all', `${'['.repeat(65)}${']'.repeat(65)}`, `1: ${BRACKETS}`],
    [
      '5,001 marks',
      '*_~`<|&'.repeat(714) + '***',
      '1: a paragraph with more than 5000 marks of Markdown. Divide the paragraph with empty lines.',
    ],
    [
      '5,001 backslashes',
      '\\ '.repeat(5_001),
      '1: a paragraph with more than 5000 marks of Markdown. Divide the paragraph with empty lines.',
    ],
  ])('has %s', (_, markdown, told) => expect(fault(markdown)).toBe(told));
});
