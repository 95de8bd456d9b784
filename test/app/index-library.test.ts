import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMON_KEY, indexFolder, indexMeaning } from '../../src/app/index-library.js';
import { largeCommonLibrary } from '../../src/app/large-common-library.js';
import { PARSED_HERE } from '../../src/content/parse-file.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { openPostgres, type Postgres } from '../../src/store/postgres/connection.js';
import { quickSemanticSearch } from '../support/quick-semantic-search.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';

describe.skipIf(!hasPostgres)('putting a folder into the database', () => {
  let folder: string;
  let url: string;
  let postgres: Postgres;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'footnote-index-'));
    url = await testDatabase();
    postgres = openPostgres(url);
    await write('boilers', '# Boilers\n\nThe boiler heats water to seventy degrees.');
    await write('gardens', '# Gardens\n\nTulips are planted in October.');
  });
  afterEach(async () => {
    await postgres.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = async (name: string, text: string) => writeFile(join(folder, `${name}.md`), text);
  const index = async (version = '1', directory = folder) =>
    indexFolder(connectionsOf(postgres), directory, {
      parser: PARSED_HERE,
      version,
      today: () => '2026-11-27',
      progress: () => undefined,
    });
  const ids = async () => {
    const large = await openLargeLibrary(connectionsOf(postgres), COMMON_KEY);
    const found = await large?.library.matching('', { from: 0, most: 10 });
    return found?.articles.map(({ id }) => id).toSorted();
  };

  test('puts each article there', async () => {
    expect(await index()).toEqual({ added: 2, removed: 0, unchanged: 0, faults: [] });
    expect(await ids()).toEqual(['boilers', 'gardens']);
  });

  test('passes over what is there already', async () => {
    await index();
    await write('gardens', '# Gardens\n\nTulips are planted in November.');
    expect(await index()).toMatchObject({ added: 1, unchanged: 1 });
  });

  test('reads everything anew with another parser', async () => {
    await index();
    expect(await index('2')).toMatchObject({ added: 2, unchanged: 0 });
  });

  test('takes out what is no longer in the folder', async () => {
    await index();
    await rm(join(folder, 'gardens.md'));
    expect(await index()).toMatchObject({ removed: 1 });
    expect(await ids()).toEqual(['boilers']);
  });

  test('keeps the last good version of a file that has a fault now', async () => {
    await index();
    await write('gardens', '---\ntitle: [\n---\n\nTulips.');
    const { faults, removed } = await index();
    expect([faults.length > 0, removed, await ids()]).toEqual([true, 0, ['boilers', 'gardens']]);
  });

  test('changes nothing where the folder cannot be read', async () => {
    await index();
    expect(await index('1', join(folder, 'elsewhere'))).toMatchObject({ removed: 0, faults: [{ code: 'folder' }] });
    expect(await ids()).toEqual(['boilers', 'gardens']);
  });

  test('computes the vectors of what is there', async () => {
    await index();
    expect(await indexMeaning(connectionsOf(postgres), quickSemanticSearch(), () => undefined)).toBe(2);
  });

  test('computes no vectors where nothing was ever put', async () =>
    expect(await indexMeaning(connectionsOf(postgres), quickSemanticSearch(), () => undefined)).toBe(0));

  test('leaves a library that fits into memory to the folder', async () => {
    await index();
    expect(await largeCommonLibrary(postgres)).toBeUndefined();
  });
});
