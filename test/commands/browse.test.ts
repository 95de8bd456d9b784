import { describe, expect, test } from 'vitest';
import { OF_MESSAGE } from '../../src/commands/action.js';
import { articles } from '../../src/commands/articles.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { summary } from '../../src/commands/summary.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const many = await services(
  Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`note-${at + 10}`, 'Some text of it.'])),
);
const SENTENCES = [
  'The harbour has a light.',
  'Boats leave the harbour at dawn.',
  'Gulls sleep on the roofs.',
  'The harbour was dug by hand.',
  'A market opens on Fridays.',
  'Nets dry in the harbour sun.',
  'The mayor sings.',
  'Old ropes are sold to painters.',
  'In winter the harbour freezes.',
  'Children skate there.',
  'The chapel bell is cracked.',
  'Every harbour tale ends wet.',
];
const of = (count: number) => SENTENCES.slice(0, count).join('\n\n');
const long = await services({ twelve: of(12), four: of(4), three: of(3) });

describe('/summary', () => {
  test('is of medium length when none was chosen', async () =>
    expect(await summary.run({ article: 'flood-gates' }, town)).toMatchObject({ kind: 'summary', length: 'medium' }));
  test('has the length that was chosen', async () =>
    expect(await summary.run({ article: 'flood-gates', length: 'short' }, town)).toMatchObject({ length: 'short' }));
  test('is of medium length when the length is none that there is', async () =>
    expect(await summary.run({ article: 'flood-gates', length: 'endless' }, town)).toMatchObject({ length: 'medium' }));
  test('has the article’s sentences', async () =>
    expect(await summary.run({ article: 'flood-gates' }, town)).toMatchObject({
      summary: { of: 3, sentences: { length: 3 } },
    }));
  test('says that there is no such article', async () =>
    expect(await summary.run({ article: 'zebra' }, town)).toMatchObject({ kind: 'unknown-article', asked: 'zebra' }));
  test('offers the newest articles when the article’s name is blank', async () =>
    expect(await summary.run({ article: ' ' }, town)).toMatchObject({
      similar: [{ id: 'night-bakery' }, { id: 'flood-gates' }, { id: 'notes' }],
    }));
});

describe('what /summary offers next', () => {
  const offered = async (article: string, length: string, focus?: string) => {
    const reply = await summary.run({ article, length, ...(focus === undefined ? {} : { focus }) }, long);
    return reply.kind === 'summary' ? reply.actions : [];
  };
  const shown = async (article: string, length: string) =>
    (await offered(article, length)).map(({ label, disabled, action: { values } }) =>
      disabled === true ? `(${label})` : `${label} ${String(values[1])}`,
    );
  test('is shorter or longer, and the source', async () =>
    expect(await shown('twelve', 'medium')).toEqual(['Shorter short', 'Longer long', 'Source undefined']));
  test('is not shorter than the shortest, nor longer than the longest', async () => {
    expect((await shown('twelve', 'short')).slice(0, 2)).toEqual(['(Shorter)', 'Longer medium']);
    expect((await shown('twelve', 'long')).slice(0, 2)).toEqual(['Shorter medium', '(Longer)']);
  });
  test('is nothing that would show the same sentences', async () => {
    expect((await shown('four', 'long')).slice(0, 2)).toEqual(['Shorter short', '(Longer)']);
    expect(await shown('three', 'medium')).toEqual(['Source undefined']);
  });
  test('changes the summary in place', async () =>
    expect((await offered('twelve', 'medium'))[0]?.action).toEqual({
      mode: 'update',
      command: 'summary',
      values: ['twelve', 'short', undefined, undefined],
    }));
  test('stays about what it is about, and leads to the whole article', async () => {
    const actions = await offered('twelve', 'short', 'harbour');
    expect(actions.map(({ label, action: { values } }) => [label, values[3]])).toEqual([
      ['Shorter', OF_MESSAGE],
      ['Longer', OF_MESSAGE],
      ['Whole article', undefined],
      ['Source', undefined],
    ]);
  });
  test('cites the article in a message of its own', async () =>
    expect((await offered('twelve', 'long')).at(-1)?.action).toMatchObject({ mode: 'reply', command: 'source' }));
});

