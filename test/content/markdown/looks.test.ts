import { describe, expect, test } from 'vitest';
import { bodyPieces } from '../../../src/content/markdown/pieces.js';
import { articleFrom } from '../../support/content/article-from.js';

/** Each block's look, after its text. */
const looks = (markdown: string) =>
  articleFrom(`---\ntitle: T\n---\n${markdown}`).blocks.map(({ kind, language, header, item }) =>
    [kind, language, header && 'header', item && `${item.depth}${item.mark}`].filter(Boolean).join(' '),
  );

describe('the language of code', () => {
  test.each([
    ['```js\na\n```', 'js'],
    ['~~~ Python\na\n~~~', 'python'],
    ['```js{1,3} title="a.js"\na\n```', 'js'],
    ['```ts twoslash\na\n```', 'ts'],
    ['```js:line-numbers\na\n```', 'js'],
    ['```{.python .numberLines}\na\n```', 'python'],
    ['```{python}\na\n```', 'python'],
    ['```{r, echo=FALSE}\na\n```', 'r'],
    ['```{code-block} c++\na\n```', 'c++'],
    ['```c#\na\n```', 'c#'],
    ['<pre><code class="hljs language-go">a</code></pre>', 'go'],
    ['<pre class="lang-sql">a</pre>', 'sql'],
    ['```\na\n```', undefined],
    ['```"x"\na\n```', undefined],
    ['```日本語\na\n```', undefined],
    ['    a', undefined],
    ['<pre>a</pre>', undefined],
  ])('%j is %s', (markdown, language) => expect(looks(markdown)).toEqual([`code ${language ?? ''}`.trim()]));
});

describe('the names of columns', () => {
  test.each([
    ['a table of Markdown', '| a | b |\n|---|---|\n| c | d |', 'table header'],
    ['one whose first row is empty', '|   |   |\n|---|---|\n| c | d |\n| e | f |', 'table'],
    [
      'one of HTML with names',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      'table header',
    ],
    [
      'one of HTML with names of rows',
      '<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>',
      'table',
    ],
    ['one that is drawn', '+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+', 'table header'],
    ['one that is drawn without names', '+---+---+\n| a | b |\n+---+---+\n| c | d |\n+---+---+', 'table'],
    ['names alone', '| a | b |\n|---|---|', 'table'],
  ])('%s', (_, markdown, look) => expect(looks(markdown)).toEqual([look]));
});

describe('a list item', () => {
  test.each([
    ['- a\n- b', ['0-', '0-']],
    ['3. a\n3. b', ['03.', '04.']],
    ['1) a\n   - b\n   - c\n2) d', ['01.', '1-', '1-', '02.']],
    ['- a\n  1. b\n     1. c', ['0-', '11.', '21.']],
    ['<ol start="5"><li>a<ul><li>b</ul><li>c</ol>', ['05.', '1-', '06.']],
    ['<ol start="x"><li>a</ol>', ['01.']],
    ['- a\n\n  > b\n\n  c', ['0-', '', '0']],
  ])('%j', (markdown, expected) =>
    expect(looks(markdown)).toEqual(expected.map((item) => (item === '' ? 'quote' : `list-item ${item}`))),
  );

  test('goes on without its mark below what stands in it', () =>
    expect(looks('1. a\n\n   ```\n   b\n   ```\n\n   c\n2. d')).toEqual([
      'list-item 01.',
      'code',
      'list-item 0',
      'list-item 02.',
    ]));
});

describe('code among words', () => {
  /** The text with brackets around what is code. */
  const coded = (markdown: string): string => {
    const { text, code = [] } = articleFrom(`---\ntitle: T\n---\n${markdown}`);
    return code
      .toReversed()
      .reduce(
        (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
        text,
      );
  };

  test.each([
    ['Set `a` and ``b ` c``.', 'Set [a] and [b ` c].'],
    ['` a ` begins `  `', '[a] begins'],
    ['Press <kbd>Enter</kbd> or <code>x \\_y</code>.', 'Press [Enter] or [x _y].'],
    ['<div>Set <code>a*b*</code> now.</div>', 'Set [a*b*] now.'],
    ['<code>open', '[open]'],
    ['a <code> b </code> c <code> </code> d', 'a [b] c d'],
    ['<code>a <code> b</code></code> c', '[a b] c'],
    ['<code></code>\n\nwords', 'words'],
    ['<div><code><p>a</p><p>b</p></code></div>', 'a\n\nb'],
    ['a <code>b<br>c</code>', 'a [b\nc]'],
    ['closed</code> later', 'closed later'],
    ['- an item with `a`\n\nand a line\nwith `b`', 'an item with [a]\n\nand a line with [b]'],
    ['| `a` | b |\n|---|---|\n| c | `d \\| e` |', '[a] | b\nc | [d | e]'],
    ['`a:`\n: what it means', '[a:] what it means'],
    ['y<sup><code>2</code></sup> and <code>y</code><sup>2</sup>', 'y² and [y]²'],
    ['设置`甲`\n乙', '设置[甲]乙'],
    ['~~not `a`~~ but `b`', 'but [b]'],
    ['## `Heading`\n\nText `a`.', 'Heading\n\nText [a].'],
  ])('%j', (markdown, expected) => expect(coded(markdown)).toBe(expected));
});

test('a bar in a cell divides no cells', () => {
  const { text, bars = [] } = articleFrom('---\ntitle: T\n---\n| a | b |\n|---|---|\n| c \\| d | `e \\| f` |\n| | g |');
  expect(text).toBe('a | b\nc | d | e | f\n| g');
  expect(bars.map((at) => text.slice(0, at).split('\n').length)).toEqual([1, 2, 3]);
});

test('nothing of a look is left where there is none', () =>
  expect(bodyPieces('Words.')).toEqual([{ kind: 'paragraph', text: 'Words.' }]));
