import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articlesFinding } from '../../../src/app/doctor/articles-finding.js';
import { indexFolder } from '../../../src/app/index-library.js';
import { PARSED_HERE } from '../../../src/content/parse-file.js';
import { connectionsOf } from '../../../src/large-library/postgres.js';
import { openPostgres } from '../../../src/store/postgres/connection.js';
import { temporaryFolder } from '../../support/content/temporary-folder.js';
import { hasPostgres, testDatabase } from '../../support/postgres/test-database.js';

/** Of two passages. */
async function folder(): Promise<string> {
  const articles = await temporaryFolder();
  await writeFile(join(articles, 'gates.md'), '# Gates\n\nThe gates were built in 1962.\n\nThey are open at night.\n');
  return articles;
}

async function found(articles: string, databaseUrl: string | undefined, fits: number): Promise<string> {
  const {
    state,
    says,
    remedy = '',
  } = await articlesFinding({ articles, dates: 'none', ...(databaseUrl !== undefined && { databaseUrl }) }, fits);
  return `${state}: ${says} / ${remedy}`;
}

async function index(url: string, articles: string): Promise<void> {
  const postgres = openPostgres(url);
  await indexFolder(connectionsOf(postgres), articles, {
    parser: PARSED_HERE,
    version: '1',
    today: () => '2026-11-27',
    progress: () => undefined,
  });
  await postgres.close();
}

test('without a database the folder is asked, however large it is', async () =>
  expect(await found(await folder(), undefined, 1)).toMatch(/^ok: 1 article in .*, 2 passages, asked in memory \/ $/u));

test('a database that cannot be reached leaves the folder to be looked at', async () =>
  expect(await found(await folder(), 'postgres://footnote:a-secret@127.0.0.1:1/kept', 2)).toMatch(
    /^ok: .*, 2 passages, asked in memory \/ $/u,
  ));

describe.skipIf(!hasPostgres)('with a database', () => {
  test('a library that fits into memory is asked there', async () => {
    const [articles, url] = [await folder(), await testDatabase()];
    await index(url, articles);
    expect(await found(articles, url, 2)).toMatch(/^ok: 1 article in .*, 2 passages, asked in memory \/ $/u);
  });
  test('one that does not is to be put there', async () =>
    expect(await found(await folder(), await testDatabase(), 1)).toMatch(
      /^warn: .*, 2 passages, asked in memory \/ .*npm run index puts it there/u,
    ));
  test('one that is there is asked there, and its folder is not read', async () => {
    const [articles, url] = [await folder(), await testDatabase()];
    await index(url, articles);
    expect(await found(join(articles, 'not-there'), url, 1)).toMatch(/^ok: asked in the database, 2 passages/u);
  });
});
