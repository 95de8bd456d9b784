import { describe, expect, test } from 'vitest';
import { htmlText, shownLine } from '../../../src/content/markdown/inline-text.js';
import { markdownPieces } from '../../../src/content/markdown/pieces.js';

describe('HTML as it is shown', () => {
  test.each([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['One<br>two<BR/>three', ['One', 'two', 'three']],
    ['One <b>two</b> <i class="a">three</i>', ['One two three']],
    ['<h1>One</h1>two<hr>three', ['One', 'two', 'three']],
    ['<h7>One</h7> two', ['One two']],
    ['<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['<table><tr><td>One</td><td> Two</td></tr></table>', ['One Two']],
    ['<pre>One</pre><preface>Two</preface>', ['One', 'Two']],
    ['One <!-- two <b> --> three', ['One  three']],
    ['One <!-- never closed', ['One']],
    ['One <!--> two', ['One']],
    ['One <!DOCTYPE html> two <?php x ?> three', ['One  two  three']],
    ['One <script>var a = "<p>";</script> two', ['One  two']],
    ['One <style a="b">p { }</style > two', ['One  two']],
    ['One <script>never closed', ['One']],
    ['One <title>T</title><template>x</template> two', ['One  two']],
    ['One <titles>two</titles>', ['One two']],
    ['1 < 2 and 3 <4', ['1 < 2 and 3 <4']],
    ['a <b never closed', ['a']],
    ['a<', ['a<']],
    [' \n One \n\n two ', ['One', 'two']],
    ['Salt &amp; pepper', ['Salt &amp; pepper']],
    ['', []],
    ['<p></p>', []],
  ])('%s', (html, shown) => expect(htmlText(html)).toEqual(shown));
  test.each(
    'address article aside blockquote br dd details div dl dt figcaption figure h1 h6 hr li ol p pre section summary table tr ul'.split(
      ' ',
    ),
  )('begins a line at <%s>', (tag) =>
    expect(htmlText(`One<${tag}>two</${tag}>three`)).toEqual(['One', 'two', 'three']),
  );
});

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
  ])('%j', (text, shown) => expect(shownLine(text)).toBe(shown));
});

describe('the words of a paragraph', () => {
  const shown = (markdown: string) => markdownPieces(markdown).map(({ text }) => text);
  test.each([
    ['One **two *three*** `four` ~~five~~ [six](b)', ['One two three four five six']],
    ['One\\\ntwo', ['One\ntwo']],
    ['One<br>two<BR />three', ['One\ntwo\nthree']],
    ['One<brx>two', ['Onetwo']],
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
