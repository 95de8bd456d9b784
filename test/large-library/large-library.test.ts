import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import type { Article } from '../../src/domain/article.js';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import { openLargeLibrary, type LargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import type { WrittenArticle } from '../../src/large-library/table-rows.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { LibraryBusy } from '../../src/large-library/writer-lock.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher, searcherOver, type Searcher } from '../../src/search/searcher.js';
import { openPostgres, type Postgres } from '../../src/store/postgres/connection.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { written } from './written.js';

const SOURCES: Readonly<Record<string, string>> = {
  boilers: `# Boilers

The boiler in the basement heats water to seventy degrees.

A plug-in controller measures the pressure of the boiler every minute.

## Safety

Nobody may open the valve while the boiler is hot. Use getUserById to read who did.

It has to be or not to be checked every year by a chimney sweep.`,
  gardens: `# Gardens

Roses need water in the evening, never at noon.

Tulips are planted in October, ten centimetres deep.

The garden fence was painted green in 1998.`,
  haus: `---
language: de
---

# Haus

Die Krankenversicherung zahlt den Aufzug im Haus nicht.

Der Keller wird im Winter geheizt.`,
};

const QUESTIONS = [
  'How hot does the boiler heat water?',
  'when are tulips planted',
  'What color is the garden fence?',
  'Who checks the boiler?',
  'boilr presure',
  'plugin for pressure',
  'Wer zahlt den Aufzug?',
  'Zahlt eine Versicherung den Aufzug?',
  '"valve while the boiler" hot',
  'water -roses',
  'get user by id',
  'When are tulips planted and who checks the boiler?',
  'helicopters on Mars',
];

const ALL = Object.entries(SOURCES).map(([name, source]) => written(source, name));
const BY = { key: 'common', madeBy: 'test' };

