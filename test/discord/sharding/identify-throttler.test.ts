import { describe, expect, test } from 'vitest';
import {
  budgetRest,
  identifyThrottler,
  slotRest,
  type Shard,
} from '../../../src/discord/sharding/identify-throttler.js';
import { createIdentifyLimits } from '../../../local-discord/gateway/identify-limits.js';
import { handClock } from '../../support/app/hand-clock.js';

const DAY = 86_400_000;

/** One that goes on to what is due next when all else waits for it: days pass in which nothing but waiting happens. */
function leapingClock() {
  let time = 0;
  const timers: { readonly due: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds: number, run: () => void) => void timers.push({ due: time + milliseconds, run }),
    async leap() {
      const [next] = timers.toSorted((a, b) => a.due - b.due);
      if (next !== undefined) {
        timers.splice(timers.indexOf(next), 1);
        time = next.due;
        next.run();
      }
      // What follows from it takes no time, and no more than some steps of promises.
      for (let step = 0; step < 30; step += 1) await Promise.resolve();
    },
  };
}

function quietLog() {
  const lines: (readonly [string, object])[] = [];
  const write = (fields: object, message: string) => void lines.push([message, fields]);
  return { lines, log: { info: write, warn: write, error: write } };
}

/** How often time may go on for each start of a simulation, which would else have no end where nobody starts any more. */
const LEAPS = 3;

const ALWAYS = new AbortController().signal;
const alone: Shard = { id: 0, of: 1, now: () => 0 };

describe('the identifies of a day', () => {
  const left = (remaining: number) => ({ shards: 1, total: 1000, remaining, resetAfter: DAY, maxConcurrency: 1 });
  test('are not waited for while half of them are left', () => expect(budgetRest(left(500), 0)).toBe(0));
  test('are spread over what is left of the day from then on', () =>
    expect(budgetRest(left(499), 0)).toBe(Math.ceil(DAY / 399)));
  test('are waited for no longer when that time has passed', () =>
    expect(budgetRest(left(499), Math.ceil(DAY / 399))).toBe(0));
  test('keep a tenth, for which the next day is waited for however long was waited', () =>
    expect(budgetRest(left(100), 10 * DAY)).toBeGreaterThan(DAY));

  const startsOf = (processes: number) => async (starts: number) => {
    const clock = leapingClock();
    const limits = createIdentifyLimits(clock, undefined);
    const seen = { fewest: 1000, starts: 0 };
    const sessions = async () => ({
      shards: 1,
      total: 1000,
      remaining: limits.remaining(),
      resetAfter: limits.resetAfter(),
      maxConcurrency: 1,
    });
    const crashLoop = async () => {
      while (seen.starts < starts) {
        // A process anew, which remembers nothing.
        const throttler = identifyThrottler({ sessions, shard: alone, clock, log: quietLog().log });
        await throttler.waitForIdentify(0, new AbortController().signal);
        limits.admit(0);
        seen.starts += 1;
        seen.fewest = Math.min(seen.fewest, limits.remaining());
      }
    };
    const loops = Array.from({ length: processes }, crashLoop);
    const end = { isOver: false };
    const over = Promise.all(loops).finally(() => (end.isOver = true));
    over.catch(() => undefined);
    for (let leaps = 0; !end.isOver && leaps < LEAPS * starts; leaps += 1) await clock.leap();
    if (!end.isOver) throw new Error(`Only ${seen.starts} of ${starts} starts came about.`);
    await over;
    return { fewest: seen.fewest, days: clock.now() / DAY };
  };
  test('do not run out over 10,000 starts in a row', async () => {
    const { fewest, days } = await startsOf(1)(10_000);
    expect(fewest).toBeGreaterThanOrEqual(100);
    expect(days).toBeGreaterThan(10);
  });
  test('do not run out where twenty processes crash at the same moments', async () => {
    const { fewest } = await startsOf(20)(3_000);
    expect(fewest).toBeGreaterThan(0);
  });
});

// In milliseconds: one that is longer than it should be does not end by these clocks.
describe('a wait', { timeout: 10_000 }, () => {
  const sessions = async () => ({ shards: 1, total: 1000, remaining: 400, resetAfter: DAY, maxConcurrency: 1 });
  test('for the budget says how long and why', async () => {
    const { log, lines } = quietLog();
    void identifyThrottler({ sessions, shard: alone, clock: handClock(), log }).waitForIdentify(0, ALWAYS);
    await expect
      .poll(() => lines)
      .toEqual([[expect.stringContaining('logged in so often today'), { remaining: 400, total: 1000, minutes: 5 }]]);
  });
  test('ends when the connection does', async () => {
    const { log, lines } = quietLog();
    const closing = new AbortController();
    const clock = handClock();
    const wait = identifyThrottler({ sessions, shard: alone, clock, log }).waitForIdentify(0, closing.signal);
    await expect.poll(() => lines).toHaveLength(1);
    closing.abort();
    await expect(wait).rejects.toThrow('closed meanwhile');
  });
  test('of five seconds is between two identifies of one process', async () => {
    const clock = handClock();
    const plenty = async () => ({ ...(await sessions()), remaining: 1000 });
    const throttler = identifyThrottler({ sessions: plenty, shard: alone, clock, log: quietLog().log });
    await throttler.waitForIdentify(0, ALWAYS);
    let identified = false;
    void throttler.waitForIdentify(0, ALWAYS).then(() => (identified = true));
    await clock.pass(4_999);
    expect(identified).toBe(false);
    await clock.pass(1);
    expect(identified).toBe(true);
  });
  test('of half a minute comes before Discord is asked again that did not answer', async () => {
    const clock = handClock();
    const { log, lines } = quietLog();
    let asked = 0;
    const unwell = async () => {
      asked += 1;
      if (asked === 1) throw new Error('bad gateway');
      return { ...(await sessions()), remaining: 1000 };
    };
    const wait = identifyThrottler({ sessions: unwell, shard: alone, clock, log }).waitForIdentify(0, ALWAYS);
    await clock.pass(29_999);
    expect([asked, lines.length]).toEqual([1, 1]);
    await clock.pass(1);
    await wait;
    expect(asked).toBe(2);
  });
});

describe('shards of one bucket', () => {
  const turn = (id: number, of: number, now: number) => slotRest({ id, of, now: () => now }, 1);
  test('take turns, each in a second of its own of every seven', () =>
    expect([0, 1, 2, 3].map((id) => turn(id, 4, 0))).toEqual([0, 7_000, 14_000, 21_000]));
  test('wait for the next round when their second is over', () => expect(turn(0, 4, 1_000)).toBe(27_000));
  test('do not wait where each has a bucket to itself', () =>
    expect(slotRest({ id: 3, of: 4, now: () => 500 }, 16)).toBe(0));
  test('that start together identify at least five seconds apart', () => {
    const at = Array.from({ length: 16 }, (_, id) => 123_456 + turn(id, 16, 123_456)).toSorted((a, b) => a - b);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5_000);
  });
  test('of several buckets wait for none of another', () =>
    expect([0, 1, 2, 3].map((id) => slotRest({ id, of: 4, now: () => 0 }, 2))).toEqual([0, 0, 7_000, 7_000]));
});
