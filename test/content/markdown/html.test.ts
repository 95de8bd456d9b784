import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('blocks of HTML stand apart', () => {
  test.each([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['<header>One</header><nav>Two</nav><main>Three</main><footer>Four</footer>', ['One', 'Two', 'Three', 'Four']],
    ['One<br>two<BR/>three', ['One\ntwo\nthree']],
    ['<h1>One</h1>two<hr>three', ['# One', 'two', 'three']],
    ['<h2 id="a">One <b>two</b></h2>', ['## One two']],
    ['<ul><li>One<li>Two</ul>', ['- One', '- Two']],
    ['<ul>\n  <li>One\n    <ul><li>Two</li></ul>\n  </li>\n  <li>Three</li>\n</ul>', ['- One', '- Two', '- Three']],
    ['<blockquote>One<p>Two</p></blockquote>', ['> One\nTwo']],
    ['Text<div>One</div>Two', ['Text', 'One', 'Two']],
    ['- a <div>b</div> c', ['- a\nb\nc']],
    ['<figure><img src="a" alt="Lock"><figcaption>The lock</figcaption></figure>', ['The lock']],
    ['<Card>One</Card><Card>Two</Card>', ['One', 'Two']],
    ['<div>\n\n**One**\n\n</div>', ['One']],
    ['<div align="center">\n**One** [two](a)\n</div>', ['One two']],
    ['<div>\n  - One\n  - Two\n</div>', ['- One', '- Two']],
    ['<div>\n      One\n      two\n</div>', ['One two']],
    ['<center>\n# One\n</center>', ['# One']],
    ['- <b>One</b>: two', ['- One: two']],
    ['<p>\n  <a href="a"><img src="b" alt="c"></a>\n</p>\n\nText.', ['Text.']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
  test.each(
    'address article aside blockquote dd details div dl dt figcaption figure h1 h6 li ol p section summary ul main nav form center'.split(
      ' ',
    ),
  )('<%s>', (tag) => {
    const lines = shownPieces(`One<${tag}>two</${tag}>three`).map((text) => text.replace(/^[#>-]+ /u, ''));
    expect(lines.filter((line) => !line.startsWith('^'))).toEqual(['One', 'two', 'three']);
  });
});

describe('tables of HTML', () => {
  const rows = '<tr><th>Berth</th><th>Fee</th></tr><tr><td>North</td><td>12</td></tr>';
  test.each([
    [`<table>${rows}</table>`, ['| Berth | Fee\nNorth | 12']],
    [`<table><thead>${rows}</thead></table>`, ['| Berth | Fee\nNorth | 12']],
    [`<table>\n<tbody>\n${rows.replaceAll('><', '>\n<')}\n</tbody>\n</table>`, ['| Berth | Fee\nNorth | 12']],
    [
      `Text.\n\n<table><caption>Fees</caption>${rows}</table>\n\nMore.`,
      ['Text.', 'Fees', '| Berth | Fee\nNorth | 12', 'More.'],
    ],
    ['<table><tr><td>North<td>12<tr><td>South<td>13</table>', ['| North | 12\nSouth | 13']],
    ['<table>\n<tr>\n<td>\n\n**North**\n\n</td>\n<td>\n\n- 12\n- 13\n\n</td>\n</tr>\n</table>', ['| North | 12 13']],
    ['<table><tr><td><p>One</p><p>Two</p></td><td>b</td></tr></table>', ['| One Two | b']],
    ['<table><tr><td><code>*a*</code></td><td>b &amp; c</td></tr></table>', ['| *a* | b & c']],
    ['<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>', ['One', 'Two']],
    [
      '<table><tr><th>Year<th>Berth<th>Fee<tr><td rowspan=2>2020<td>North<td>12<tr><td>South<td>13<tr><td>2021<td colspan=2>free</table>',
      ['| Year | Berth | Fee\n2020 | North | 12\n2020 | South | 13\n2021 | free | free'],
    ],
    [
      '<table><tr><td colspan="2" rowspan="2">A</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td><td rowspan="0">f</td></tr><tr><td>g</td><td>h</td></tr></table>',
      ['| A | A | b\nA | A | c\nd | e | f\ng | h | f'],
    ],
    ['<table><tr><td>a</td><td rowspan="2">B</td></tr><tr><td colspan="3">c</td></tr></table>', ['| a | B\nc | B']],
    ['<table><tr><td colspan="x">a</td><td rowspan="-1">b</td></tr></table>', ['| a | b']],
    ['<table><tr><td></td><td></td></tr></table>', []],
    ['<table><tr><td>a</td><td>never closed\n\nText', ['| a | never closed Text']],
    ['<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>', ['| a | b | c']],
    ['- a\n\n  <table><tr><td>b</td><td>c</td></tr></table>\n- d', ['- a', '| b | c', '- d']],
    ['One<td>two</td>three', ['One', 'two', 'three']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('terms and what they mean', () => {
  test.each([
    ['<dl><dt>Berth</dt><dd>A place.</dd><dt>Flood</dt><dd>Water.</dd></dl>', ['Berth: A place.', 'Flood: Water.']],
    ['<dl><dt>Berth<dd>A place.<dd>A bed.</dl>', ['Berth: A place.\nA bed.']],
    ['<dl><dt>a</dt><dt>b</dt><dd>c</dd></dl>', ['a, b: c']],
    ['<dl><dt>Why?</dt><dd>So.</dd></dl>', ['Why? So.']],
    ['<dl><dt>a</dt><dd>b <ul><li>c</li></ul></dd></dl>', ['a: b', '- c']],
    ['<dl><dt>a</dt></dl>', ['a']],
    ['Berth\n: A place.', ['Berth: A place.']],
    ['Berth\n:   A place\nfor a boat.\n:   A bed.', ['Berth: A place for a boat.\nA bed.']],
    ['Berth\n\n:   A place.\n\n    For a boat.\n\nText.', ['Berth: A place.\nFor a boat.', 'Text.']],
    ['*Berth*\n: A `place`.\n\nFlood\n: Water.', ['Berth: A place.', 'Flood: Water.']],
    ['Berth\n: One\n  - a\n  - b', ['Berth: One', '- a', '- b']],
    ['- `a`\n  - : One *two*.\n- b\n  - : Three.\n    - c', ['- a: One two.', '- b: Three.', '- c']],
    ['- a\n  - : b\n  - : c', ['- a: b', '- c']],
    ['- : a', ['- a']],
    ['a\nb\n: c', ['a, b: c']],
    ['Note: a\nb', ['Note: a b']],
    [': a', [': a']],
    ['One.\nTwo.\nThree.\nFour.\n: a', ['One. Two. Three. Four. : a']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('a summary is the heading of what it folds', () => {
  test.each([
    ['<details>\n<summary>When?</summary>\n\nAt six.\n</details>\n\nText.', ['###### When?', 'At six.', '^', 'Text.']],
    ['<details><summary>When?</summary>At six.</details>', ['###### When?', 'At six.', '^']],
    [
      '## A\n\n<details>\n<summary><b>When</b> is it?</summary>\n\n- Six\n\n</details>\n\nText.',
      ['## A', '###### When is it?', '- Six', '^ A', 'Text.'],
    ],
    [
      '<details><summary>A</summary><details><summary>B</summary>c</details>d</details>',
      ['###### A', '###### B', 'c', '^ A', 'd', '^'],
    ],
    ['<details>\n\nText.\n\n</details>', ['Text.']],
    ['<summary>When?</summary>\n\nAt six.', ['###### When?', 'At six.']],
    ['- <details><summary>When?</summary>At six.</details>', ['- When?\nAt six.']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('a formula in MathML is a line that says the same', () => {
  const half = '<mfrac><mn>1</mn><mn>2</mn></mfrac>';
  test.each([
    ['<math><msup><mn>10</mn><mn>6</mn></msup></math> people', ['10⁶ people']],
    ['Some <math><msup><mn>10</mn><mn>6</mn></msup></math> people', ['Some 10⁶ people']],
    ['<p>Some <m:math><m:msup><m:mn>10</m:mn><m:mn>6</m:mn></m:msup></m:math></p>', ['Some 10⁶']],
    ['Some <msup><mn>10</mn><mn>6</mn></msup> people', ['Some 10⁶ people']],
    ['<math display="block">\n  <msup>\n    <mn>10</mn>\n    <mn>6</mn>\n  </msup>\n</math>', ['10⁶']],
    ['- <math><msub><mi>H</mi><mn>2</mn></msub><mi>O</mi></math>', ['- H₂O']],
    [`| <math>${half}</math> | b |\n|-|-|\n| c | d |`, ['| 1/2 | b\nc | d']],
    [`<table><tr><td><math>${half}</math></td><td>b</td></tr></table>`, ['| 1/2 | b']],
    [`<math><mn>2</mn>${half}</math> cups`, ['2 1/2 cups']],
    ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', ['(a+b)/2']],
    ['<math><msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt></math>', ['√(x+1)']],
    ['<math><mroot><mi>x</mi><mn>3</mn></mroot></math>', ['³√x']],
    ['<math><msup><mi>e</mi><mrow><mi>i</mi><mi>k</mi></mrow></msup></math>', ['e^(ik)']],
    ['<math><msup><mn>60</mn><mo>∘</mo></msup><mtext>north</mtext></math>', ['60° north']],
    ['<math><mi>a</mi><mo>&lt;</mo><msubsup><mi>b</mi><mi>k</mi><mn>2</mn></msubsup></math>', ['a<b_k²']],
    [
      '<math><mtable><mtr><mtd>a</mtd><mtd>b</mtd></mtr><mtr><mtd>c</mtd><mtd>d</mtd></mtr></mtable></math>',
      ['[a b; c d]'],
    ],
    ['<math><mfenced><mi>a</mi><mi>b</mi></mfenced></math>', ['(a, b)']],
    [
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\secret</annotation></semantics></math>',
      ['x'],
    ],
    ['<math><mphantom><mn>1</mn></mphantom><mn>2</mn></math>', ['2']],
    ['<math>never closed', ['never closed']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('what no reader sees', () => {
  test.each([
    ['One <script>var a = "<p>";</script> two', ['One two']],
    ['One <style>.a{color:red}</style>two', ['One two']],
    ['<script>\n\nvar a;\n\n</script>\n\nText.', ['Text.']],
    ['<style>\n.a { }\n\n.b { }\n</style>\nText.', ['Text.']],
    ['One <script>never closed\n\nsecret', ['One']],
    ['<template><p>a</p></template>Text', ['Text']],
    ['<svg><title>a</title><text>b</text></svg> Text', ['Text']],
    ['<iframe src="a">b</iframe>\n\nText', ['Text']],
    ['<div hidden>secret</div>Text', ['Text']],
    ['<div hidden>\n\nsecret\n\n<div>secret</div>\n\nsecret\n\n</div>\n\nText', ['Text']],
    ['<div style="display: none">secret</div>Text', ['Text']],
    ['<div style="color:red; visibility:hidden">secret</div>Text', ['Text']],
    ['One <span hidden>secret <b>secret</b></span> two', ['One two']],
    ['One <span hidden>secret <span>secret</span> secret</span> two', ['One two']],
    ['<div hidden>secret\n\nsecret never closed', []],
    ['<p hidden>secret</p>\n\nText', ['Text']],
    ['<div class="hidden-water">Text</div>', ['Text']],
    ['One <!DOCTYPE html> two <?php x ?> three', ['One two three']],
    ['One <input value="a"> two', ['One two']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('tags in a line', () => {
  test.each([
    ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.', ['Press Ctrl+C.']],
    ['One <a href="a" title="b > c">two</a>', ['One two']],
    ['One <font\n color="red">two</font>', ['One two']],
    ['See <img src="a" alt="a map"> here.', ['See a map here.']],
    ['<img src="a" alt="a map">', []],
    ['1 < 2 and 3 <4', ['1 < 2 and 3 <4']],
    ['a <b never closed', ['a <b never closed']],
    ['a<', ['a<']],
    ['a <> b', ['a b']],
    ['git clone <url> into <folder>', ['git clone <url> into <folder>']],
    ['An Array<string> and a Map<K, V>', ['An Array<string> and a Map<K, V>']],
    ['<https://example.org>', ['https://example.org']],
    ['<me@example.org>', ['me@example.org']],
    ['A&nbsp;B &lt;c&gt; &#8364;5 &unknown;', ['A B <c> €5 &unknown;']],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', ['漢']],
    ['x<wbr>y <u>z</u>', ['xy z']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('code in HTML', () => {
  test.each([
    ['<pre>a\n  *b*\n\nc</pre>\n\nText', ['` a\n  *b*\n\nc', 'Text']],
    ['<pre><code>&lt;p&gt;</code></pre>', ['` <p>']],
    ['<div><pre>a</pre>b</div>', ['` a', 'b']],
    ['<td><code>__init__</code></td>', ['__init__']],
    ['<pre>never closed\n\n*a*', ['` never closed\n\n*a*']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
