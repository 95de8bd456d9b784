import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escape } from '../../../../src/discord/text/escape.js';
import { readMarkdown } from '../../../../local-discord/page/markdown/read-markdown.js';
import { outline } from './outline.js';

describe('blocks', () => {
  test.each([
    ['a heading of each level', '# a\n## b\n### c', 'h1(a) h2(b) h3(c)'],
    ['four marks are no heading', '#### a', 'p(#### a)'],
    ['small print', '-# a', 'small(a)'],
    ['small print right after a quote', '> a\n-# b', 'quote(p(a)) small(b)'],
    ['a quote of several lines', '> a\n> b\nc', 'quote(p(a\nb)) p(c)'],
    ['the rest as a quote', '>>> a\nb', 'quote(p(a\nb))'],
    ['a quote in a quote stays text', '> > a', 'quote(p(> a))'],
    ['a heading in a quote', '> # a', 'quote(h1(a))'],
    ['a list', '- a\n* b', 'ul(li(a) li(b))'],
    ['a numbered list that begins with 3', '3. a\n4. b', 'ol3(li(a) li(b))'],
    ['a list in a list', '- a\n  - b\n- c', 'ul(li(a ul(li(b))) li(c))'],
    ['a numbered list after another', '- a\n1. b', 'ul(li(a)) ol1(li(b))'],
    ['a fence', '```\na **b**\n\nc\n```', 'fence(a **b**\n\nc)'],
    ['a fence with a language', '```ts\na\n```', 'fence ts(a)'],
    ['a fence between words', 'a ```b``` c', 'p(a ) fence(b) p( c)'],
    ['a fence that is never closed', '```\na', 'p(```\na)'],
    ['lines that mean nothing', 'a\n\nb', 'p(a\n\nb)'],
    ['lines that end as on Windows', '# a\r\nb', 'h1(a) p(b)'],
    ['nothing', '', 'p()'],
  ])('reads %s', (_, source, expected) => {
    expect(outline(readMarkdown(source))).toBe(expected);
  });
});

describe('inside a line', () => {
  test.each([
    ['bold', '**a**', 'p(b(a))'],
    ['italic, both ways', '*a*_b_', 'p(i(a) i(b))'],
    ['underlined', '__a__', 'p(u(a))'],
    ['struck', '~~a~~', 'p(s(a))'],
    ['a spoiler', '||a||', 'p(spoiler(a))'],
    ['bold italic', '***a***', 'p(b(i(a)))'],
    ['italic in bold', '**a *b* c**', 'p(b(a  i(b)  c))'],
    ['bold over a line break', '**a\nb**', 'p(b(a\nb))'],
    ['code, whatever it holds', '`**a** <t:1> [b](https://c.example)`', 'p(code(**a** <t:1> [b](https://c.example)))'],
    ['snake_case as text', 'a_b_c', 'p(a_b_c)'],
    ['a product as text', '2 * 3 * 4', 'p(2 * 3 * 4)'],
    ['marks that are never closed as text', '**a __b', 'p(**a __b)'],
    ['marks around nothing as text', '****', 'p(****)'],
    ['what is escaped as text', '\\*a\\* \\[b\\]\\(c\\) \\# \\\\', 'p(*a* [b](c) # \\)'],
    ['a masked link', '[a **b**](https://c.example/d)', 'p(link https://c.example/d(a  b(b)))'],
    ['a link to a script as text', '[a](javascript:alert(1))', 'p([a](javascript:alert(1)))'],
    [
      'a link in a link’s words as text',
      '[a https://b.example](https://c.example)',
      'p(link https://c.example(a https://b.example))',
    ],
    [
      'a bare address without its full stop',
      'See https://a.example/b.',
      'p(See  link https://a.example/b(https://a.example/b) .)',
    ],
    ['an address in brackets', '<https://a.example>', 'p(link https://a.example(https://a.example))'],
    ['a timestamp', '<t:0:R>', 'p(time R 0)'],
    ['a command', '**</ask:12>** it', 'p(b(command(/ask))  it)'],
    [
      'who is mentioned',
      '<@1>, <@!2> and <@&3> in <#4>',
      'p(mention @1 ,  mention @2  and  mention @3  in  mention #4)',
    ],
    ['a mention of nobody', '<@ada>', 'p(<@ada>)'],
    ['a command without an id', '</ask>', 'p(</ask>)'],
    ['a timestamp that no calendar has as text', '<t:9999999999999>', 'p(<t:9999999999999>)'],
    ['a tag as text', '<script>alert(1)</script>', 'p(<script>alert(1)</script>)'],
  ])('reads %s', (_, source, expected) => {
    expect(outline(readMarkdown(source))).toBe(expected);
  });
});

