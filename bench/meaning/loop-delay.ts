/**
 * How long this thread's event loop was held up: what Discord's heartbeat, or any other question, would have waited. It is
 * watched by a timer of a millisecond, which is taken off what it measures.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const TIMER_MS = 1;

/** The longest delay, and the one that 1 of 1,000 exceeds, in milliseconds, while `work` was done. */
export async function loopDelay<T>(work: () => Promise<T>): Promise<{ result: T; longest: number; p999: number }> {
  const watched = monitorEventLoopDelay({ resolution: TIMER_MS });
  watched.enable();
  // It measures from one tick to the next, so what comes before the first is not seen: this is nothing but the wait.
  await wait(2 * TIMER_MS);
  const result = await work();
  // What held the loop up last is seen when the timer fires for the next time.
  await wait(2 * TIMER_MS);
  watched.disable();
  const inMs = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - TIMER_MS);
  return { result, longest: inMs(watched.max), p999: inMs(watched.percentile(99.9)) };
}
