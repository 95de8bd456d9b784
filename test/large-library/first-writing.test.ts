/** When a library in the database may be asked: once it, or another before it, was written whole. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connections } from '../../src/large-library/connection.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { openPostgres, type Postgres } from '../../src/store/postgres/connection.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { written } from './written.js';

const GARDENS = written('# Gardens\n\nTulips are planted in October.', 'gardens');
const BOILERS = written('# Boilers\n\nThe boiler heats water.', 'boilers');

describe.skipIf(!hasPostgres)('the first writing of a library', () => {
  let postgres: Postgres;
  let connections: Connections;
  /** How often the index was made. */
  let indexings = 0;
  beforeEach(async () => {
    postgres = openPostgres(await testDatabase());
    connections = connectionsOf(postgres);
    indexings = 0;
  });
  afterEach(async () => postgres.close());

  const write = async (key: string, work: Parameters<typeof writeLibrary<unknown>>[2]) =>
    writeLibrary(connections, { key, madeBy: 'test', onIndexing: () => (indexings += 1) }, work);
  const interrupted = async (key: string) =>
    expect(
      write(key, async ({ put }) => {
        await put([GARDENS]);
        throw new Error('ended');
      }),
    ).rejects.toThrow('ended');
  const ids = async (key: string) => {
    const library = await openLargeLibrary(connections, key);
    const found = await library?.library.matching('', { from: 0, most: 10 });
    return found?.articles.map(({ id }) => id);
  };

  test('is not asked while it is not whole', async () => {
    await interrupted('first');
    expect(await ids('first')).toBeUndefined();
    await write('first', async () => expect(await ids('first')).toBeUndefined());
  });

  test('is asked when a second run has gone on with it, of what both put there', async () => {
    await interrupted('first');
    await write('first', async ({ put, known }) => {
      expect([...known.keys()]).toEqual(['gardens']);
      await put([BOILERS]);
    });
    expect(await ids('first')).toEqual(['boilers', 'gardens']);
  });

  test('makes the index once, which later ones keep', async () => {
    await write('first', async ({ put }) => put([GARDENS]));
    expect(indexings).toBe(1);
    await write('first', async ({ put }) => put([BOILERS]));
    await write('second', async ({ put }) => put([BOILERS]));
    expect(indexings).toBe(1);
  });

  test('of another one lets the first be asked meanwhile', async () => {
    await write('first', async ({ put }) => put([GARDENS]));
    await write('second', async ({ put }) => {
      await put([BOILERS]);
      expect(await ids('first')).toEqual(['gardens']);
    });
  });
});
