import { describe, expect, test } from 'vitest';
import { feedRounds, type FeedRound } from '../../src/app/feed-rounds.js';
import type { Lease } from '../../src/app/lease.js';
import type { PolledFeeds } from '../../src/content/feeds/poll-due.js';
import { handClock } from '../support/app/hand-clock.js';

const MINUTE = 60_000;

/** Rounds whose end the test decides. */
function bot(isDue: () => boolean = () => true, lease?: Lease) {
  const clock = handClock();
  const lines: string[] = [];
  const write = (level: string) => (_fields: object, text: string) => void lines.push(`${level}: ${text}`);
  const rounds: {
    end: (polled?: Partial<PolledFeeds>) => void;
    fail: (error: Error) => void;
    stopped: boolean;
    killed: boolean;
  }[] = [];
  const start = (): FeedRound => {
    let resolve = (_polled: PolledFeeds): void => undefined;
    let reject = (_error: Error): void => undefined;
    const promise = new Promise<PolledFeeds>((...ends) => ([resolve, reject] = ends));
    const round = {
      end: (polled: Partial<PolledFeeds> = {}) => resolve({ added: [], told: [], ...polled }),
      fail: (error: Error) => reject(error),
      stopped: false,
      killed: false,
    };
    rounds.push(round);
    return {
      done: promise,
      stop: () => void (round.stopped = true),
      kill: async () => {
        round.killed = true;
        reject(new Error('ended'));
      },
    };
  };
  const log = { info: write('info'), warn: write('warn'), error: write('error') };
  return {
    clock,
    lines,
    rounds,
    feeds: feedRounds({
      survey: async () => ({ due: isDue(), listed: 1, failing: [] }),
      start,
      log,
      clock,
      ...(lease && { lease }),
    }),
  };
}

describe('feeds are read', () => {
  test('when their time has come, looked at every minute', async () => {
    let due = false;
    const { clock, rounds } = bot(() => due);
    await clock.pass(10 * MINUTE);
    expect(rounds).toHaveLength(0);
    due = true;
    await clock.pass(MINUTE);
    expect(rounds).toHaveLength(1);
  });

  test('one round after the other', async () => {
    const { clock, rounds } = bot();
    await clock.pass(20 * MINUTE);
    expect(rounds).toHaveLength(1);
    rounds[0]?.end();
    await clock.pass(2 * MINUTE);
    expect(rounds).toHaveLength(2);
  });

  test('again after a round that failed, which is told', async () => {
    const { clock, rounds, lines } = bot();
    await clock.pass(MINUTE);
    rounds[0]?.fail(new Error('out of memory'));
    await clock.pass(2 * MINUTE);
    expect(rounds).toHaveLength(2);
    expect(lines).toEqual(['error: the feeds could not be read']);
  });

  test('again after a round that takes longer than half an hour, which is ended', async () => {
    const { clock, rounds, lines } = bot();
    await clock.pass(31.5 * MINUTE);
    expect(rounds.map(({ killed }) => killed)).toEqual([true]);
    await clock.pass(2 * MINUTE);
    expect(rounds).toHaveLength(2);
    expect(lines[0]).toMatch(/^warn: reading the feeds took longer than half an hour/u);
  });
});

test('what is told again and again is told once, until it is over', async () => {
  const { clock, rounds, lines } = bot();
  for (const told of [['full'], ['full', 'other'], [], ['full']]) {
    await clock.pass(2 * MINUTE);
    rounds.at(-1)?.end({ told });
    await clock.pass(0);
  }
  expect(lines).toEqual(['warn: full', 'warn: other', 'warn: full']);
});

test('how many articles are new is told', async () => {
  const { clock, rounds, lines } = bot();
  await clock.pass(MINUTE);
  rounds[0]?.end({ added: ['Bees'] });
  await clock.pass(0);
  expect(lines).toEqual(['info: new articles from feeds']);
});

describe('a bot that stops', () => {
  test('begins no round', async () => {
    const { clock, rounds, feeds } = bot();
    await feeds.close();
    await clock.pass(10 * MINUTE);
    expect(rounds).toHaveLength(0);
  });

  test('lets the round come to an end', async () => {
    const { clock, rounds, feeds, lines } = bot();
    await clock.pass(MINUTE);
    const closing = feeds.close();
    expect(rounds[0]?.stopped).toBe(true);
    rounds[0]?.end();
    await closing;
    await clock.pass(10 * MINUTE);
    expect([rounds.length, rounds[0]?.killed, lines]).toEqual([1, false, []]);
  });

  test('ends a round that does not', async () => {
    const { clock, rounds, feeds, lines } = bot();
    await clock.pass(MINUTE);
    const closing = feeds.close();
    await clock.pass(5000);
    await closing;
    expect([rounds[0]?.killed, lines]).toEqual([true, []]);
  });
});

describe('of several processes', () => {
  /** A lease that the test gives and takes. */
  function leased() {
    const state = { isHeld: false, given: false, lost: (): void => undefined };
    const lease: Lease = {
      isHeld: () => state.isHeld,
      onLost: (lost) => void (state.lost = lost),
      close: async () => void (state.given = true),
    };
    return { state, ...bot(() => true, lease) };
  }

  test('one that has no lease reads nothing, and reads when it has one', async () => {
    const { state, clock, rounds } = leased();
    await clock.pass(10 * MINUTE);
    expect(rounds).toHaveLength(0);
    state.isHeld = true;
    await clock.pass(MINUTE);
    expect(rounds).toHaveLength(1);
  });

  test('one that loses its lease ends what it reads within five seconds, however long that would take', async () => {
    const { state, clock, rounds } = leased();
    state.isHeld = true;
    await clock.pass(MINUTE);
    state.isHeld = false;
    state.lost();
    expect(rounds.map(({ stopped, killed }) => [stopped, killed])).toEqual([[true, false]]);
    await clock.pass(5_000);
    expect(rounds.map(({ killed }) => killed)).toEqual([true]);
    await clock.pass(10 * MINUTE);
    expect(rounds).toHaveLength(1);
  });

  test('one that stops gives its lease back when nothing is read any more', async () => {
    const { state, clock, rounds, feeds } = leased();
    state.isHeld = true;
    await clock.pass(MINUTE);
    const closing = feeds.close();
    await clock.pass(0);
    expect(state.given).toBe(false);
    rounds[0]?.end();
    await closing;
    expect(state.given).toBe(true);
  });
});
