import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyPieces, markdownPieces } from '../../../src/content/markdown/pieces.js';
import { escapeMarkdown } from '../../../src/content/importers/saved-blocks.js';
import { shownLine } from '../../../src/content/markdown/inline-text.js';
import { markdownSections } from '../../../src/content/markdown/sections.js';

const fragments = fc
  .array(
    fc.constantFrom(
      'a',
      'word ',
      'Two words.',
      ' ',
      '  ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '\n\n\n',
      '# ',
      '## b',
      '- ',
      '* ',
      '1. ',
      '1) ',
      '> ',
      '`',
      '```',
      '~~~',

      '```js\n',
      '*',
      '**',
      '_',
      '[',
      ']',
      '](b)',
      '![',
      '<b>',
      '</b>',
      '<div>',
      '<!--',
      '-->',
      '&amp;',
      '&',
      '|',
      '|-|',
      '---',
      '===',
      '\\',
      '[^1]',
      '[^1]: ',
      '[a]: b',
      '~',
      '+',
      ':',
      '-:',
      '字',
      '\u{A0}',
      '2.',
      '<script>',
      '$',
      '#',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('asking the parser only for what is Markdown gives what asking it for all gives', () => {
  fc.assert(
    fc.property(fragments, (markdown) => {
      expect(bodyPieces(markdown)).toEqual(markdownPieces(markdown));
    }),
    { numRuns: 500 },
  );
});

test('prose and plain headings need no parser', () => {
  const kinds = markdownSections('## Part\n\nOne, two.\nThree - four: $5!\n\nFive (six).').map(({ kind }) => kind);
  expect(kinds).toEqual(['heading', 'paragraph', 'paragraph']);
});

test('what follows an open fence is code', () => {
  expect(bodyPieces('```\none\n\ntwo\n```\n\nthree').map(({ kind }) => kind)).toEqual(['code', 'paragraph']);
});

test('a fence with words after it closes none', () => {
  const markdown = '```\none\n``` x\n\ntwo\n\nthree\n```\n\nfour';
  expect(bodyPieces(markdown)).toEqual([
    { kind: 'code', text: 'one\n``` x\n\ntwo\n\nthree' },
    { kind: 'paragraph', text: 'four' },
  ]);
});

test('escaped text comes out of the parser as it went in', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fragments), (text) => {
      const shown = shownLine(text);
      expect(markdownPieces(escapeMarkdown(shown)).map((piece) => piece.text)).toEqual(shown === '' ? [] : [shown]);
    }),
    { numRuns: 500 },
  );
});
