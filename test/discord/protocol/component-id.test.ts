import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, CHOSEN, OF_MESSAGE, type Action } from '../../../src/commands/action.js';
import { ask } from '../../../src/commands/ask.js';
import { articles } from '../../../src/commands/articles.js';
import type { Options } from '../../../src/commands/option.js';
import { source } from '../../../src/commands/source.js';
import { summary } from '../../../src/commands/summary.js';
import { parseArguments } from '../../../src/discord/call.js';
import { componentId, slotOptions, textHash } from '../../../src/discord/protocol/component-id.js';
import { articleId, type ArticleId } from '../../../src/domain/article.js';

const word = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const value = fc.oneof(word, fc.integer(), fc.boolean());
const slot = fc.oneof(value, fc.constant(CHOSEN), fc.constant(OF_MESSAGE), fc.constant(undefined));

const FILLED = { chosen: () => 'chosen', question: 'asked' };

/** As `action` makes them, but that a value at the end is given: options that are not given there leave no trace. */
const values = fc.tuple(fc.array(slot, { maxLength: 3 }), value).map(([before, last]) => before.concat(last));

/** Any action of any command that has a place in an id. */
const anyAction: fc.Arbitrary<Action> = fc.record(
  {
    mode: fc.constantFrom('reply', 'update', 'share'),
    command: fc.stringMatching(/^[a-z0-9_-]{1,9}( [a-z0-9_-]{1,9}){0,2}$/),
    values: fc.oneof(fc.constant([]), values),
    quoting: fc.string(),
  },
  { requiredKeys: ['mode', 'command', 'values'] },
);

/** Options that take the values, each of the value's type. */
function optionsFor(all: Action['values']): Options {
  const type = (one: Action['values'][number]) =>
    typeof one === 'number' ? 'integer' : typeof one === 'boolean' ? 'boolean' : 'string';
  return Object.fromEntries(all.map((one, at) => [`option${at}`, { type: type(one), description: 'Any' }]));
}

function decoded(id: string) {
  const call = componentId.decode(id);
  if (call === undefined) throw new Error(`"${id}" was not understood.`);
  return call;
}

describe('componentId', () => {
  test('brings back every action as arguments of the types that the options have', () => {
    fc.assert(
      fc.property(anyAction, (one) => {
        const { mode, command, quoting } = one;
        const call = decoded(componentId.encode(one));
        const options = optionsFor(one.values);
        const expected = one.values.flatMap((v, at) =>
          v === undefined ? [] : [[`option${at}`, v === OF_MESSAGE ? 'asked' : (v ?? 'chosen')] as const],
        );
        expect([call.mode, call.command, call.quoting]).toEqual([
          mode,
          command,
          quoting === undefined ? undefined : textHash(quoting),
        ]);
        expect(parseArguments(options, slotOptions(call, options, FILLED) ?? [])).toEqual({
          kind: 'arguments',
          args: Object.fromEntries(expected),
        });
      }),
    );
  });

  test('gives different actions different ids', () => {
    // What is written alike is told apart by the option's type, of which a command has one.
    const meaning = ({ mode, command, values: all, quoting }: Action) =>
      JSON.stringify([mode, command, all.map((v) => (v === CHOSEN ? [] : v === OF_MESSAGE ? {} : String(v))), quoting]);
    fc.assert(
      fc.property(anyAction, anyAction, (one, other) => {
        expect(componentId.encode(one) === componentId.encode(other)).toBe(meaning(one) === meaning(other));
      }),
    );
  });

  test('writes letters, digits, spaces and four marks only', () => {
    fc.assert(
      fc.property(anyAction, (one) => {
        expect(componentId.encode(one)).toMatch(/^[A-Za-z0-9_.~ -]{1,100}$/u);
      }),
    );
  });

  test('stays within the 100 characters that Discord takes for the longest article id and passage number', () => {
    // 64 letters are an id.
    const article = articleId('a'.repeat(64)) as ArticleId;
    const restyle = action('update', source, { article, style: CHOSEN, passage: 1_000_000 }, 'What it says.');
    expect(componentId.encode(restyle).length).toBeLessThanOrEqual(100);
  });

  test('follows the order of the options', () => {
    const long = action('update', summary, { length: 'long', article: 'gates' });
    expect(componentId.encode(long)).toBe('2u.summary.gates.long');
  });

  test('leaves an empty slot for an option that is not given', () => {
    expect(componentId.encode(action('reply', source, { article: 'gates', passage: 3 }))).toBe('2r.source.gates..3');
  });

  test('leaves to the message what its question fills', () => {
    expect(componentId.encode(action('share', ask, { question: OF_MESSAGE, article: 'gates' }))).toBe('2s.ask.~.gates');
  });

  test('leaves open what a menu fills', () => {
    expect(componentId.encode(action('reply', summary, { article: CHOSEN }))).toBe('2r.summary._');
  });

  test.each(['what is the', 'a.b', '_', '', 'ä'])('cannot carry the text “%s”, which is a bug', (article) => {
    expect(() => componentId.encode(action('reply', source, { article }))).toThrow(
      `A press of /source cannot carry “${article}”.`,
    );
  });

  test('cannot carry more than Discord takes, which is a bug', () => {
    expect(() => componentId.encode(action('reply', source, { article: 'a'.repeat(95) }))).toThrow(
      'A press of /source has 105 of 100 characters.',
    );
  });

  test.each([
    '',
    '2',
    '2r',
    '2r.',
    '1r.source.gates',
    '3r.source.gates',
    '2x.source.gates',
    '2rabc.source.gates',
    '2r.source.',
    '2r.source.gates.',
    '2r.source.ga tes',
    '2r.source.gates.__',
    '2r.source.gates.~~',
    '2r.library  add.gates',
    '2r.a b c d.gates',
    '2r.source.gates..3\n',
  ])('does not understand "%s"', (id) => {
    expect(componentId.decode(id)).toBeUndefined();
  });

  test('understands any text as one action or as none', () => {
    const near = fc.array(
      fc.constantFrom('2r', '2u', '2s', ' ', '~', 'abcdef', '.', 'source', 'summary', '_', 'a', '1', 'long', '-'),
    );
    const text = fc.oneof(
      fc.string(),
      near.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (id) => {
        const call = componentId.decode(id);
        if (call === undefined) return;
        const { mode, command, slots, quoting } = call;
        expect([`2${mode.charAt(0)}${quoting ?? ''}`, command, ...slots].join('.')).toBe(id);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('slotOptions', () => {
  const given = (id: string, chosen: string | null = null) =>
    slotOptions(decoded(id), articles.options, { chosen: () => chosen, question: null });

  test('gives a whole number as one', () => expect(given('2u.articles.7')).toEqual([{ name: 'page', value: 7 }]));

  test.each(['07', '1e1', '-0', '99999999999999999999'])('does not take "%s" for a number', (text) => {
    expect(given(`2u.articles.${text}`)).toEqual([{ name: 'page', value: text }]);
  });

  test('has no options for more slots than the command has options', () => {
    expect(given('2u.articles.1.true.a.2')).toBeUndefined();
  });

  test('has no options when nothing was chosen for an open slot', () => {
    expect(given('2u.articles._')).toBeUndefined();
  });
});
