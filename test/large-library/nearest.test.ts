import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import { passageSpans } from '../../src/content/passages.js';
import type { Connections } from '../../src/large-library/connection.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { writeVectors } from '../../src/large-library/write-vectors.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher, searcherOver, type Searcher } from '../../src/search/searcher.js';
import type { Postgres } from '../../src/store/postgres/connection.js';
import { library as libraryOf } from '../support/library.js';
import { openPglite } from '../support/postgres/pglite.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';

const FILES = {
  ferries: 'The ferry leaves the northern quay at seven in the morning.\n\nA ticket costs four crowns.',
  lamps: 'The lamp on the pier burns all night.\n\nThe keeper sleeps by day.',
  cranes: 'The crane lifts granite.\n\nThe yard is closed on Sundays.',
};
/** No word of it stands in the articles. */
const BY_MEANING = 'Which vessel departs?';
const semantic = () =>
  quickSemanticSearch([
    ['ferry', 'vessel'],
    ['leaves', 'departs'],
  ]);

describe('a library in a database with pgvector', () => {
  let postgres: Postgres;
  let connections: Connections;
  const articles = libraryOf(FILES).articles;
  const written = articles.map((article) => ({ article, passages: passageSpans(article), notes: [] }));

  beforeAll(async () => {
    postgres = await openPglite();
    connections = connectionsOf(postgres);
  });
  afterAll(async () => postgres.close());

  async function filled(key: string, some = written) {
    await writeLibrary(connections, { key, madeBy: 'test' }, async ({ put }) => put(some));
    await writeVectors(connections, key, semantic(), () => undefined);
  }

  async function asked(key: string): Promise<Searcher> {
    const library = await openLargeLibrary(connections, key);
    if (library === undefined) throw new Error('There is no library.');
    library.useSemanticIndex(await semantic().index([], () => undefined));
    const find = async (request: Parameters<typeof library.indexesFor>[0]) => ({
      indexes: await library.indexesFor(request),
      partAway: false,
    });
    return searcherOver(library.library, find, {});
  }

  async function inMemory(some = articles) {
    const searcher = await createSearcher(createLibrary(some));
    searcher.useSemanticIndex(await semantic().index(searcher.semanticTexts(), () => undefined));
    return searcher;
  }

  const nearest = async (searcher: Searcher, question: string) =>
    (await searcher.nearest(parseQuestion(question))).map(({ quotation, confidence }) => [
      quotation.text,
      confidence.toFixed(6),
    ]);

  test('finds what has no word of the question, as one in memory does', async () => {
    await filled('found');
    const found = await nearest(await asked('found'), BY_MEANING);
    expect(found).toEqual(await nearest(await inMemory(), BY_MEANING));
    expect(found[0]?.[0]).toContain('ferry');
  });

  test('finds by words and meaning together as one in memory does', async () => {
    await filled('together');
    const question = 'Does a vessel pass the lamp on the pier?';
    expect(await nearest(await asked('together'), question)).toEqual(await nearest(await inMemory(), question));
  });

  test('finds none of what the question excludes', async () => {
    await filled('excluded');
    const found = await nearest(await asked('excluded'), `${BY_MEANING} -ferry`);
    expect(found.filter(([text]) => text?.includes('ferry'))).toEqual([]);
  });

  test('finds nothing of another library', async () => {
    await filled('other');
    const own = written.filter(({ article }) => article.id === 'lamps');
    await filled('own', own);
    expect(await nearest(await asked('own'), BY_MEANING)).toEqual(
      await nearest(await inMemory(own.map(({ article }) => article)), BY_MEANING),
    );
  });

  test('finds nothing of an article that was removed', async () => {
    await filled('removed');
    await writeLibrary(connections, { key: 'removed', madeBy: 'test' }, async ({ remove }) => remove(['ferries']));
    const found = await nearest(await asked('removed'), BY_MEANING);
    expect(found.filter(([text]) => text?.includes('ferry'))).toEqual([]);
  });
});
