import { afterEach, describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import type { Article } from '../../src/domain/article.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { writeVectors } from '../../src/large-library/write-vectors.js';
import { asOnlyWriter, LibraryBusy } from '../../src/large-library/writer-lock.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { createSearcher, searcherOver, type Searcher } from '../../src/search/searcher.js';
import { embeddedText } from '../../src/search/semantic/embed-passages.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { openPostgres, type Postgres } from '../../src/store/postgres/connection.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { written } from './written.js';

const SOURCES: Readonly<Record<string, string>> = {
  ferries: `# Ferries

The ferry to the island departs at noon from the harbour.

A ticket for the ferry costs four crowns. Dogs travel free.

## Cabins

A cabin on the ferry has two beds and a window.`,
  lamps: `# Lamps

The ferry harbour has a lamp that turns all night.

The keeper of the lamp leaves his house in the morning.`,
  haus: `---
language: de
---

# Haus

Der Keller im Haus wird im Winter geheizt.`,
};

const SYNONYMS = [
  ['depart', 'departs', 'leave', 'leaves'],
  ['costs', 'price'],
];

const QUESTIONS = [
  'When does the ferry leave?',
  'What is the price of a ticket?',
  'Who turns the lamp?',
  'Does the cabin have a window?',
  'ferry -ticket',
  '"two beds" cabin price',
  'Wird der Keller geheizt?',
  'helicopters on Mars',
];

const ALL = Object.entries(SOURCES).map(([name, source]) => written(source, name));
const BY = { key: 'common', madeBy: 'test' };
const ENGLISH = 5;
const NO_PROGRESS = () => undefined;

describe.skipIf(!hasPostgres)('meaning in a library in the database', () => {
  const opened: Postgres[] = [];
  afterEach(async () => {
    for (const postgres of opened.splice(0)) await postgres.close();
  });

  async function filled() {
    const postgres = openPostgres(await testDatabase());
    opened.push(postgres);
    const connections = connectionsOf(postgres);
    await writeLibrary(connections, BY, async ({ put }) => put(ALL));
    return connections;
  }

  /** A searcher that compares by `semantic`, and what it told of failures. */
  async function asked(connections: Awaited<ReturnType<typeof filled>>, semantic: SemanticSearch) {
    const library = await openLargeLibrary(connections, BY.key);
    if (library === undefined) throw new Error('There is no library.');
    library.useSemanticIndex(await semantic.index([], NO_PROGRESS));
    const failures: string[] = [];
    const find = async (request: Parameters<typeof library.indexesFor>[0]) => ({
      indexes: await library.indexesFor(request),
      partAway: false,
    });
    const onSemanticFailure = (error: unknown) => failures.push(error instanceof Error ? error.name : String(error));
    return { searcher: searcherOver(library.library, find, { onSemanticFailure }), failures, library };
  }

  async function meant(semantic = quickSemanticSearch(SYNONYMS)) {
    const connections = await filled();
    await writeVectors(connections, BY.key, semantic, NO_PROGRESS);
    return { connections, semantic, ...(await asked(connections, semantic)) };
  }

  const byWords = async () => createSearcher(createLibrary(ALL.map(({ article }) => article)));

  /** All of it is a candidate, so that nothing is found by meaning alone. */
  async function inMemory(semantic = quickSemanticSearch(SYNONYMS)) {
    const searcher = await byWords();
    const index = await semantic.index(searcher.semanticTexts(), NO_PROGRESS);
    searcher.useSemanticIndex({
      ...index,
      search: async (query) =>
        (await index.search(query)).filter(({ position }) => query.candidates.includes(position)),
    });
    return searcher;
  }

  const said = async (searcher: Searcher, question: string) => {
    const answer = await searcher.answer(parseQuestion(question));
    if (answer.kind === 'empty-question') return answer.kind;
    const shown = answer.kind === 'not-answered' ? answer.nearest : answer.quotations;
    return {
      kind: answer.kind,
      shown: shown.map(({ quotation, highlights, words }) => [quotation.article.id, quotation.text, highlights, words]),
      confidence: answer.confidence.toFixed(6),
    };
  };

  /** The same without what is marked, which is asked by itself. */
  const ordered = async (searcher: Searcher, question: string) => {
    const answer = await said(searcher, question);
    return typeof answer === 'string' ? answer : { ...answer, shown: answer.shown.map(([, text]) => text) };
  };

  test.each(QUESTIONS)('answers “%s” as one in memory does, of what has a word of it', async (question) => {
    const { searcher, failures } = await meant();
    expect(await said(searcher, question)).toEqual(await said(await inMemory(), question));
    expect(failures).toEqual([]);
  });

  test('tells by meaning which of two passages answers', async () => {
    const [question = ''] = QUESTIONS;
    const { searcher } = await meant();
    expect(await said(searcher, question)).not.toEqual(await said(await byWords(), question));
  });

  test('finds in one article what has no word of the question, as one in memory does', async () => {
    const { searcher, library } = await meant();
    const whole = await byWords();
    whole.useSemanticIndex(await quickSemanticSearch(SYNONYMS).index(whole.semanticTexts(), NO_PROGRESS));
    const within = async (one: Searcher, article: Article | undefined) => {
      const answer = await one.answer(parseQuestion('price'), { article });
      return answer.kind === 'empty-question'
        ? []
        : answer.kind === 'not-answered'
          ? answer.nearest
          : answer.quotations;
    };
    const texts = (found: Awaited<ReturnType<typeof within>>) => found.map(({ quotation }) => quotation.text);
    const found = texts(await within(searcher, await library.library.article('ferries')));
    expect(found).toEqual(texts(await within(whole, whole.library.byId('ferries'))));
    expect(found[0]).toContain('four crowns');
  });

  test('reads the first passages together with the question', async () => {
    const reader = () => ({
      read: async (_: string, passages: readonly unknown[]) =>
        passages.map(() => ({ answers: 1, rank: 0, pieces: [1] })),
    });
    const { searcher } = await meant(quickSemanticSearch(SYNONYMS, reader()));
    expect(await said(searcher, 'When does the ferry leave?')).toEqual(
      await said(await inMemory(quickSemanticSearch(SYNONYMS, reader())), 'When does the ferry leave?'),
    );
  });

  test('answers by words before any passage has vectors, without a failure', async () => {
    const { searcher, failures } = await asked(await filled(), quickSemanticSearch(SYNONYMS));
    expect(await said(searcher, 'When does the ferry leave?')).toEqual(
      await said(await byWords(), 'When does the ferry leave?'),
    );
    expect(failures).toEqual([]);
  });

  test('answers by words where a passage came since, and tells why', async () => {
    const { connections, searcher, failures } = await meant();
    const piers = written('# Piers\n\nThe ferry pier is closed in winter.', 'piers');
    await writeLibrary(connections, BY, async ({ put }) => put([piers]));
    const memory = await createSearcher(createLibrary([...ALL, piers].map(({ article }) => article)));
    expect(await ordered(searcher, 'When does the ferry leave?')).toEqual(
      await ordered(memory, 'When does the ferry leave?'),
    );
    expect(failures).toEqual(['VectorsLacking']);
  });

  test('answers by words where the vectors are of another model', async () => {
    const { connections } = await meant();
    const other = quickSemanticSearch(SYNONYMS);
    const { searcher, failures } = await asked(connections, {
      ...other,
      index: async (...texts) => {
        const index = await other.index(...texts);
        return {
          ...index,
          search: async (query) =>
            index.search(query.kept === undefined ? query : { ...query, kept: { ...query.kept, model: 'other' } }),
        };
      },
    });
    expect(await ordered(searcher, 'When does the ferry leave?')).toEqual(
      await ordered(await byWords(), 'When does the ferry leave?'),
    );
    expect(failures).toEqual(['OtherVectors']);
  });

  test('follows vectors that are computed while it is asked', async () => {
    const connections = await filled();
    const semantic = quickSemanticSearch(SYNONYMS);
    const { searcher } = await asked(connections, semantic);
    await writeVectors(connections, BY.key, semantic, NO_PROGRESS);
    expect(await said(searcher, 'When does the ferry leave?')).toEqual(
      await said(await inMemory(), 'When does the ferry leave?'),
    );
  });

  describe('computing its vectors', () => {
    test('is done for the passages in the model’s language, with what stands above them', async () => {
      const texts: string[] = [];
      const semantic = quickSemanticSearch();
      await writeVectors(
        await filled(),
        BY.key,
        { vectors: async (some) => (texts.push(...some.map((one) => JSON.stringify(one))), semantic.vectors(some)) },
        NO_PROGRESS,
      );
      const library = createLibrary(ALL.map(({ article }) => article));
      const english = library.passages.filter(({ article }) => article.language !== 'de');
      expect(texts.toSorted()).toEqual(english.map((one) => JSON.stringify(embeddedText(one))).toSorted());
    });

    test('tells how many are done, of how many', async () => {
      const told: [number, number][] = [];
      await writeVectors(await filled(), BY.key, quickSemanticSearch(), (done, all) => told.push([done, all]));
      expect(told).toEqual([[ENGLISH, ENGLISH]]);
    });

    test('is done once', async () => {
      const { connections, semantic } = await meant();
      expect(await writeVectors(connections, BY.key, semantic, NO_PROGRESS)).toBe(0);
    });

    test('goes on where it was ended', async () => {
      const connections = await filled();
      const many = Array.from({ length: 70 }, (_, at) => `Berth ${at} is painted with stripes of many colours.`);
      await writeLibrary(connections, BY, async ({ put }) =>
        put([written(`# Berths\n\n${many.map((text) => `${text} `.repeat(20)).join('\n\n')}`, 'berths')]),
      );
      const semantic = quickSemanticSearch();
      const told: [number, number][] = [];
      const vectors = async (texts: Parameters<SemanticSearch['vectors']>[0]) => {
        if (told.length > 0) throw new Error('The process has ended.');
        return semantic.vectors(texts);
      };
      const ended = writeVectors(connections, BY.key, { vectors }, (...numbers) => told.push(numbers));
      await expect(ended).rejects.toThrow('The process has ended.');
      const [[done, all] = [0, 0]] = told;
      expect(await writeVectors(connections, BY.key, semantic, NO_PROGRESS)).toBe(all - done);
      expect(await writeVectors(connections, BY.key, semantic, NO_PROGRESS)).toBe(0);
    });

    test('goes on with what came since', async () => {
      const { connections, semantic } = await meant();
      await writeLibrary(connections, BY, async ({ put }) =>
        put([written('# Piers\n\nThe ferry pier is closed in winter.', 'piers')]),
      );
      expect(await writeVectors(connections, BY.key, semantic, NO_PROGRESS)).toBe(1);
    });

    test('is done anew for another model', async () => {
      const { connections, semantic } = await meant();
      const vectors = async (...texts: Parameters<SemanticSearch['vectors']>) => ({
        ...(await semantic.vectors(...texts)),
        model: 'other',
      });
      expect(await writeVectors(connections, BY.key, { vectors }, NO_PROGRESS)).toBe(ENGLISH);
    });

    test('is not done while another process writes the library', async () => {
      const connections = await filled();
      const busy = asOnlyWriter(connections, BY.key, async () =>
        writeVectors(connections, BY.key, quickSemanticSearch(), NO_PROGRESS),
      );
      await expect(busy).rejects.toThrow(LibraryBusy);
    });
  });
});
