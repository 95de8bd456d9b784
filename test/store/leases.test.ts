/** Leases as rows: which changes only one process can make. */
import { describe, expect, test } from 'vitest';
import { openedStore } from '../support/store/opened-store.js';

const FEEDS = 'feeds';

async function twoProcesses() {
  const { store, another } = await openedStore();
  return [store.leases, (await another()).leases] as const;
}

describe('a lease', () => {
  test('is nobody’s at first, and its first holder’s then', async () => {
    const [first, second] = await twoProcesses();
    expect(await second.read(FEEDS)).toBeUndefined();
    const taken = await first.take(FEEDS, 'a', undefined);
    expect(taken).toEqual({ holder: 'a', renewal: 1 });
    expect(await second.read(FEEDS)).toEqual(taken);
    expect(await second.read('digests')).toBeUndefined();
  });

  test('that nobody has is taken by one of those that want it at once', async () => {
    const [first, second] = await twoProcesses();
    const holders = ['a', 'b', 'c', 'd', 'e', 'f'];
    const taken = await Promise.all(
      holders.map(async (holder, turn) => (turn % 2 === 0 ? first : second).take(FEEDS, holder, undefined)),
    );
    expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('that was seen is taken over by one, and no longer renewed by its holder', async () => {
    const [first, second] = await twoProcesses();
    const old = await first.take(FEEDS, 'a', undefined);
    const taken = await Promise.all(['b', 'c'].map(async (holder) => second.take(FEEDS, holder, old)));
    expect(taken.filter((one) => one !== undefined)).toMatchObject([{ renewal: 2 }]);
    expect(await first.take(FEEDS, 'a', old)).toBeUndefined();
  });

  test('that was renewed since it was seen is not taken', async () => {
    const [first, second] = await twoProcesses();
    const seen = await first.take(FEEDS, 'a', undefined);
    await first.take(FEEDS, 'a', seen);
    expect(await second.take(FEEDS, 'b', seen)).toBeUndefined();
    expect(await second.read(FEEDS)).toEqual({ holder: 'a', renewal: 2 });
  });

  test('is given back by who has it, and by nobody who had it', async () => {
    const [first, second] = await twoProcesses();
    const old = await first.take(FEEDS, 'a', undefined);
    const next = await second.take(FEEDS, 'b', old);
    await first.giveBack(FEEDS, 'a');
    expect(await first.read(FEEDS)).toEqual(next);
    await second.giveBack(FEEDS, 'b');
    expect(await first.read(FEEDS)).toBeUndefined();
  });
});
