import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('a line that a tool puts something else in the place of', () => {
  test.each([
    '@[toc]',
    '[TOC]',
    '[[TOC]]',
    '[TOC levels=2]',
    '${toc}',
    '\\newpage',
    '\\pagebreak',
    '\\tableofcontents',
    '@include(file.md)',
    '@include{file.md}',
    '{!file.md!}',
    '{!> ../docs/file.md !}',
  ])('%s is no text', (line) => {
    expect(shownPieces(`${line}\n\nText.`)).toEqual(['Text.']);
    expect(shownPieces(`Text.\n\n${line}\n\nMore.`)).toEqual(['Text.', 'More.']);
  });
  test.each([
    'The \\newpage ends it.',
    '{!file.md!} is put in.',
    '[TOC is short]',
    'Write @include(a) there.',
    '${toc} is its name.',
  ])('%s is text', (line) => expect(shownPieces(line)).toHaveLength(1));
});

describe('a heading without the link to itself', () => {
  test.each([
    ['## Setup [#](#setup)', '## Setup'],
    ['## Setup [¶](#setup "Permalink")', '## Setup'],
    ['## [#](#setup) Setup', '## Setup'],
    ['## Setup [¶](https://a.example/b#setup)', '## Setup'],
    ['## Setup <a class="anchor" href="#setup">#</a>', '## Setup'],
    ['## Setup[🔗](#setup)', '## Setup'],
    ['## C# and F#', '## C# and F#'],
    ['## The # sign', '## The # sign'],
    ['## See [§ 5](#five)', '## See § 5'],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
});

describe('boxes of a form', () => {
  test.each([
    ['<button>Press</button><label>Lab</label>', 'Press Lab'],
    ['<button>One</button><button>Two</button> (<label>x</label>)', 'One Two (x)'],
    ['<button>One</button> <button>Two</button>', 'One Two'],
    ['Press <button>OK</button>, then <button>Go</button>.', 'Press OK, then Go.'],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual([shown]));
});
