/**
 * How long this thread's event loop was held up: what Discord's heartbeat, or any other question, would have waited. It is
 * watched by a timer of a millisecond, which is taken off what it measures.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figures } from './job.js';

const TIMER_MS = 1;

/** What `work` resolves to, and how long the loop was held up meanwhile. */
export async function loopDelay<T>(
  what: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly figures: Figures }> {
  const watched = monitorEventLoopDelay({ resolution: TIMER_MS });
  watched.enable();
  // It measures from one tick to the next, so what comes before the first is not seen: this is nothing but the wait.
  await wait(2 * TIMER_MS);
  const ownWork = watchOwnWork();
  const result = await work();
  // What held the loop up last is seen when the timer fires for the next time.
  await wait(2 * TIMER_MS);
  watched.disable();
  const longest = ownWork();
  const inMs = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - TIMER_MS);
  return {
    result,
    figures: {
      [`${what}: longest delay ms`]: inMs(watched.max),
      [`${what}: delay of 1 in 1,000 ms`]: inMs(watched.percentile(99.9)),
      ...(longest === undefined ? {} : { [`${what}: longest work in one go ms`]: longest }),
    },
  };
}

/** What `work` resolves to, and the longest that this thread worked in one go meanwhile: 0 where there is no Linux. */
export async function longestWork<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longest: number }> {
  await wait(2 * TIMER_MS);
  const ownWork = watchOwnWork();
  const result = await work();
  await wait(2 * TIMER_MS);
  return { result, longest: Math.round(ownWork() ?? 0) };
}

// How long this thread itself works in one go. On a busy machine the event loop is held up as well by waiting for a
// processor, which says nothing about this program; the kernel keeps both apart.

const EVERY_MS = 1;

/** Begins to watch; the returned function ends it and gives the longest in milliseconds, or undefined where there is no Linux. */
function watchOwnWork(): () => number | undefined {
  let before = worked();
  if (before === undefined) return () => undefined;
  let longest = 0;
  const timer = setInterval(() => {
    const now = worked() ?? 0;
    longest = Math.max(longest, now - (before ?? now));
    before = now;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** Milliseconds that the main thread has run on a processor: the first number of the file is in nanoseconds. */
function worked(): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}
