/** Who of several processes does what one may do: when it is followed, and that two never are at it. */
import { describe, expect, test } from 'vitest';
import { startLease } from '../../src/app/lease.js';
import { handClock, type HandClock } from '../support/app/hand-clock.js';
import { leasesInMemory } from '../support/app/leases-in-memory.js';

const SECOND = 1000;

function scene() {
  const leases = leasesInMemory();
  const lines: string[] = [];
  const write = (_fields: object, text: string) => void lines.push(text);
  const log = { info: write, warn: write, error: write };
  /** Each with a clock of its own, which stands still while the process does. */
  const begin = (holder: string, clock: HandClock = handClock()) => {
    const lease = startLease('feeds', leases, holder, log, clock);
    const lost = { times: 0 };
    lease.onLost(() => void (lost.times += 1));
    return { ...lease, clock, lost };
  };
  return { leases, lines, begin };
}

describe('a lease', () => {
  test('is had at once where nobody has it, and by one alone', async () => {
    const { begin } = scene();
    const clock = handClock();
    const all = [begin('a', clock), begin('b', clock), begin('c', clock)];
    await clock.pass(0);
    expect(all.map((one) => one.isHeld()).filter(Boolean)).toHaveLength(1);
  });

  test('is kept for as long as its holder lives', async () => {
    const { begin } = scene();
    const clock = handClock();
    const first = begin('a', clock);
    await clock.pass(0);
    const second = begin('b', clock);
    for (let times = 0; times < 600; times += 1) {
      await clock.pass(SECOND);
      expect([first.isHeld(), second.isHeld()]).toEqual([true, false]);
    }
    expect([first.lost.times, second.lost.times]).toEqual([0, 0]);
  });

  test('of a process that was killed is taken over within a minute', async () => {
    const { begin } = scene();
    const first = begin('a');
    await first.clock.pass(0);
    const second = begin('b');
    await second.clock.pass(15 * SECOND);
    expect(second.isHeld()).toBe(false);
    await second.clock.pass(45 * SECOND);
    expect(second.isHeld()).toBe(true);
  });

  test('that was given back is taken at the next look', async () => {
    const { begin, leases } = scene();
    const first = begin('a');
    await first.clock.pass(0);
    const second = begin('b');
    await second.clock.pass(5 * SECOND);
    await first.close();
    expect([first.isHeld(), leases.held('feeds')]).toEqual([false, undefined]);
    await second.clock.pass(5 * SECOND);
    expect(second.isHeld()).toBe(true);
  });

  test('is no longer held ten seconds before another may take it, when its holder cannot renew it', async () => {
    const { begin, leases } = scene();
    const clock = handClock();
    const first = begin('a', clock);
    await clock.pass(0);
    // Sees the last renewal at once, which is the soonest that it can.
    const second = begin('b', clock);
    await clock.pass(0);
    leases.fail();
    let stopped = 0;
    for (let time = 1; time <= 29; time += 1) {
      await clock.pass(SECOND);
      if (stopped === 0 && !first.isHeld()) stopped = time;
      if (time === 25) leases.mend();
      expect(second.isHeld()).toBe(false);
    }
    expect([stopped, first.lost.times]).toEqual([20, 1]);
  });

  test('counts from before a renewal was sent, not from when its answer came', async () => {
    const { begin, leases } = scene();
    const first = begin('a');
    await first.clock.pass(5 * SECOND);
    const { go } = leases.holdUp();
    await first.clock.pass(30 * SECOND);
    expect(first.isHeld()).toBe(false);
    go();
    await first.clock.pass(0);
    expect([first.isHeld(), first.lost.times]).toEqual([false, 1]);
  });

  test('is lost twenty seconds after the last renewal was sent, however late its answer came', async () => {
    const { begin, leases } = scene();
    const first = begin('a');
    await first.clock.pass(5 * SECOND);
    const { go } = leases.holdUp();
    await first.clock.pass(20 * SECOND);
    expect(first.lost.times).toBe(1);
    leases.fail();
    go();
    await first.clock.pass(4 * SECOND);
    expect([first.isHeld(), first.lost.times]).toEqual([true, 1]);
    await first.clock.pass(2 * SECOND);
    expect([first.isHeld(), first.lost.times]).toEqual([false, 2]);
  });

  test('is lost by a process that stood still meanwhile, before it does anything', async () => {
    const { begin } = scene();
    const first = begin('a');
    await first.clock.pass(0);
    const second = begin('b');
    await second.clock.pass(40 * SECOND);
    expect(second.isHeld()).toBe(true);
    await first.clock.pass(10 * SECOND);
    expect([first.isHeld(), first.lost.times]).toEqual([false, 1]);
    await first.close();
    await second.clock.pass(60 * SECOND);
    expect(second.isHeld()).toBe(true);
  });

  test('goes on when a renewal was written and its answer lost', async () => {
    const { begin, leases } = scene();
    const first = begin('a');
    await first.clock.pass(0);
    await leases.take('feeds', 'a', await leases.read('feeds'));
    await first.clock.pass(60 * SECOND);
    expect([first.isHeld(), first.lost.times]).toEqual([true, 0]);
  });

  test('tells once that nobody can be chosen, and who does it afterwards', async () => {
    const { begin, leases, lines } = scene();
    leases.fail();
    const first = begin('a');
    await first.clock.pass(120 * SECOND);
    leases.mend();
    await first.clock.pass(10 * SECOND);
    expect([first.isHeld(), lines]).toEqual([
      true,
      ['no process can be chosen for this work for now', 'this process does this work from now on'],
    ]);
  });
});
