/** What is asked of a library in the database while that cannot be reached, by a bot whose store is there too. */
import { describe, expect, test, vi } from 'vitest';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { SERVER } from '../support/store/opened-store.js';
import { replicas } from '../support/store/replicas.js';
import { written } from './written.js';

async function scene() {
  const { one } = await replicas();
  if (one.store.postgres === undefined) throw new Error('There is no PostgreSQL.');
  const connections = connectionsOf(one.store.postgres);
  await writeLibrary(connections, { key: 'common', madeBy: 'test' }, async ({ put }) =>
    put([written('# Gardens\n\nTulips are planted in October.', 'gardens')]),
  );
  const library = await openLargeLibrary(connections, 'common');
  const asked = async () => library?.library.byTitle('Gardens');
  return { ...one, asked };
}

describe.skipIf(!hasPostgres)('a library in a database that is away', () => {
  test('is not waited for once it is known', async () => {
    const { asked, way, states } = await scene();
    way.swallow();
    await expect(asked()).rejects.toThrow(PartUnavailable);
    const sent = [way.asked(), way.connections()];
    for (let times = 0; times < 20; times += 1) await expect(asked()).rejects.toThrow(PartUnavailable);
    expect([way.asked(), way.connections()]).toEqual(sent);
    expect(states).toEqual(['away']);
  });

  test('is not waited for where the store has met it', async () => {
    const { asked, store, way } = await scene();
    way.swallow();
    await expect(store.articles(SERVER).list()).rejects.toThrow('cannot be reached');
    const sent = [way.asked(), way.connections()];
    await expect(asked()).rejects.toThrow(PartUnavailable);
    expect([way.asked(), way.connections()]).toEqual(sent);
  });

  test.each(['cut', 'swallow'] as const)('%s: is asked again when it is back', async (how) => {
    const { asked, way, clock, states } = await scene();
    way[how]();
    await asked().catch(() => undefined);
    way.mend();
    await vi.waitFor(
      () => {
        clock.advance(2_000);
        expect(states.at(-1)).toBe('up');
      },
      { timeout: 20_000 },
    );
    expect((await asked())?.id).toBe('gardens');
  });

  test('is asked on another connection where its own were closed', async () => {
    const { asked, way, states } = await scene();
    await asked();
    way.cut();
    way.mend();
    expect((await asked())?.id).toBe('gardens');
    expect(states).toEqual([]);
  });
});
