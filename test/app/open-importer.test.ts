import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageImporter, readPage } from '../../src/app/open-importer.js';
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
  expect(await pageImporter(folder)(PAGE)).toEqual({ kind: 'added', article: 'the-bees', file });
  expect(readProvenance(await readFile(file))).toMatchObject({ from: PAGE.url, fetched: PAGE.fetched });
});

test('an article that is there is left as it is', async () => {
  const importPage = pageImporter(await temporaryFolder());
  await importPage(PAGE);
  expect(await importPage(PAGE)).toMatchObject({ kind: 'skipped' });
});

test('what is no article is told', async () =>
  expect(await pageImporter(await temporaryFolder())({ ...PAGE, bytes: new Uint8Array() })).toMatchObject({
    kind: 'failed',
    remedy: expect.stringMatching(/\.$/u),
  }));

test('a page can be read without writing anything', async () =>
  expect(await readPage(PAGE)).toMatchObject({ kind: 'read', article: { text: 'Bees came in spring.' } }));
