import { describe, expect, test } from 'vitest';
import { articles } from '../../src/commands/articles.js';
import { help } from '../../src/commands/help.js';
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
  test('leaves no article out and lists none twice', async () => {
    const pages = await Promise.all([1, 2, 3].map(async (page) => articles.run({ page }, many)));
    const listed = pages.flatMap((reply) => (reply.kind === 'articles' ? reply.articles : []));
    expect(new Set(listed.map(({ id }) => id)).size).toBe(25);
  });
  test('says that the library is empty', async () =>
    expect(await articles.run({}, await services({}))).toEqual({ kind: 'empty-library' }));
});

describe('/help', () => {
  test('needs nothing', async () => expect(await help.run({}, town)).toEqual({ kind: 'help' }));
});
