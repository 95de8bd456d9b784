/** A library of which a part is in memory and another is not. */
import { describe, expect, test } from 'vitest';
import { joinedLibrary } from '../../src/content/joined-library.js';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import { joinedSearcher } from '../../src/search/joined-searcher.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import type { SearchPart } from '../../src/search/search-part.js';
import { createSearcher, type Searcher } from '../../src/search/searcher.js';
import { keptElsewhere } from '../support/kept-elsewhere.js';
import { library } from '../support/library.js';

type Files = Readonly<Record<string, string>>;

const OWN: Files = {
  raids: '# Raid nights\n\nThe guild raids the lighthouse on Tuesday at eight.\n\nWhoever is late waits at the quay.',
  ferry: '# Our ferry\n\nThere is no ferry any more.',
};
const COMMON: Files = {
  ferry: '# The ferry\n\nThe ferry leaves the northern quay at seven.\n\nThe ferryman sells tickets on board.',
  mill: '# The mill\n\nThe miller grinds rye on Friday.\n\nThe mill has a plug-in motor.',
};

const inMemory = async (files: Files): Promise<SearchPart> => createSearcher(library(files));
const joined = (...parts: readonly SearchPart[]) => {
  const whole = joinedLibrary(parts.map((part) => part.library));
  return { library: whole, searcher: joinedSearcher(whole, parts) };
};
const nearest = async (searcher: Searcher, question: string) =>
  (await searcher.nearest(parseQuestion(question))).map(({ passage }) => passage.text);

const WAYS = [
  ['before', async () => joined(keptElsewhere(OWN), await inMemory(COMMON))],
  ['behind', async () => joined(await inMemory(OWN), keptElsewhere(COMMON))],
  ['before another such', async () => joined(keptElsewhere(OWN), keptElsewhere(COMMON))],
] as const;

describe.each(WAYS)('a part that is not in memory, %s', (_way, open) => {
  test('is answered from as the other is', async () => {
    const { searcher } = await open();
    expect((await nearest(searcher, 'When does the guild raid the lighthouse?'))[0]).toContain('Tuesday');
    expect((await nearest(searcher, 'When does the miller grind rye?'))[0]).toContain('Friday');
  });
  test('answers each of two questions', async () => {
    const { searcher } = await open();
    const question = 'When does the guild raid the lighthouse and when does the miller grind rye?';
    const answer = await searcher.answer(parseQuestion(question));
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    expect(answer.quotations.map(({ passage }) => passage.article.id)).toEqual(['raids', 'mill']);
  });
  test('hides, and has hidden, what has the same id', async () => {
    const { searcher, library: seen } = await open();
    const found = (await nearest(searcher, 'When does the ferry leave the northern quay?')).join(' ');
    expect(found).toContain('There is no ferry any more.');
    expect(found).not.toContain('seven');
    expect((await searcher.findQuote('The ferry leaves the northern quay at seven.')).kind).toBe('nowhere');
    expect((await seen.article('ferry'))?.citation.title).toBe('Our ferry');
  });
  test('has quotations found in it', async () => {
    const { searcher } = await open();
    const { kind, parts } = await searcher.findQuote(
      'The guild raids the lighthouse on Tuesday at eight … The miller grinds rye on Friday.',
    );
    expect([kind, ...parts.map(({ passage }) => passage.article.id)]).toEqual(['glued', 'raids', 'mill']);
  });
  test.each(['raids', 'mill'])('is asked in one article alone: %s', async (id) => {
    const { searcher, library: seen } = await open();
    const article = await seen.article(id);
    const found = await searcher.nearest(parseQuestion('When does the guild grind rye?'), { article });
    expect(found.map(({ passage }) => passage.article)).toEqual(found.map(() => article));
    expect(found.length).toBeGreaterThan(0);
  });
  test('has words that are weighed with those of the other', async () => {
    const { searcher } = await open();
    const [raid = 0, rye = 0, zebra = 0] = await searcher.weigh(['the lighthouse', 'the miller', 'the zebra']);
    expect([raid > 0, rye > 0, zebra]).toEqual([true, true, 0]);
  });
  test('has passages for the articles that were asked for', async () => {
    const { library: seen } = await open();
    for (const id of ['raids', 'mill']) {
      const article = await seen.article(id);
      expect(article && seen.passagesOf(article)).toHaveLength(2);
    }
  });
});

test('A part that is not in memory is told each piece of a question that is asked by itself', async () => {
  const elsewhere = keptElsewhere(COMMON);
  const { searcher } = joined(await inMemory(OWN), elsewhere);
  await searcher.answer(parseQuestion('When does the guild raid the lighthouse and when does the miller grind rye?'));
  const texts = elsewhere.requests.map((request) => (request.kind === 'question' ? request.question.text : ''));
  expect(texts).toEqual([
    'When does the guild raid the lighthouse and when does the miller grind rye?',
    'When does the guild raid the lighthouse',
    'when does the miller grind rye?',
  ]);
});