describe.skipIf(!hasPostgres)('a library in the database', () => {
  const opened: Postgres[] = [];
  afterEach(async () => {
    for (const postgres of opened.splice(0)) await postgres.close();
  });

  async function database() {
    const postgres = openPostgres(await testDatabase());
    opened.push(postgres);
    return connectionsOf(postgres);
  }

  async function filled(articles: readonly WrittenArticle[] = ALL) {
    const connections = await database();
    await writeLibrary(connections, BY, async ({ put }) => put(articles));
    const library = await openLargeLibrary(connections, BY.key);
    if (library === undefined) throw new Error('There is no library.');
    return { connections, library, searcher: searcherOf(library) };
  }

  function searcherOf(library: LargeLibrary): Searcher {
    const find = async (request: Parameters<LargeLibrary['indexesFor']>[0]) => ({
      indexes: await library.indexesFor(request),
      partAway: false,
    });
    return searcherOver(library.library, find, {});
  }

  const inMemory = async (articles: readonly WrittenArticle[] = ALL) =>
    createSearcher(createLibrary(articles.map(({ article }) => article)));

  /** What an answer says, without the objects that it is of. */
  const said = async (searcher: Searcher, question: string, article?: Article) => {
    const answer = await searcher.answer(parseQuestion(question), { article });
    if (answer.kind === 'empty-question') return answer.kind;
    const shown = answer.kind === 'not-answered' ? answer.nearest : answer.quotations;
    return {
      kind: answer.kind,
      missing: answer.missing,
      corrections: answer.corrections,
      shown: shown.map(({ quotation, highlights, words }) => [quotation.article.id, quotation.text, highlights, words]),
      confidence: answer.confidence.toFixed(6),
    };
  };

  test.each(QUESTIONS)('answers “%s” as one in memory does', async (question) => {
    const { searcher } = await filled();
    expect(await said(searcher, question)).toEqual(await said(await inMemory(), question));
  });

  test('answers from one article as one in memory does', async () => {
    const { library, searcher } = await filled();
    const memory = await inMemory();
    const question = 'water in the evening';
    expect(await said(searcher, question, await library.library.article('gardens'))).toEqual(
      await said(memory, question, memory.library.byId('gardens')),
    );
  });

  test('finds what another process added since it was opened', async () => {
    const { connections, searcher } = await filled(ALL.slice(0, 1));
    await writeLibrary(connections, BY, async ({ put }) => put(ALL.slice(1)));
    expect(await said(searcher, 'when are tulips planted')).toEqual(
      await said(await inMemory(), 'when are tulips planted'),
    );
  });

  test('knows nothing any more of an article that was removed', async () => {
    const { connections, searcher } = await filled();
    await writeLibrary(connections, BY, async ({ remove }) => remove(['gardens']));
    const left = ALL.filter(({ article }) => article.id !== 'gardens');
    expect(await said(searcher, 'when are tulips planted')).toEqual(
      await said(await inMemory(left), 'when are tulips planted'),
    );
  });

  test('has the last of what was put under an id', async () => {
    const { connections, searcher } = await filled();
    const other = written('# Gardens\n\nTulips are planted in November, said the gardener.', 'gardens');
    await writeLibrary(connections, BY, async ({ put }) => put([other]));
    expect(await said(searcher, 'when are tulips planted')).toEqual(
      await said(
        await inMemory([...ALL.filter(({ article }) => article.id !== 'gardens'), other]),
        'when are tulips planted',
      ),
    );
  });

  test('follows so many changes that they were put together meanwhile', async () => {
    const { connections, searcher } = await filled(ALL.slice(0, 1));
    await writeLibrary(connections, BY, async ({ put, remove }) => {
      await put(ALL);
      for (let change = 0; change < 210; change += 1) {
        await remove(['gardens']);
        await put(ALL.filter(({ article }) => article.id === 'gardens'));
      }
    });
    expect(await said(searcher, 'when are tulips planted')).toEqual(
      await said(await inMemory(), 'when are tulips planted'),
    );
  }, 60_000);

  test('has nothing of a batch that failed, and takes the next', async () => {
    const { connections, searcher } = await filled(ALL.slice(0, 1));
    await writeLibrary(connections, BY, async ({ put }) => {
      const [, gardens, haus] = ALL;
      if (gardens === undefined || haus === undefined) throw new Error('no articles');
      // Two of one id.
      await expect(put([gardens, gardens])).rejects.toThrow(/duplicate key/u);
      await put([gardens, haus]);
    });
    expect(await said(searcher, 'when are tulips planted')).toEqual(
      await said(await inMemory(), 'when are tulips planted'),
    );
  });

  test('is written by one process at a time', async () => {
    const connections = await database();
    await writeLibrary(connections, BY, async () => {
      await expect(writeLibrary(connections, BY, async () => undefined)).rejects.toThrow(LibraryBusy);
    });
  });

  test('is not there before anything was put there', async () =>
    expect(await openLargeLibrary(await database(), BY.key)).toBeUndefined());

  test('is left alone while it fits into memory', async () => {
    const { connections } = await filled();
    expect(await openLargeLibrary(connections, BY.key, 9)).toBeUndefined();
    expect(await openLargeLibrary(connections, BY.key, 8)).toBeDefined();
  });

  test.each(['never at noon', 'Roses need water in the evening, always at noon.', 'no words of it anywhere else'])(
    'checks the quote “%s” as one in memory does',
    async (quote) => {
      const { searcher } = await filled();
      const memory = await inMemory();
      const checked = async (by: Searcher) => {
        const { kind, parts } = await by.findQuote(quote);
        return { kind, quoted: parts.map(({ quotation }) => quotation.text) };
      };
      expect(await checked(searcher)).toEqual(await checked(memory));
    },
  );

  test.each(['', 'gar', 's', 'boilers', 'HAUS', '100%', 'ar'])(
    'lists articles that match “%s” as one in memory does',
    async (typed) => {
      const { library } = await filled();
      const ids = async (of: LargeLibrary['library']) => {
        const { articles, total } = await of.matching(typed, { from: 0, most: 2 });
        return { ids: articles.map(({ id }) => id), total };
      };
      expect(await ids(library.library)).toEqual(await ids((await inMemory()).library));
    },
  );

  test('has an article by its title', async () => {
    const { library } = await filled();
    expect((await library.library.byTitle('GARDENS'))?.text).toBe(ALL[1]?.article.text);
  });

  test('says what its passages are of an article that it gave', async () => {
    const { library } = await filled();
    const article = await library.library.article('gardens');
    expect(article && library.library.passagesOf(article).length).toBe(3);
  });

  test('weighs words as one in memory does', async () => {
    const { searcher } = await filled();
    const texts = ['boiler', 'Keller', 'nothing known'];
    expect(await searcher.weigh(texts)).toEqual(await (await inMemory()).weigh(texts));
  });

  test('says that it is away while the database is', async () => {
    const { searcher } = await filled();
    for (const postgres of opened) await postgres.close();
    await expect(searcher.answer(parseQuestion('boiler'))).rejects.toThrow(PartUnavailable);
  });
});
