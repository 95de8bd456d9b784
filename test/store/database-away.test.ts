/** What happens while the database cannot be reached: what is known is known, nobody waits, and it is used again when it is back. */
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreFault } from '../../src/content/article-store.js';
import { openPostgres, QUICK } from '../../src/store/postgres/connection.js';
import { createOutage, type DatabaseState } from '../../src/store/postgres/outage.js';
import { id, markdown } from '../support/content/article-store-contract.js';
import { hasPostgres, testDatabase } from '../support/postgres/test-database.js';
import { type Replica, replicas } from '../support/store/replicas.js';
import { handClock } from '../support/app/hand-clock.js';
import { SERVER } from '../support/store/opened-store.js';

const SECOND = 1000;
const UNTIL = { timeout: 20 * SECOND };

/** Time is let pass for it until it is told so. */
async function becomes({ clock, states }: Replica, state: string): Promise<void> {
  await vi.waitFor(() => {
    clock.advance(2 * SECOND);
    expect(states.at(-1)).toBe(state);
  }, UNTIL);
}

describe.skipIf(!hasPostgres)('while the database is away', () => {
  const scene = async () => {
    const { one } = await replicas();
    await one.store.settings.change(SERVER, { locale: 'ja' });
    await one.store.articles(SERVER).put(id('tides'), markdown('Tides'), null);
    await one.store.settings.of(SERVER);
    return one;
  };

  test.each(['cut', 'swallow'] as const)(
    '%s: settings are as they were read last, and changes are refused',
    async (how) => {
      const { store, way, states } = await scene();
      way[how]();
      await expect(store.settings.change(SERVER, { locale: 'de' })).rejects.toThrow(StoreFault);
      expect(await store.settings.of(SERVER)).toMatchObject({ locale: 'ja' });
      await expect(store.articles(SERVER).list()).rejects.toThrow('cannot be reached');
      expect(states).toEqual(['away']);
    },
  );

  test('answers are private where nothing was read that says they may be seen', async () => {
    const { store, way } = await scene();
    way.cut();
    expect(await store.settings.of('876543210987654321')).toMatchObject({ privateByDefault: true, locale: null });
    expect(await store.settings.of(SERVER)).toMatchObject({ privateByDefault: false });
  });

  test('nobody asks it after the first that had no answer, and those that ask with them are not left waiting', async () => {
    const { store, way } = await scene();
    way.swallow();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, async () => store.articles(SERVER).list()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([]);
    const [asked, connections] = [way.asked(), way.connections()];
    for (let times = 0; times < 20; times += 1)
      await store
        .articles(SERVER)
        .list()
        .catch(() => undefined);
    expect([way.asked(), way.connections()]).toEqual([asked, connections]);
  });

  test('a change that has no answer is not tried on another connection', async () => {
    const { store, way } = await scene();
    way.swallow();
    const before = way.connections();
    await expect(store.settings.change(SERVER, { locale: 'de' })).rejects.toThrow('cannot be reached');
    expect(way.connections()).toBe(before);
  });

  test('a connection on which an answer was lost is not used again', async () => {
    const replica = await scene();
    const { store, way, states } = replica;
    way.swallow();
    await expect(store.articles(SERVER).list()).rejects.toThrow('cannot be reached');
    way.resume();
    await becomes(replica, 'up');
    expect(await store.articles(SERVER).list()).toHaveLength(1);
    expect(states).toEqual(['away', 'up']);
  });

  test('is not what it is taken for where all connections are in use', async () => {
    const states: string[] = [];
    const watching = { changed: ({ name }: DatabaseState) => void states.push(name), after: () => () => undefined };
    const { database, close } = openPostgres(await testDatabase(), QUICK, watching);
    onTestFinished(close);
    let giveBack: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (giveBack = resolve));
    const used = Array.from({ length: 10 }, async () => database.connection().execute(async () => until));
    await expect(sql`select 1`.execute(database)).rejects.toThrow('cannot be reached');
    giveBack();
    await Promise.all(used);
    expect([states, (await sql`select 1`.execute(database)).rows.length]).toEqual([[], 1]);
  });

  test.each(['cut', 'swallow'] as const)(
    '%s: it is used again when it is back, and both are told once',
    async (how) => {
      const replica = await scene();
      const { store, way, states } = replica;
      way[how]();
      for (let times = 0; times < 5; times += 1)
        await store
          .articles(SERVER)
          .list()
          .catch(() => undefined);
      way.mend();
      await becomes(replica, 'up');
      expect(await store.articles(SERVER).list()).toHaveLength(1);
      expect(states).toEqual(['away', 'up']);
    },
  );
});

describe('an outage', () => {
  const scene = () => {
    const clock = handClock();
    const told: string[] = [];
    const database = { isThere: false, probes: 0, answers: () => database.isThere };
    const outage = createOutage({
      async probe() {
        database.probes += 1;
        if (!database.answers()) throw new Error('away');
      },
      changed: ({ name }) => void told.push(name),
      after: (time, run) => clock.after(time, run),
    });
    onTestFinished(outage.close);
    return { clock, told, database, outage, fault: new StoreFault('the database cannot be reached', 'Start it.') };
  };

  test('gives up at once what is waited for, and refuses the rest without asking', async () => {
    const { outage, fault } = scene();
    const hanging = outage.unlessAway(async () => new Promise(() => undefined));
    outage.begin(fault);
    await expect(hanging).rejects.toBe(fault);
    let asked = 0;
    await expect(outage.unlessAway(async () => (asked += 1))).rejects.toBe(fault);
    expect(asked).toBe(0);
  });

  test('is told once, however often it is met, and its end once', async () => {
    const { outage, fault, told, clock, database } = scene();
    for (let times = 0; times < 3; times += 1) outage.begin(fault);
    database.isThere = true;
    await clock.pass(SECOND);
    expect(told).toEqual(['away', 'up']);
    expect(await outage.unlessAway(async () => 'there')).toBe('there');
  });

  test('is over two seconds after the database is back, and asks it no more often than that in the end', async () => {
    const { outage, fault, told, clock, database } = scene();
    outage.begin(fault);
    await clock.pass(60 * SECOND);
    expect(database.probes).toBeLessThan(35);
    database.isThere = true;
    await clock.pass(2 * SECOND);
    expect(told).toEqual(['away', 'up']);
  });

  test('is not asked about any more, nor told of, when nobody wants to know', async () => {
    const { outage, fault, told, clock, database } = scene();
    outage.begin(fault);
    outage.close();
    await clock.pass(60 * SECOND);
    expect([database.probes, told]).toEqual([0, ['away']]);
  });

  test('is not told to be over to whoever has closed while it was asked about', async () => {
    const { outage, fault, told, clock, database } = scene();
    outage.begin(fault);
    database.answers = () => {
      outage.close();
      return true;
    };
    await clock.pass(SECOND);
    expect([database.probes, told]).toEqual([1, ['away']]);
  });
});
