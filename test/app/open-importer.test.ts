import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderArticles } from '../../src/content/folder-articles.js';
import { pageImporter, pageReader } from '../../src/app/open-importer.js';
import { importFile } from '../../src/content/importers/import-file.js';
import { readProvenance } from '../../src/content/provenance/provenance.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';

const PAGE = {
  bytes: new TextEncoder().encode('# The bees\n\nBees came in spring.\n'),
  url: 'https://example.org/docs/bees.md',
  fetched: '2026-11-26T10:00:00.000Z',
  hints: {},
};

test('a page becomes an article that keeps where it came from', async () => {
  const folder = join(await temporaryFolder(), 'articles');
  const file = join(folder, 'the-bees.md');
  expect(await pageImporter(folderArticles({ directory: folder }), importFile)(PAGE)).toEqual({
    kind: 'added',
    article: 'the-bees',
    file,
  });
  expect(readProvenance(await readFile(file))).toMatchObject({ from: PAGE.url, fetched: PAGE.fetched });
});

test('an article that is there is left as it is', async () => {
  const importPage = pageImporter(folderArticles({ directory: await temporaryFolder() }), importFile);
  await importPage(PAGE);
  expect(await importPage(PAGE)).toMatchObject({ kind: 'skipped' });
});

test('what is no article is told', async () =>
  expect(
    await pageImporter(
      folderArticles({ directory: await temporaryFolder() }),
      importFile,
    )({ ...PAGE, bytes: new Uint8Array() }),
  ).toMatchObject({
    kind: 'failed',
    remedy: expect.stringMatching(/\.$/u),
  }));

test('a page can be read without writing anything', async () =>
  expect(await pageReader(importFile)(PAGE)).toMatchObject({
    kind: 'read',
    article: { text: 'Bees came in spring.' },
  }));

const HTML = (head: string): string =>
  `<!doctype html><html lang="en"><head><title>Bees</title>${head}</head><body><article><h1>Bees</h1><p>Bees came to the town in spring, and nobody knew from where.</p></article></body></html>`;

test('what is known from elsewhere stands where the page itself says nothing', async () => {
  const hints = { title: 'Other', authors: ['Jane Doe'], issued: '2026-05-01' };
  const read = async (head: string) =>
    pageReader(importFile)({ ...PAGE, bytes: new TextEncoder().encode(HTML(head)), hints });
  expect(await read('')).toMatchObject({
    article: {
      citation: {
        title: 'Bees',
        author: [{ given: 'Jane', family: 'Doe' }],
        issued: { 'date-parts': [[2026, 5, 1]] },
        accessed: { 'date-parts': [[2026, 11, 26]] },
      },
    },
  });
  expect(await read('<meta name="author" content="John Roe">')).toMatchObject({
    article: { citation: { author: [{ given: 'John', family: 'Roe' }] } },
  });
});

test('a page that is fetched again is not added again', async () => {
  const importPage = pageImporter(folderArticles({ directory: await temporaryFolder() }), importFile);
  const bytes = new TextEncoder().encode(HTML(''));
  await importPage({ ...PAGE, bytes });
  expect(await importPage({ ...PAGE, bytes, url: `${PAGE.url}?utm_source=feed` })).toMatchObject({ kind: 'skipped' });
});
