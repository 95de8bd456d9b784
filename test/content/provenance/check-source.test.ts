import { describe, expect, test } from 'vitest';
import type { ReadPage } from '../../../src/content/found-page.js';
import { checkSource } from '../../../src/content/provenance/check-source.js';
import { sha256 } from '../../../src/content/provenance/provenance.js';
import type { SourceResult } from '../../../src/content/provenance/source-states.js';
import type { Fetched } from '../../../src/fetch/fetcher.js';
import { article } from '../../support/article.js';
import { fakeFetcher } from '../../support/fetch/fake-fetcher.js';

const FROM = 'https://example.org/bees';
const SAVED = 'Bees came in spring.\n\nThey stayed all summer.\n\nThey left in autumn.\n';
const BEES = article(SAVED, 'bees');
const NOW = Date.UTC(2026, 10, 26);

/** Pages here are the Markdown of articles. */
const readPage: ReadPage = async ({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  return text.includes('<p>')
    ? { kind: 'failed', why: 'there is no text', remedy: 'Look at it.' }
    : { kind: 'read', article: article(text, 'bees') };
};

const checked = async (page: string | Fetched, last?: SourceResult, from = FROM, at = from) => {
  const fetcher = fakeFetcher({ [at]: page });
  const provenance = { from, fetched: '2026-11-01', sha256: sha256(new TextEncoder().encode(SAVED)), importer: '1' };
  return {
    ...(await checkSource(BEES, provenance, last, { fetcher, readPage, now: () => NOW })),
    options: fetcher.options,
  };
};

describe('a source', () => {
  test.each([
    ['as it was', SAVED, 'unchanged', [], 0],
    ['with other white space', SAVED.replace('all summer', 'all\nsummer'), 'unchanged', [], 0],
    ['with its words set in bold', SAVED.replace('Bees', '**Bees**'), 'unchanged', [], 0],
    ['with a paragraph more', `${SAVED}\nThey came back.\n`, 'unchanged', [], 1],
    ['with its paragraphs in another order', SAVED.split('\n\n').toReversed().join('\n\n'), 'unchanged', [], 0],
    ['with another word', SAVED.replace('summer', 'winter'), 'changed', [2], 1],
    ['without a paragraph', SAVED.replace('They left in autumn.\n', ''), 'changed', [3], 0],
    ['with other words throughout', 'Wasps.\n', 'changed', [1, 2, 3], 1],
  ])('%s', async (_name, page, result, paragraphs, added) =>
    expect(await checked(page)).toMatchObject({ article: 'bees', url: FROM, result, paragraphs, added }),
  );

  test.each([404, 410])('that is gone: %i', async (status) =>
    expect(await checked({ kind: 'failed', why: 'there is no such page', remedy: 'Look.', status })).toMatchObject({
      result: 'gone',
    }),
  );

  test.each<[string, string | Fetched, string]>([
    [
      'that cannot be had',
      { kind: 'failed', why: 'the site is in trouble (500)', remedy: 'Wait.', status: 500 },
      'the site is in trouble (500)',
    ],
    ['that is no article any more', '<p>Log in', 'the page is no article any more: there is no text'],
  ])('%s is told, and nothing is concluded from it', async (_name, page, why) => {
    const result = await checked(page);
    expect(result).toMatchObject({ result: 'failed', why });
    expect(result).not.toHaveProperty('state');
  });
});

describe('the next time', () => {
  const last: SourceResult = {
    hash: BEES.hash,
    checked: '2026-11-20',
    result: 'changed',
    paragraphs: [2],
    etag: '"1"',
  };

  test('it is asked whether anything has changed since', async () => {
    const { options, ...result } = await checked({ kind: 'unchanged' }, last);
    expect(options).toMatchObject([{ etag: '"1"' }]);
    expect(result).toMatchObject({
      result: 'changed',
      paragraphs: [2],
      state: { etag: '"1"', checked: '2026-11-26T00:00:00.000Z' },
    });
  });

  test('the answer to that is kept', async () => {
    const page: Fetched = {
      kind: 'page',
      url: FROM,
      bytes: new TextEncoder().encode(SAVED),
      etag: '"2"',
      lastModified: 'today',
    };
    expect(await checked(page, last)).toMatchObject({
      state: { hash: BEES.hash, result: 'unchanged', paragraphs: [], etag: '"2"', lastModified: 'today' },
    });
  });
});

test('a file on GitHub is asked for without the page around it', async () =>
  expect(
    await checked(
      SAVED,
      undefined,
      'https://github.com/town/hall/blob/main/bees.md',
      'https://raw.githubusercontent.com/town/hall/main/bees.md',
    ),
  ).toMatchObject({ result: 'unchanged', url: 'https://github.com/town/hall/blob/main/bees.md' }));
