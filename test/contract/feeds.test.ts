import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { provenanceOf, withProvenance } from '../../src/content/provenance/provenance.js';
import { temporaryFolder } from '../support/content/temporary-folder.js';
import { runScript } from '../support/run-script.js';

const FEED = 'https://127.0.0.1/feed';

describe('npm run feeds', () => {
  test('lists and removes what is in the list', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'feeds.yaml'), `- url: ${FEED}\n  title: The town\n`);
    const listed = await runScript('feeds', 'list', '--articles', folder, '--json');
    expect(JSON.parse(listed.stdout)).toEqual({
      feeds: [{ url: FEED, title: 'The town', all: false, next: null, fault: null }],
    });
    expect(await runScript('feeds', 'remove', FEED, '--articles', folder)).toMatchObject({ code: 0 });
    expect(await runScript('feeds', 'remove', FEED, '--articles', folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no such feed. See them all: npm run feeds -- list.'),
    });
  });

  test('adds nothing that is not on the public web, and says why', async () => {
    const folder = await temporaryFolder();
    const { code, stdout } = await runScript(
      'feeds',
      'add',
      FEED,
      'http://localhost:80/',
      '--articles',
      folder,
      '--json',
    );
    const failed = [FEED, 'http://localhost:80/'].map((url) => ({
      url,
      fault: expect.stringContaining('is not on the public web'),
      remedy: expect.any(String),
    }));
    expect([code, JSON.parse(stdout)]).toEqual([1, { added: [], failed }]);
    await expect(readFile(join(folder, 'feeds.yaml'))).rejects.toThrow('ENOENT');
  });
});

describe('npm run check-sources', () => {
  test('looks at what was imported, and says what cannot be known', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'own.md'), '---\ntitle: Own\n---\n\nOwn words.\n');
    expect(await runScript('check-sources', '--articles', folder)).toMatchObject({
      code: 0,
      stdout: 'No article was imported from an address.\n',
    });
    const page = { bytes: new Uint8Array(), url: 'https://127.0.0.1/bees', fetched: '2026-11-26T00:00:00Z', hints: {} };
    const file = new TextEncoder().encode('# Bees\n\nBees came.\n');
    await writeFile(join(folder, 'bees.md'), withProvenance(file, provenanceOf(page, '1')));
    const { code, stdout } = await runScript('check-sources', '--articles', folder, '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      1,
      { sources: [{ article: 'bees', url: page.url, result: 'failed' }] },
    ]);
  });

  test.each([
    ['nobody', 'There is no article nobody. See what there is: npm run list.\n'],
    ['own', 'own was not imported from an address, so there is nothing to compare.\n'],
  ])('says of %s what is the matter', async (id, stderr) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'own.md'), '---\ntitle: Own\n---\n\nOwn words.\n');
    expect(await runScript('check-sources', id, '--articles', folder)).toEqual({ code: 1, stdout: '', stderr });
  });
});
