import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { createQuery } from '../../../src/search/query/query.js';
import type { Feature } from '../../../src/search/ranking/feature-table.js';
import { features } from '../../../src/search/ranking/features.js';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex } from '../../../src/search/index/passage-index.js';
import { library } from '../../support/library.js';

/** The value of one feature for each passage of the articles, in their order; articles are Markdown by id. */
async function values(
  feature: Feature,
  question: string,
  articles: Readonly<Record<string, string>>,
): Promise<readonly number[]> {
  const { passages } = library(articles);
  const index = await createPassageIndex(createAnalyzer('en'), passages);
  const query = createQuery(parseQuestion(question), index);
  return index.passages.map((passage) => Number(features(query, passage, index)[feature].toFixed(2)));
}

const BAKERY =
  '# The bakery\n\nIt opens at dawn.\n\n## Sour dough\n\nA mix of flour and water that rests for days.\n\nKeep it warm and wet.\n\n## Dough in the freezer\n\nFrozen pieces last for months.\n';

describe('together', () => {
  test('counts what stands in the passage, in the heading above it or in the title', async () => {
    const [inTitle = 0, inHeading = 0, same = 0, all = 0] = await values('together', 'bakery dough months', {
      bakery: BAKERY,
    });
    expect(inTitle).toBeGreaterThan(0);
    expect(inHeading).toBeGreaterThan(inTitle);
    expect([same, all]).toEqual([inHeading, 1]);
  });
  test('counts nothing twice', async () =>
    expect(await values('together', 'rye', { rye: '# Rye\n\n## Rye\n\nOur rye grows.' })).toEqual([1]));
});

describe('named', () => {
  test('is 1 where the heading says what the question says', async () =>
    expect((await values('named', 'what is sour dough', { bakery: BAKERY }))[1]).toBe(1));
  test('is less where the heading says more, and less where it says less', async () => {
    const [, whole = 0, , part = 0] = await values('named', 'dough', { bakery: BAKERY });
    expect(whole).toBeLessThan(1);
    expect(part).toBeGreaterThan(0);
    const [, less = 0] = await values('named', 'sour dough with months', { bakery: BAKERY });
    expect(less).toBeGreaterThan(0);
    expect(less).toBeLessThan(1);
  });
  test('looks at the title before the first heading', async () =>
    expect((await values('named', 'bakery', { bakery: BAKERY }))[0]).toBe(1));
  test('is 0 where the line above has no word of it', async () =>
    expect(await values('named', 'flour', { bakery: BAKERY })).toEqual([0, 0, 0, 0]));
});

describe('defined', () => {
  test('is for the first passage under the heading alone', async () =>
    expect(await values('defined', 'what is sour dough', { bakery: BAKERY })).toEqual([0, 1, 0, 0.5]));
  test('is for the first passage of an article that is named so', async () =>
    expect(await values('defined', 'what is a bakery?', { bakery: BAKERY })).toEqual([1, 0, 0, 0]));
  test('asks for a thing with a bare name too', async () =>
    expect((await values('defined', 'sour dough', { bakery: BAKERY }))[1]).toBe(1));
  test('is nothing where something else is asked', async () =>
    expect(await values('defined', 'where to keep sour dough', { bakery: BAKERY })).toEqual([0, 0, 0, 0]));
});
