/** What holds of a library in memory and of one in the database alike: how it lists its articles, and what stands beside a passage. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import { passageSpans } from '../../src/content/passages.js';
import type { Article } from '../../src/domain/article.js';
import type { Page } from '../../src/domain/library.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import type { SearchPart } from '../../src/search/search-part.js';
import { createSearcher } from '../../src/search/searcher.js';
import { openPostgres, PATIENT, type Postgres } from '../../src/store/postgres/connection.js';
import { articleFrom } from '../support/content/article-from.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';

function article(id: string, front: string, text = 'One two three.'): Article {
  return articleFrom(`---\n${front}\n---\n\n${text}`, id);
}

const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `The keeper wrote mark${from + at} into the book.`).join('\n\n');

const LISTED = [
  article('b', 'title: Étude of bridges\nissued: 2020'),
  article('a', 'title: Rivers\nissued: 2022-06'),
  article('c-bridge', 'title: Other'),
  article('d', 'title: Old bridges\nissued: 2022-06-01'),
  article('e', 'title: Old bridges\nissued: 2022-06-01'),
  article('f', 'title: Bridges that are old\nissued: 1931'),
  article('g', 'title: 100% of_it \\ done\nauthor: { literal: Öberg }\ncontainer-title: Delta Courier'),
  article('h', 'title: Dezember\nissued: 2022-12\nURL: https://www.courier.example/a'),
];
const READ = [
  article('logs', 'title: Logs', `${paragraphs(1, 6)}\n\n## Later\n\n${paragraphs(7, 12)}`),
  article('logs-2', 'title: More logs', paragraphs(13, 14)),
  article('logs-3', 'title: One log', paragraphs(15, 15)),
  article('logbuch', 'title: Logbuch\nlanguage: de', 'Der Wärter schrieb mark16 ins Buch.\n\nDann schlief er.'),
];

let postgres: Postgres | undefined;
beforeAll(async () => {
  if (hasPostgres) postgres = openPostgres(await testDatabase(), PATIENT);
});
afterAll(async () => postgres?.close());

async function inDatabase(key: string, articles: readonly Article[]): Promise<SearchPart> {
  if (postgres === undefined) throw new Error('There is no PostgreSQL.');
  const connections = connectionsOf(postgres);
  await writeLibrary(connections, { key, madeBy: 'test' }, async ({ put }) =>
    put(articles.map((one) => ({ article: one, passages: passageSpans(one), notes: [] }))),
  );
  const opened = await openLargeLibrary(connections, key);
  if (opened === undefined) throw new Error('There is no library.');
  return opened;
}

const inMemory = async (_key: string, articles: readonly Article[]): Promise<SearchPart> =>
  createSearcher(createLibrary(articles));

const KINDS = [['in memory', inMemory] as const, ...(hasPostgres ? [['in the database', inDatabase] as const] : [])];

async function listed({ library }: SearchPart, typed: string, page: Page = { from: 0, most: 20 }) {
  const { articles, total } = await library.matching(typed, page);
  return { ids: articles.map(({ id }) => id), total };
}

describe.each(KINDS)('a library %s', (_kind, open) => {
  let lists: SearchPart;
  let reads: SearchPart;
  beforeAll(async () => {
    lists = await open('listed', LISTED);
    reads = await open('read', READ);
  });

  test.each<[string, readonly string[]]>([
    // The newest first, those of one day by their ids, a month as a number, the undated last.
    ['', ['h', 'd', 'e', 'a', 'b', 'f', 'c-bridge', 'g']],
    // What begins with it before what has it in one piece, and that before what has its words.
    ['bridges', ['f', 'd', 'e', 'b']],
    ['old bridges', ['d', 'e', 'f']],
    ['bridge', ['f', 'd', 'e', 'b', 'c-bridge']],
    ['c bridge', ['c-bridge']],
    ['ETUDE', ['b']],
    ['courier', ['h', 'g']],
    ['oberg delta', ['g']],
    ['100%', ['g']],
    ['%', ['g']],
    ['_', ['g']],
    ['\\', ['g']],
    ['www', []],
    ["'; drop table indexed_article; --", []],
  ])('lists what matches “%s”, the nearest first', async (typed, ids) =>
    expect(await listed(lists, typed)).toEqual({ ids, total: ids.length }),
  );

  test('lists a page of them, without those that count as not there', async () => {
    const without = new Set(LISTED.filter(({ id }) => id === 'd').map(({ id }) => id));
    expect(await listed(lists, 'bridges', { from: 1, most: 2 })).toEqual({ ids: ['d', 'e'], total: 4 });
    expect(await listed(lists, 'bridges', { from: 1, most: 2, without })).toEqual({ ids: ['e', 'b'], total: 3 });
    expect(await listed(lists, 'bridges', { from: 9, most: 2 })).toEqual({ ids: [], total: 4 });
    expect(await listed(lists, 'bridges', { from: 0, most: 0 })).toEqual({ ids: [], total: 4 });
  });

  test('has the first by its id of two articles with one title', async () =>
    expect((await lists.library.byTitle(' OLD  bridges'))?.id).toBe('d'));

  test('gives what lists show of an article, its date and where it is from', async () => {
    const [head] = await lists.library.heads(['h', 'h', 'none']);
    const { title, issued, URL: url } = head?.citation ?? {};
    expect([title, issued?.['date-parts'], url]).toEqual(['Dezember', [[2022, 12]], 'https://www.courier.example/a']);
  });

  test.each<[number, readonly string[]]>([
    [1, ['logs#2']],
    [2, ['logs#1', 'logs#3']],
    // Under another heading, and with two digits.
    [6, ['logs#5', 'logs#7']],
    [10, ['logs#9', 'logs#11']],
    [12, ['logs#11']],
    // Of another article none, of whatever id.
    [13, ['logs-2#2']],
    [14, ['logs-2#1']],
    [15, []],
    [16, ['logbuch#2']],
  ])('has beside the passage with mark%i those before and after it in its article', async (mark, ids) => {
    // What is last in one article and what is first in the next are there, too.
    const question = parseQuestion(`mark${mark} mark14 mark15`);
    const indexes = await reads.indexesFor({ kind: 'question', question, article: undefined });
    const beside = indexes.flatMap(({ lexical }) =>
      lexical
        .candidates([`mark${mark}`], 5)
        .map(({ passage }) => lexical.neighbours(passage).map((one) => one.passage.id)),
    );
    expect(beside).toEqual([ids]);
  });
});

describe.skipIf(!hasPostgres)('a library of odd names', () => {
  const some = fc.string({
    unit: fc.constantFrom('a', 'b', 'B', 'é', 'ß', '-', ' ', '%', '_', '\\', "'", '東', '😀'),
    maxLength: 6,
  });
  const date = fc.option(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 })), { nil: undefined });
  const [names = []] = fc.sample(
    fc.array(fc.record({ title: some, family: some, date }), { minLength: 40, maxLength: 40 }),
    { numRuns: 1, seed: 1 },
  );
  const articles = names.map(({ title, family, date: at }, place): Article => {
    const named = article(`n-${place % 7}-${place}`, 'title: Name');
    const issued = at === undefined ? {} : { issued: { 'date-parts': [at] as const } };
    const citation = { ...named.citation, title: `${title} a`, author: [{ family: `${family} b` }], ...issued };
    return Object.assign(named, { citation });
  });

  test('is listed in the database as it is in memory', async () => {
    const [memory, large] = [await inMemory('odd', articles), await inDatabase('odd', articles)];
    const page = fc.record({ from: fc.nat(9), most: fc.nat(9), without: fc.subarray(articles.slice(0, 9)) });
    await fc.assert(
      fc.asyncProperty(some, page, async (typed, { from, most, without }) => {
        const wanted = { from, most, without: new Set(without.map(({ id }) => id)) };
        expect(await listed(large, typed, wanted)).toEqual(await listed(memory, typed, wanted));
      }),
      { numRuns: 200 },
    );
  });
});