const MANY = { from: 0, most: 10 } as const;
const dated = (title: string, year: number) =>
  `---\ntitle: ${title}\nissued: ${year}-01-01\n---\n\nIt is about ${title}.\n`;
const FEW: Files = { a: dated('A', 2003), b: dated('B', 2011), shared: dated('Own', 2007) };
const LONG: Files = {
  ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`n${at}`, dated(`N${at}`, 2000 + at)])),
  shared: dated('Common', 2005),
};

describe('the list of a library with a part that is not in memory', () => {
  test('counts and lists what is hidden once, whichever part is in memory', async () => {
    for (const parts of [
      [await inMemory(FEW), keptElsewhere(LONG)],
      [keptElsewhere(FEW), await inMemory(LONG)],
    ]) {
      const found = await joined(...parts).library.matching('', { from: 0, most: 100 });
      expect(found.total).toBe(23);
      const titles = found.articles.map(({ citation }) => citation.title);
      expect(titles.filter((title) => title === 'Own' || title === 'Common')).toEqual(['Own']);
    }
  });
  test('is the same list whichever page of it is asked for', async () => {
    const { library: seen } = joined(await inMemory(FEW), keptElsewhere(LONG));
    const all = (await seen.matching('', { from: 0, most: 100 })).articles.map(({ id }) => id);
    for (const from of all.keys()) {
      const page = await seen.matching('', { from, most: 4 });
      expect(page.articles.map(({ id }) => id)).toEqual(all.slice(from, from + 4));
    }
  });
  test('asks no more of the part than may stand on the page', async () => {
    const elsewhere = keptElsewhere(LONG);
    await joined(await inMemory(FEW), elsewhere).library.matching('', { from: 15, most: 4 });
    expect(elsewhere.pages.at(-1)).toEqual({ from: 12, most: 7 });
  });
  test('suggests from both', async () => {
    const { library: seen } = joined(await inMemory(OWN), keptElsewhere(COMMON));
    expect((await seen.matching('the m', MANY)).articles.map(({ id }) => id)).toEqual(['mill']);
    expect((await seen.byTitle('the mill'))?.id).toBe('mill');
    expect(await seen.byTitle('The ferry')).toBeUndefined();
  });
});

describe('a part that is away', () => {
  const open = async () => {
    const elsewhere = keptElsewhere(COMMON);
    elsewhere.isAway = true;
    return { elsewhere, ...joined(await inMemory(OWN), elsewhere) };
  };
  test('is told of with what the others answer', async () => {
    const { searcher } = await open();
    const answer = await searcher.answer(parseQuestion('When does the guild raid the lighthouse?'));
    expect(answer).toMatchObject({ kind: 'answered', partAway: true });
  });
  test('is told of where the others do not answer', async () => {
    const { searcher } = await open();
    expect(await searcher.answer(parseQuestion('When does the miller grind rye?'))).toMatchObject({
      kind: 'not-answered',
      partAway: true,
    });
    expect(await searcher.findQuote('The miller grinds rye on Friday.')).toMatchObject({
      kind: 'nowhere',
      partAway: true,
    });
  });
  test('is told of with the list of the others', async () => {
    const { library: seen } = await open();
    expect(await seen.matching('', MANY)).toMatchObject({ total: 2, partAway: true });
  });
  test('is not told of once it can be asked', async () => {
    const { searcher, library: seen, elsewhere } = await open();
    await seen.matching('', MANY);
    elsewhere.isAway = false;
    const answer = await searcher.answer(parseQuestion('When does the miller grind rye?'));
    expect(answer).toMatchObject({ kind: 'answered' });
    expect(answer).not.toHaveProperty('partAway');
    expect(await seen.matching('', MANY)).toMatchObject({ total: 3 });
  });
  test('hides nothing until it can be asked', async () => {
    const elsewhere = keptElsewhere(OWN);
    elsewhere.isAway = true;
    const { searcher, library: seen } = joined(elsewhere, await inMemory(COMMON));
    const found = async () => (await nearest(searcher, 'When does the ferry leave the northern quay?')).join(' ');
    expect(await found()).toContain('seven');
    expect((await seen.matching('', MANY)).total).toBe(2);
    elsewhere.isAway = false;
    expect(await found()).not.toContain('seven');
    expect((await seen.matching('', MANY)).total).toBe(3);
  });
  test('rejects what may be in it', async () => {
    const { library: seen } = await open();
    expect((await seen.article('raids'))?.id).toBe('raids');
    await expect(seen.article('mill')).rejects.toBeInstanceOf(PartUnavailable);
    await expect(seen.byTitle('The mill')).rejects.toBeInstanceOf(PartUnavailable);
  });
  test('rejects the question where there is no other', async () => {
    const elsewhere = keptElsewhere(COMMON);
    elsewhere.isAway = true;
    const { searcher } = joined(elsewhere);
    await expect(searcher.answer(parseQuestion('When does the miller grind rye?'))).rejects.toBeInstanceOf(
      PartUnavailable,
    );
  });
});