describe('any text', () => {
  const marks = array(
    constantFrom(
      '*',
      '_',
      '~',
      '|',
      '`',
      '[',
      ']',
      '(',
      ')',
      '>',
      '#',
      '-',
      '\\',
      '\n',
      ' ',
      'a',
      '1.',
      '<t:1>',
      'https://b.example',
    ),
    { maxLength: 60 },
  );

  test('loses none of its letters', () => {
    assert(
      property(
        marks.map((pieces) => pieces.join('')),
        (source) => {
          const count = (text: string) => text.split('a').length;
          // The letters of addresses stand in the outline twice where they are links.
          const plain = source.replaceAll('https://b.example', '');
          expect(count(outline(readMarkdown(plain), 'text'))).toBe(count(plain));
        },
      ),
    );
  });

  test('that the bot has escaped reads as it was, with nothing marked', () => {
    assert(
      property(string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        const line = `x ${text}`.trim();
        const shown = outline(readMarkdown(escape(line))).replaceAll('\u200b', '');
        expect(shown).toBe(`p(${line})`);
      }),
    );
  });

  test.each([
    '[a](',
    '[',
    '**_',
    '`',
    '``a',
    '_',
    '> ',
    '- ',
    '  - a\n',
    '```\n',
    '<t:',
    'https://',
    '\\',
    '||**',
    '```a```',
    '[a](https://b.example',
  ])('costs four times as much when it is four times as long: %j', (piece) => {
    const steps = (count: number) => stepsOf(() => readMarkdown(piece.repeat(count)));
    // Quadratic reading would cost sixteen times as much.
    expect(steps(16_000) / steps(4000)).toBeLessThan(5);
  });
});

type Looked = (self: { readonly length: number }, result: unknown) => number;

const all: Looked = ({ length }) => length;
const upToFound: Looked = ({ length }, at) => (typeof at === 'number' && at >= 0 ? at : length);
const upToHit: Looked = ({ length }, hit) => (hit === true ? 1 : length);
const taken: Looked = (_self, result) => (typeof result === 'string' || Array.isArray(result) ? result.length : 0);
const matched: Looked = (_self, match) => (Array.isArray(match) ? String(match[0]).length : 0);

/** What reading is made of, and how much each looks at; what is not here looks at one character or a handful. */
const COSTS: readonly (readonly [prototype: object, method: string, looked: Looked])[] = [
  [String.prototype, 'charAt', () => 0],
  [String.prototype, 'startsWith', () => 0],
  [String.prototype, 'slice', () => 0],
  [String.prototype, 'indexOf', upToFound],
  [String.prototype, 'search', upToFound],
  [String.prototype, 'includes', upToHit],
  [String.prototype, 'split', all],
  [String.prototype, 'replaceAll', all],
  // Each pattern is anchored, so that what it does not match it leaves after a bounded look.
  [RegExp.prototype, 'exec', matched],
  [RegExp.prototype, 'test', () => 0],
  [Array.prototype, 'push', () => 0],
  [Array.prototype, 'slice', taken],
  [Array.prototype, 'splice', taken],
  [Array.prototype, 'join', taken],
];

/** How much `run` costs, counted and not timed: one for each call of a method above, and what that looks at. */
function stepsOf(run: () => void): number {
  let steps = 0;
  const originals = COSTS.map(([prototype, method, looked]) => {
    // Each of them is a method of its prototype.
    const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
    const counted = function (this: { readonly length: number }, ...args: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, args);
      steps += 1 + looked(this, result);
      return result;
    };
    return { prototype, method, original, counted };
  });
  const put = (which: 'counted' | 'original') => {
    for (const one of originals) {
      Reflect.defineProperty(one.prototype, one.method, { value: one[which], writable: true, configurable: true });
    }
  };
  put('counted');
  try {
    run();
  } finally {
    put('original');
  }
  return steps;
}
