/** What is counted for all replicas together. */
import { Client } from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLimits } from '../../src/discord/limits.js';
import { sharedLimits } from '../../src/app/shared-limits.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { hasPostgres } from '../support/postgres/test-database.js';
import { type Replica, replicas } from '../support/store/replicas.js';

const RATES = { person: 3, server: 5, blocked: [] };

async function scene() {
  const { one, other, url } = await replicas();
  const lines: string[] = [];
  const write = (_fields: object, text: string) => void lines.push(text);
  const limitsOf = ({ store }: Replica) =>
    createLimits(
      RATES,
      sharedLimits(store.buckets, 'token', { info: write, warn: write, error: write }, createManualClock()),
    );
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(async () => client.end());
  return { limits: [limitsOf(one), limitsOf(other)] as const, one, other, lines, client };
}

describe.skipIf(!hasPostgres)('over two replicas', () => {
  test('a person has one limit', async () => {
    const { limits } = await scene();
    const asked = [];
    for (let time = 0; time < 6; time += 1) asked.push(await limits[time % 2 === 0 ? 0 : 1].admit({ id: '1' }));
    expect(asked.map(({ kind }) => kind)).toEqual(['admitted', 'admitted', 'admitted', 'wait', 'wait', 'wait']);
    expect(asked.at(-1)).toMatchObject({ whose: 'person' });
    expect(await limits[1].admit({ id: '2' })).toEqual({ kind: 'admitted' });
  });

  test('a server has one limit, and other servers have theirs', async () => {
    const { limits } = await scene();
    const asked = [];
    for (let id = 0; id < 6; id += 1) asked.push(await limits[id < 3 ? 0 : 1].admit({ id: String(id), server: '9' }));
    expect(asked.map(({ kind }) => kind).filter((kind) => kind === 'admitted')).toHaveLength(5);
    expect(asked.at(-1)).toMatchObject({ kind: 'wait', whose: 'server' });
    expect(await limits[1].admit({ id: '7', server: '8' })).toEqual({ kind: 'admitted' });
  });

  test('whoever calls people on one has called them on both', async () => {
    const { limits } = await scene();
    expect(await limits[0].admitCall({ id: '1' })).toEqual({ kind: 'admitted' });
    expect(await limits[1].admitCall({ id: '1' })).toMatchObject({ kind: 'wait', seconds: expect.any(Number) });
  });

  test('whoever has asked enough costs the database nothing more', async () => {
    const { limits, one, other } = await scene();
    for (let time = 0; time < 3; time += 1) await limits[0].admit({ id: '1' });
    await limits[1].admit({ id: '1' });
    const before = [one.way.asked(), other.way.asked()];
    for (let time = 0; time < 20; time += 1) {
      for (const replica of limits) expect(await replica.admit({ id: '1' })).toMatchObject({ kind: 'wait' });
    }
    expect([one.way.asked(), other.way.asked()]).toEqual(before);
  });

  test('a bucket is full again after its time by the database’s clock, and rows that are over go', async () => {
    const { limits, one, client } = await scene();
    for (let id = 0; id < 3; id += 1) await limits[0].admit({ id: String(id), server: '9' });
    await client.query('update bucket set until = 1, taken = 1000');
    const take = async () => one.store.buckets?.take([{ key: 'k', points: 1, duration: 60 }]);
    expect(await take()).toBeUndefined();
    expect(await take()).toMatchObject({ key: 'k' });
    const { rows } = await client.query<{ key: string }>('select key from bucket');
    expect(rows.map(({ key }) => key)).toEqual(['k']);
    await client.query('update bucket set until = 1, taken = 1000');
    expect(await take()).toBeUndefined();
  });

  test('what is asked at once on both is counted one by one', async () => {
    const { one, other } = await scene();
    const take = async ({ store }: Replica) => store.buckets?.take([{ key: 'k', points: 5, duration: 60 }]);
    const empty = await Promise.all(Array.from({ length: 16 }, async (_, at) => take(at % 2 === 0 ? one : other)));
    expect(empty.filter((bucket) => bucket === undefined)).toHaveLength(5);
  });

  test('what is asked at once on one costs the database two statements', async () => {
    const { one } = await scene();
    const take = async (key: string) => one.store.buckets?.take([{ key, points: 5, duration: 60 }]);
    await take('first');
    const before = one.way.asked();
    await take('one');
    const each = one.way.asked() - before;
    await Promise.all(Array.from({ length: 16 }, async (_, at) => take(String(at))));
    expect(one.way.asked() - before).toBe(3 * each);
  });

  test('what was asked with a question that could not be counted is not counted either, and later ones are', async () => {
    const { one } = await scene();
    const take = async () => one.store.buckets?.take([{ key: 'k', points: 1, duration: 60 }]);
    one.way.cut();
    const failed = await Promise.allSettled([take(), take(), take()]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    one.way.mend();
    await vi.waitFor(
      async () => {
        one.clock.advance(2000);
        expect(one.states).toEqual(['away', 'up']);
      },
      { timeout: 10_000 },
    );
    expect(await take()).toBeUndefined();
    expect(await take()).toMatchObject({ key: 'k' });
  });

  test('nobody’s id stands in the database', async () => {
    const { limits, client } = await scene();
    await limits[0].admit({ id: '123456789012345678', server: '876543210987654321' });
    const { rows } = await client.query('select * from bucket');
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/123456789012345678|876543210987654321/u);
  });

  test('each counts alone while the database is away, which is said once', async () => {
    const { limits, one, lines } = await scene();
    one.way.cut();
    const asked = [];
    for (let time = 0; time < 4; time += 1) asked.push((await limits[0].admit({ id: '1' })).kind);
    expect(asked).toEqual(['admitted', 'admitted', 'admitted', 'wait']);
    expect(lines).toEqual(['how much is asked is counted by this process alone for now']);
    one.way.mend();
    await vi.waitFor(
      async () => {
        one.clock.advance(2000);
        expect(one.states).toEqual(['away', 'up']);
      },
      { timeout: 10_000 },
    );
  });
});
