import { describe, expect, test } from 'vitest';
import { action, CHOSEN, type Action } from '../../src/commands/action.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { source } from '../../src/commands/source.js';
import { summary } from '../../src/commands/summary.js';
import { componentId } from '../../src/discord/protocol/component-id.js';
import { type Call, pressedCall } from '../../src/discord/call.js';
import { build } from '../support/discord/articles.js';
import { keptElsewhere } from '../support/kept-elsewhere.js';

const article = build.article();
const [first, second] = build.passages(article);
if (first === undefined || second === undefined) throw new Error('The article has two passages.');
const library = build.library([article]);
const filling = (chosen: string | null) => ({ chosen: () => chosen, question: null });
const pressed = (id: string, chosen: string | null = null) => pressedCall(COMMANDS, library, id, filling(chosen));
const press = (one: Action, chosen: string | null = null) => pressed(componentId.encode(one), chosen);
const cite = (text: string) => action('reply', source, { article: article.id, passage: 2 }, text);

const said = (call: Call) => (call.kind === 'problem' ? call.sentence('en') : undefined);

describe('pressedCall', () => {
  test('calls the command with what the id says', async () => {
    expect(await press(cite(second.text))).toMatchObject({
      kind: 'call',
      command: { name: 'source' },
      args: { article: 'flood-gates', passage: 2 },
      private: true,
    });
  });

  test('reads what older messages have: the lengths of a summary, an article to summarise, a page', async () => {
    expect(await pressed('2u.summary.flood-gates.long')).toMatchObject({
      args: { article: 'flood-gates', length: 'long' },
    });
    expect(await pressed('2r.summary._', 'flood-gates')).toMatchObject({ args: { article: 'flood-gates' } });
    expect(await pressed('2u.articles.2')).toMatchObject({ args: { page: 2 } });
  });

  test('fills the option that a menu is for', async () => {
    expect(await press(action('update', source, { article: article.id, style: CHOSEN }), 'mla')).toMatchObject({
      args: { article: 'flood-gates', style: 'mla' },
      mode: 'update',
      private: undefined,
    });
  });

  test('finds the right piece of a paragraph that is several passages', async () => {
    const split = { ...library, passagesOf: () => [first, { ...second, paragraph: 1 }] };
    const one = action('reply', source, { article: article.id, passage: 1 }, second.text);
    expect((await pressedCall(COMMANDS, split, componentId.encode(one), filling(null))).kind).toBe('call');
  });

  test('says that the article has changed when the passage no longer says what it said', async () => {
    expect(said(await press(cite('The gates were built in 1958.')))).toContain('has changed');
  });

  test('knows a paragraph that stands in a passage with others', async () => {
    const joined = { ...library, passagesOf: () => [{ ...first, end: second.end, text: article.text }] };
    const id = (text: string) => componentId.encode(cite(text));
    expect((await pressedCall(COMMANDS, joined, id(second.text), filling(null))).kind).toBe('call');
    expect(said(await pressedCall(COMMANDS, joined, id('It was another.'), filling(null)))).toContain('has changed');
  });

  test('looks whether a passage has changed in a library that is not in memory', async () => {
    const elsewhere = keptElsewhere({ mill: 'The mill stands.\n\nThe miller grinds rye on Friday.' });
    const pressOn = async (text: string) => {
      const on = action('reply', source, { article: 'mill', passage: 2 }, text);
      return pressedCall(COMMANDS, elsewhere.library, componentId.encode(on), filling(null));
    };
    expect((await pressOn('The miller grinds rye on Friday.')).kind).toBe('call');
    expect(said(await pressOn('The miller grinds rye on Monday.'))).toContain('has changed');
    elsewhere.isAway = true;
    // The command says what cannot be asked.
    expect((await pressOn('The miller grinds rye on Monday.')).kind).toBe('call');
  });

  test('leaves it to the command to say that an article is gone', async () => {
    const id = componentId.encode(cite(''));
    expect((await pressedCall(COMMANDS, build.library([]), id, filling(null))).kind).toBe('call');
  });

  test.each([
    ['the version before', '1r.source.flood-gates'],
    ['a command that is gone', '2r.delete.gates'],
    ['a property of all objects', '2r.__proto__'],
    ['no required option', '2r.source'],
    ['a number that is none', '2u.articles.01'],
    ['a number that is too small', '2u.articles.0'],
    ['a choice that there is not', '2r.summary.gates.huge'],
    ['more than the command takes', '2r.summary.gates.long.true.more.still'],
    ['an open option, and nothing was chosen', '2r.summary._'],
    ['nonsense', '\u0000'],
  ])('says that a button is of another version whose id has %s', async (_name, id) => {
    expect(said(await pressed(id))).toContain('another version');
  });

  test('refuses a value that no menu offered', async () => {
    expect((await press(action('reply', summary, { article: CHOSEN }), 'x'.repeat(400))).kind).toBe('problem');
  });
});
