import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { runScriptWith } from '../support/run-script.js';

test.skipIf(!hasPostgres)('npm run index takes the address from the file that DATABASE_URL_FILE names', async () => {
  const articles = await mkdtemp(join(tmpdir(), 'index-'));
  onTestFinished(async () => rm(articles, { recursive: true }));
  await writeFile(join(articles, 'gates.md'), '# Gates\n\nThe gates were built in 1962.\n');
  const file = join(articles, 'address');
  await writeFile(file, await testDatabase(), { mode: 0o600 });
  const settings = { ARTICLES: articles, DATABASE_URL: '', DATABASE_URL_FILE: file };
  expect(await runScriptWith(settings, 'index')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 articles added'),
  });
});

test.skipIf(!hasPostgres)('npm run index says once that the index of a large folder is made', async () => {
  const articles = await mkdtemp(join(tmpdir(), 'index-'));
  onTestFinished(async () => rm(articles, { recursive: true }));
  const files = Array.from({ length: 500 }, (_, at) => join(articles, `gate-${at}.md`));
  await Promise.all(files.map(async (file) => writeFile(file, '# Gates\n\nThe gates were built in 1962.\n')));
  const settings = { ARTICLES: articles, DATABASE_URL: await testDatabase() };
  expect(await runScriptWith(settings, 'index')).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^500 of 500 files\nThe index of all words is made, [^\n]*\n$/u),
  });
  expect(await runScriptWith(settings, 'index')).toMatchObject({ code: 0, stderr: '500 of 500 files\n' });
});
