import { describe, expect, test } from 'vitest';
import { gridLines } from '../../../src/text/look/grid.js';
import { leadIn } from '../../../src/text/look/lead-in.js';
import { clipParts } from '../../../src/text/look/clip-parts.js';
import { partsOf } from '../../../src/text/look/parts.js';
import { articleFrom } from '../../support/content/article-from.js';

const placed = (body: string, from?: string, to?: string) => {
  const article = articleFrom(`---\ntitle: T\n---\n${body}`);
  const start = from === undefined ? 0 : article.text.indexOf(from);
  return { article, start, end: to === undefined ? article.text.length : article.text.indexOf(to) + to.length };
};

const TABLE = '| a | b |\n|---|---|\n| c | d |\n| e | |\n| | f |';

describe('the parts of a place', () => {
  const told = (place: ReturnType<typeof placed>): readonly string[] =>
    partsOf(place).map((part) => {
      const text = ({ start, end }: { start: number; end: number }) => place.article.text.slice(start, end);
      if (part.kind !== 'table') return `${part.kind}: ${text(part.span)}`;
      const row = ({ cells }: { readonly cells: readonly { start: number; end: number }[] }) =>
        cells.map(text).join('/');
      return `table: ${part.header === null ? 'none' : row(part.header)}: ${part.rows.map(row).join(', ')}`;
    });

  test.each([
    [
      'words, code and a table',
      placed(`One.\n\n\`\`\`\ntwo\n\`\`\`\n\n${TABLE}`),
      ['words: One.', 'code: two', 'table: a/b: c/d, e/, /f'],
    ],
    ['a part of a paragraph', placed('One two. Three four.', 'Three'), ['words: Three four.']],
    ['rows without the names of their columns', placed(TABLE, 'e', 'f'), ['table: a/b: e/, /f']],
    ['a row from its middle on', placed(TABLE, 'd', 'd'), ['table: a/b: /d']],
    ['the names of the columns alone', placed(TABLE, 'a', 'b'), ['table: a/b: ']],
    ['a table without names', placed('<table><tr><td>a<td>b<tr><td>c<td>d</table>'), ['table: none: a/b, c/d']],
  ])('%s', (_, place, expected) => expect(told(place)).toEqual(expected));

  test('are its words where it has no block', () => {
    const { article } = placed('## Part\n\nWords.');
    expect(partsOf({ article, start: 0, end: 4 })).toEqual([{ kind: 'words', span: { start: 0, end: 4 } }]);
  });
});

describe('what leads to a step, an item or code', () => {
  const STEPS =
    'First words. Do the following.\n\n1. one here\n2. two here\n   - part of two\n3. three here\n\nOther words.';
  test.each([
    ['a step', placed(STEPS, 'two here'), 'Do the following.'],
    ['a part of a step', placed(STEPS, 'part of'), 'two here'],
    ['the step after it', placed(STEPS, 'three'), 'Do the following.'],
    ['an item of a list without a lead-in', placed('Words end here.\n\n- one\n- two', 'two'), null],
    ['an item of one with it', placed('Words begin here:\n\n- one\n- two', 'two'), 'Words begin here:'],
    ['code', placed('It runs so.\n\n```\ngo\nstop\n```', 'stop'), 'It runs so.'],
    ['code in a step', placed('1. Run it so.\n\n   ```\n   go\n   ```', 'go'), 'Run it so.'],
    ['words', placed('One two.\n\nThree four.', 'Three'), null],
    ['what has it', placed(STEPS), null],
    ['an item under another heading', placed('Words:\n\n## Part\n\n- one\n- two', 'two'), null],
  ])('%s', (_, place, expected) => {
    const span = leadIn(place);
    expect(span && place.article.text.slice(span.start, span.end)).toBe(expected);
  });
});

describe('a cut', () => {
  test.each([
    ['ends with a sentence', placed('One two three. Four five six.'), 20, 'One two three.'],
    ['ends with a row', placed(TABLE), 12, 'a | b\nc | d'],
    ['ends with a line of code', placed('```\none\ntwo\nthree\n```'), 9, 'one\ntwo'],
    ['ends before code of which no line fits', placed('Do this:\n\n```\na(); b(); c(); d();\n```'), 16, 'Do this:'],
    [
      'ends before a table of which only names fit',
      placed('See here:\n\n| a | b |\n|---|---|\n| long long long | d |'),
      22,
      'See here:',
    ],
    ['ends within a line where that is all', placed('```\naaa bbb ccc\n```'), 8, 'aaa bbb'],
    ['is none where all fits', placed(TABLE), 400, 'a | b\nc | d\ne |\n| f'],
  ])('%s', (_, place, limit, expected) => expect(place.article.text.slice(0, clipParts(place, limit))).toBe(expected));
});

describe('columns', () => {
  test.each([
    ['as wide as there is room for', [['a', 'bb']], [['ccc', 'd']], 7, ['a    bb', '---  --', 'ccc  d']],
    ['none that is wider', [['a', 'bb']], [['cccc', 'd']], 7, undefined],
    ['without names', [null], [['a', 'b']], 9, ['a  b']],
    [
      'Chinese characters, which take two columns',
      [null],
      [
        ['字', 'x'],
        ['ab', 'y'],
      ],
      9,
      ['字  x', 'ab  y'],
    ],
    ['rows of different length', [['a']], [['b', 'c'], []], 9, ['a', '-  -', 'b  c', '']],
    ['none for marks that pile up', [null], [[`a${'\u0301'.repeat(99)}`, 'b']], 9, undefined],
    ['none for more columns than there is room for', [null], [Array.from({ length: 40 }, () => '')], 34, undefined],
  ] as const)('%s', (_, [header], rows, width, expected) => expect(gridLines(header, rows, width)).toEqual(expected));
});