describe('/summary about something', () => {
  test('has the sentences about it, in the article’s order', async () =>
    expect(await summary.run({ article: 'flood-gates', focus: 'Dutch engineers' }, town)).toMatchObject({
      kind: 'summary',
      focus: { text: 'Dutch engineers', missing: [] },
      summary: {
        sentences: [{ quotation: { text: 'The gates were built in 1962 by a Dutch engineer.' }, paragraph: 2 }],
      },
    }));
  test('says which words the article does not have', async () =>
    expect(await summary.run({ article: 'flood-gates', focus: 'gates of bread' }, town)).toMatchObject({
      focus: { missing: ['bread'] },
    }));
  test('has none where the article has nothing about it', async () =>
    expect(await summary.run({ article: 'flood-gates', focus: 'rye bread' }, town)).toMatchObject({
      focus: { missing: ['rye', 'bread'] },
      summary: { sentences: [], more: false },
    }));
  test('has none for small words and marks', async () => {
    for (const focus of ['the of', '!?'])
      expect(await summary.run({ article: 'flood-gates', focus }, town)).toMatchObject({
        focus: { missing: [] },
        summary: { sentences: [] },
      });
  });
  test('is of the whole article for a blank', async () =>
    expect(await summary.run({ article: 'flood-gates', focus: ' ' }, town)).not.toHaveProperty('focus'));
});

describe('/articles', () => {
  test('lists the newest first', async () =>
    expect(await articles.run({}, town)).toMatchObject({
      articles: [{ id: 'night-bakery' }, { id: 'flood-gates' }, { id: 'notes' }],
      total: 3,
    }));
  test('lists ten on a page', async () =>
    expect(await articles.run({}, many)).toMatchObject({ page: 1, pages: 3, total: 25, articles: { length: 10 } }));
  test('lists the rest on the last page', async () =>
    expect(await articles.run({ page: 3 }, many)).toMatchObject({ articles: { length: 5 } }));
  test('shows the last page for one past the end', async () =>
    expect(await articles.run({ page: 99 }, many)).toMatchObject({ page: 3 }));
  test('shows the first page for one before the first', async () =>
    expect(await articles.run({ page: -1 }, many)).toMatchObject({ page: 1 }));
  const turned = async (page: number) => {
    const reply = await articles.run({ page }, many);
    return reply.kind === 'articles' ? reply.actions : [];
  };
  test('offers the pages before and after', async () =>
    expect((await turned(2)).map(({ label, action: { values } }) => [label, values[0]])).toEqual([
      ['Previous', 1],
      ['Next', 3],
    ]));
  test('cannot be turned past the first and the last page', async () =>
    expect((await Promise.all([turned(1), turned(3)])).flat().map(({ disabled }) => disabled)).toEqual([
      true,
      false,
      false,
      true,
    ]));
  test('has no other pages when there is one', async () =>
    expect(await articles.run({}, town)).toMatchObject({ actions: [] }));
  test('leaves no article out and lists none twice', async () => {
    const pages = await Promise.all([1, 2, 3].map(async (page) => articles.run({ page }, many)));
    const listed = pages.flatMap((reply) => (reply.kind === 'articles' ? reply.articles : []));
    expect(new Set(listed.map(({ id }) => id)).size).toBe(25);
  });
  test('lists those that have the words, and keeps to them on other pages', async () => {
    const reply = await articles.run({ find: 'note 1' }, many);
    expect(reply).toMatchObject({ filter: { text: 'note 1', found: 12 }, total: 25, page: 1, pages: 2 });
    expect(
      reply.kind === 'articles' ? reply.actions.map(({ label, action: { values } }) => [label, values]) : [],
    ).toEqual([
      ['Previous', [0, undefined, OF_MESSAGE]],
      ['Next', [2, undefined, OF_MESSAGE]],
      ['All articles', [undefined, undefined, undefined]],
    ]);
  });
  test('finds an article by who wrote it and where it appeared', async () =>
    expect(await articles.run({ find: 'COURIER marsh' }, town)).toMatchObject({ articles: [{ id: 'flood-gates' }] }));
  test('says that none has the words', async () =>
    expect(await articles.run({ find: 'zebra' }, town)).toMatchObject({
      articles: [],
      filter: { found: 0 },
      actions: [{ label: 'All articles' }],
    }));
  test('lists all for words that nobody sees', async () => {
    for (const find of [' ', '\u200b\u2060']) expect(await articles.run({ find }, town)).not.toHaveProperty('filter');
  });
  test('says that the library is empty', async () =>
    expect(await articles.run({}, await services({}))).toEqual({ kind: 'empty-library' }));
});

describe('/help', () => {
  const help = COMMANDS.find(({ name }) => name === 'help');
  test('names every command that is typed, itself too, in their order', async () => {
    const reply = await help?.run({}, town);
    const named = reply?.kind === 'text' ? reply.entries.map(({ name }) => name.split(' ')[0]) : [];
    const typed = COMMANDS.filter(({ pressedOnly, requires }) => pressedOnly !== true && requires === undefined);
    expect(named).toEqual([...typed.map(({ name }) => `/${name}`), 'How']);
  });
  test('is nobody else’s business', async () => expect(await help?.run({}, town)).toMatchObject({ private: true }));
});
