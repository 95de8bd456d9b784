import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escape } from '../../../src/discord/text/escape.js';
import { highlight } from '../../../src/discord/text/highlight.js';
import { hostileText } from '../../support/discord/hostile-text.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

const bold = (text: string, ...spans: readonly (readonly [number, number])[]): string =>
  highlight(
    text,
    spans.map(([start, end]) => ({ start, end })),
    '**',
  );

describe('highlight', () => {
  test('puts the span in bold and leaves the rest', () => {
    expect(bold('The gates held.', [4, 9])).toBe('The **gates** held.');
  });

  test('escapes inside and outside of the span', () => {
    expect(bold('*a* *b*', [4, 7])).toBe('\\*a\\* **\\*b\\***');
  });

  test('never begins or ends bold at white space, where Discord would show the asterisks', () => {
    expect(bold('a  word  b', [1, 9])).toBe('a  **word**  b');
  });

  test('leaves out marks around nothing but white space', () => {
    expect(bold('a   b', [1, 4])).toBe('a   b');
  });

  test('closes and opens bold at a line break, so that each line of a quotation stands by itself', () => {
    expect(bold('one\ntwo', [0, 7])).toBe('**one**\n**two**');
  });

  test('joins spans that touch or overlap, because four asterisks are no mark', () => {
    expect(bold('abcdef', [0, 2], [2, 4], [3, 5])).toBe('**abcde**f');
  });

  test('joins spans between which nothing is shown', () => {
    expect(bold('ab\u202ecd', [0, 2], [3, 5])).toBe('**abcd**');
  });

  test('widens a span to whole characters', () => {
    expect(bold('a👩‍👩‍👧b', [2, 4])).toBe('a**👩‍👩‍👧**b');
  });

  test('ignores spans that lie outside of the text', () => {
    expect(bold('abc', [-5, -1], [7, 9], [2, 20])).toBe('ab**c**');
  });

  test('sets a title in italics even when it holds asterisks', () => {
    expect(readMarkdown(highlight('See A*B now', [{ start: 4, end: 7 }], '_'))).toEqual([
      { text: 'See ', marks: [] },
      { text: 'A*B', marks: ['italic'] },
      { text: ' now', marks: [] },
    ]);
  });

  test.each([
    ['Paid in May 1936 here.', [0, 22], [8, 16], '**Paid in __May 1936__ here.**'],
    ['Paid in May.', [0, 12], [0, 12], '**__Paid in May.__**'],
    ['Paid in May.', [0, 4], [8, 11], '**Paid** in May.'],
    ['Paid in May.', [0, 7], [5, 11], '**Paid __in__** May.'],
    ['one\ntwo', [0, 7], [2, 5], '**on__e__**\n**__t__wo**'],
    ['a _b_ c', [0, 7], [2, 5], '**a __\\_b\\___ c**'],
  ] as const)('underlines within bold: %s', (text, [start, end], [from, to], wanted) =>
    expect(highlight(text, [{ start, end }], '**', { underlined: [{ start: from, end: to }] })).toBe(wanted),
  );
  test('underlined words are read as such', () =>
    expect(
      readMarkdown(highlight('a _b_ c', [{ start: 0, end: 7 }], '**', { underlined: [{ start: 2, end: 5 }] })),
    ).toEqual([
      { text: 'a ', marks: ['bold'] },
      { text: '_b_', marks: ['bold', 'underline'] },
      { text: ' c', marks: ['bold'] },
    ]));

  test('shows the same text as without marks, in bold or plain and nothing else', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(hostileText(), fc.array(span, { maxLength: 4 }), (text, spans) => {
        const pieces = readMarkdown(highlight(text, spans, '**'));
        const plain = readMarkdown(escape(text));
        expect(pieces.map((piece) => piece.text).join('')).toBe(plain.map((piece) => piece.text).join(''));
        for (const { marks } of pieces) expect(['', 'bold']).toContain(marks.join(' '));
      }),
      { numRuns: 1_000 },
    );
  });
});
