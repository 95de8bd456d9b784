import { describe, expect, test } from 'vitest';
import { bodyPieces } from '../../../src/content/markdown/pieces.js';
import { shownLine } from '../../../src/content/markdown/shown-text.js';

describe('a line as it is shown', () => {
  test.each([
    [' One \t two\nthree ', 'One two three'],
    ['漢字\n漢字', '漢字漢字'],
    ['漢字 \n\n 漢字', '漢字漢字'],
    ['漢字 漢字', '漢字 漢字'],
    ['漢字\nabc', '漢字 abc'],
    ['abc\n漢字', 'abc 漢字'],
    ['カナ。\n「かな」', 'カナ。「かな」'],
    ['한국\n어', '한국 어'],
    ['\u{20000}\n\u{20000}', '\u{20000}\u{20000}'],
    ['é\né', 'é é'],
    ['a\u{202E}b\u{7}', 'ab'],
    ['\n漢', '漢'],
    ['one\u{85}two', 'one two'],
  ])('%j', (text, shown) => expect(shownLine(text)).toBe(shown));
});

describe('the words of a paragraph', () => {
  const shown = (markdown: string) => bodyPieces(markdown).map(({ text }) => text);
  test.each([
    ['One **two *three*** `four` ~~five~~ [six](b)', ['One two three four six']],
    ['One\\\ntwo', ['One\ntwo']],
    ['One<br>two<BR />three', ['One\ntwo\nthree']],
    ['One<brx>two', ['One<brx>two']],
    ['One  \n  \\\ntwo', ['One\ntwo']],
    ['![a map](m.png)', []],
    ['![a map](m.png) ![b][c]\n\n[c]: d', []],
    ['*![a map](m.png)* — !', ['— !']],
    ['See ![a map](m.png).', ['See a map.']],
    ['`x` ![a map](m.png)', ['x a map']],
    ['[see ![a map](m.png)](b)', ['see a map']],
    ['One[^1].\n\n[^1]: Two.', ['One.', 'Two.']],
    ['[one][a] [two] ![three][a]\n\n[a]: b', ['one [two] three']],
    ['<b>One</b> <!-- two -->three', ['One three']],
  ])('%s', (markdown, texts) => expect(shown(markdown)).toEqual(texts));
});
