import { describe, expect, test } from 'vitest';
import { articles } from '../../src/commands/articles.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { summary } from '../../src/commands/summary.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const many = await services(
  Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`note-${at + 10}`, 'Some text of it.'])),
);

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
  const offered = async (length: string) => {
    const reply = await summary.run({ article: 'flood-gates', length }, town);
    return reply.kind === 'summary' ? reply.actions : [];
  };
  test('are the lengths in their order and the source', async () =>
    expect((await offered('long')).map(({ label }) => label)).toEqual(['Short', 'Medium', 'Long', 'Source']));
  test('leaves out the length that is shown', async () =>
    expect((await offered('long')).map(({ disabled }) => disabled === true)).toEqual([false, false, true, false]));
  test('changes the summary in place', async () =>
    expect((await offered('long'))[0]?.action).toEqual({
      mode: 'update',
      command: 'summary',
      values: ['flood-gates', 'short', undefined],
    }));
  test('cites the article in a message of its own', async () =>
    expect((await offered('long')).at(-1)?.action).toMatchObject({ mode: 'reply', command: 'source' }));
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
