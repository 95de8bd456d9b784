import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/content/importers/saved-blocks.js';
import { bodyPieces, type Dialect } from '../../../src/content/markdown/pieces.js';
import { shownLine } from '../../../src/content/markdown/shown-text.js';

/** `kind|text` of each piece; a heading's depth after its kind. */
const shown = (markdown: string, dialect?: Dialect) =>
  bodyPieces(markdown, dialect).map((piece) => `${piece.kind}|${piece.text}`);

const fragments = fc
  .array(
    fc.constantFrom(
      ...'a|word |Two words.| |  |    |\t|\n|\n\n|\n\n\n|# |## b|- |* |1. |1) |> |`|```|~~~|```js\n|*|**|_|[|]|](b)|![|<b>|</b>|<div>|<!--|-->|&amp;|&|---|===|\\|[^1]|[^1]: |[a]: b|~|+|:|-:|字|\u{A0}|2.|<script>|$|#|%%|==|^|{|}|{{|}}|{%|%}|{#|#}|:::|::: note|!!! note|??? |=== "T"|[[|]]|![[|#tag|^id|:x:|++ctrl+c++|{#id}|{: .a}|{/*|*/}|import a from "b"|export const a = 1|: |<Tab label="T">|</Tab>|<details>|<summary>|</details>|<table>|<td>|</table>|<sup>|<code>|</code>|6|</sup>|<math>|<msup>|</msup>|</math>|<td rowspan=0 colspan=9>|$$|///|[TOC]|[!note]|\u{85}|\u{F0000}|{% raw %}|{% comment %}|{% endcomment %}'.split(
        '|',
      ),
      '|',
      '|-|',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('any text has pieces that are not empty, stand on their lines and hold no control characters', () => {
  fc.assert(
    fc.property(fragments, fc.boolean(), (markdown, mdx) => {
      const pieces = bodyPieces(markdown, { mdx }).filter(({ kind }) => kind !== 'back');
      const texts = pieces.map(({ text }) => text);
      const lines = pieces.filter(({ kind }) => kind !== 'code').map(({ text }) => text);
      expect(texts.filter((text) => text.trim() === '' || /(?![\n\t])\p{Cc}/u.test(text))).toEqual([]);
      expect(lines.filter((text) => /[^\S\n ]| {2}|^\s|\s$/u.test(text))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('escaped text comes out of the parser as it went in', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fragments), (text) => {
      const line = shownLine(text);
      expect(bodyPieces(escapeMarkdown(line)).map((piece) => piece.text)).toEqual(line === '' ? [] : [line]);
    }),
    { numRuns: 1000 },
  );
});

test('prose is shown as it stands, whatever is beside it', () => {
  fc.assert(
    fc.property(fragments, (markdown) => {
      const pieces = bodyPieces(`One two three.\n\n${markdown}`);
      expect(pieces[0]?.text).toMatch(/^One two three\./);
    }),
    { numRuns: 300 },
  );
});

describe('code is shown as it is typed', () => {
  const MARKS =
    '%%a%% ==b== {{ c }} {% d %} {#e} [[f]] ![[g]] :rocket: #tag ^id $x$ <!-- h --> <Tab label="i"> {/* j */} ++ctrl+c++ H~2~O import k';
  test.each([
    ['between fences', `\`\`\`\n${MARKS}\n\`\`\``],
    ['between tildes', `~~~ sh\n${MARKS}\n~~~`],
    ['indented', `    ${MARKS}`],
    ['in a list', `- a\n\n  \`\`\`\n  ${MARKS}\n  \`\`\``],
    ['in a quote', `> \`\`\`\n> ${MARKS}\n> \`\`\``],
    ['in a part', `::: note\n\`\`\`\n${MARKS}\n\`\`\`\n:::`],
    ['in an admonition', `!!! note\n    \`\`\`\n    ${MARKS}\n    \`\`\``],
    ['in a component', `<Tab>\n\`\`\`\n${MARKS}\n\`\`\`\n</Tab>`],
    ['in a note', `[^1]: a\n\n    \`\`\`\n    ${MARKS}\n    \`\`\``],
  ])('%s', (_, markdown) => expect(shown(markdown)).toContain(`code|${MARKS}`));
  test('in a line', () => expect(shown(`One \`${MARKS}\` two.`)).toEqual([`paragraph|One ${MARKS} two.`]));
  test('in a cell', () => expect(shown('| a | `%%b%% {{ c }}` |\n|-|-|')).toEqual(['table|a | %%b%% {{ c }}']));
  test('between marks of Jekyll and Hugo', () => {
    expect(shown('{% highlight js %}\nlet a = "{{ b }}";\n\n# c\n{% endhighlight %}')).toEqual([
      'code|let a = "{{ b }}";\n\n# c',
    ]);
    expect(shown('{{< highlight toml >}}\n[[a]]\nb = 1\n{{< /highlight >}}')).toEqual(['code|[[a]]\nb = 1']);
  });
  test('in HTML, with its entities decoded', () =>
    expect(shown('<pre><code class="x">a &lt;b&gt; *c* %%d%%\n\n  e</code></pre>')).toEqual([
      'code|a <b> *c* %%d%%\n\n  e',
    ]));
});

test('steps keep what is nested in them, each as a block of its own', () =>
  expect(
    shown('1. Call.\n\n   At 555.\n   - By day: 9\n   - By night: 12\n     ```sh\n     call 12\n     ```\n2. Wait.'),
  ).toEqual([
    'list-item|Call.\nAt 555.',
    'list-item|By day: 9',
    'list-item|By night: 12',
    'code|call 12',
    'list-item|Wait.',
  ]));

test('what follows an open fence is code', () => {
  expect(shown('```\none\n\ntwo\n```\n\nthree')).toEqual(['code|one\n\ntwo', 'paragraph|three']);
  expect(shown('```\none\n``` x\n\ntwo\n```\n\nfour')).toEqual(['code|one\n``` x\n\ntwo', 'paragraph|four']);
});

describe('marks that are never closed', () => {
  const MARKS =
    '%%¦%%a ¦[[¦[[a¦![[¦==¦==a ¦{{¦{{a¦{% a¦{# a¦{¦{a="¦{/*¦<!--¦<a¦<a b="¦<a {¦<a b={¦<A title="b">¦<A title="b">\n¦<div hidden>¦<details>\n<summary>a</summary>\n¦<table><tr><td>¦<ul><li>¦<dl><dt>¦<pre>¦<script>¦<code>¦<sup>1¦<rt>¦^[a¦[^¦[^1]: a\n¦~1~¦$a_¦$$¦$$\n¦:a¦:a[¦++a+¦#a ¦ #a¦ ^a1¦:::¦::: a\n¦:::a[¦!!! note "a"\n    ¦=== "a"\n¦/// a | b\n¦import {¦export const a = {\n\n¦a\n: b\n¦> [!a¦{>>¦{a}`¦{note}\n¦<B a={{¦<% a¦{{< a title="¦{% highlight a %}\n¦{% raw %}¦{% comment %}¦{{a("b¦|-|\n¦@[a](¦[a][b¦[!INCLUDE ¦<A b={"¦<A b={`\n\n¦!!!a\n    ¦(a)=\n¦+---+\n| a\n¦字**.¦{--¦{~~a~>¦[a]{¦[a]{.b}¦^^a ¦~~a ¦{::comment}¦{:/}¦<math>¦<msup>¦*[a]:b\n¦<!-- <!--¦\u{1B}[1¦{% if a %}¦{% else %}¦{{^a}}{{/a}}¦<% } %>¦<td rowspan=0 colspan=99>a¦<s>a¦%%\n'.split(
      '¦',
    );
  test.each(MARKS)('%j is read in one go, 1,000 times in a row and in 1,000 paragraphs', (mark) => {
    for (const text of [mark.repeat(1000), `${mark}\n\n`.repeat(1000)]) {
      expect(() => bodyPieces(text)).not.toThrow();
      expect(() => bodyPieces(text, { mdx: true })).not.toThrow();
    }
  });
});

test.each(['{--', '{~~', '{>>', '{/* ', '{::comment}', '%%'])(
  '100,000 times %j take time in proportion to 50,000',
  (mark) => {
    const time = (text: string): number => {
      const start = performance.now();
      bodyPieces(text);
      return performance.now() - start;
    };
    // What is compiled is compiled by then.
    time(mark.repeat(5_000));
    const [half, whole] = [time(mark.repeat(50_000)), time(mark.repeat(100_000))];
    // Four times as long is what a walk to the end for each would take; a busy machine doubles any time.
    expect(whole).toBeLessThan(3.5 * half + 500);
  },
);
