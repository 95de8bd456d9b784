/** Times as what most wait, what one in twenty and what one in a hundred waits at least. */
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../../evaluation/metrics.js';
import type { Figures } from './job.js';

/** `times` in milliseconds. */
export function latencyFigures(what: string, times: readonly number[]): Figures {
  return {
    [`${what}: p50 ms`]: percentile(times, 0.5),
    [`${what}: p95 ms`]: percentile(times, 0.95),
    [`${what}: p99 ms`]: percentile(times, 0.99),
  };
}

/** The collector of another thread, and the allocator, take their time. */
const SETTLED_MS = 5_000;
const MEGABYTE = 2 ** 20;

/** How much memory the process has, when what is not needed any more has been given back. */
export async function memoryFigures(): Promise<Figures> {
  globalThis.gc?.();
  await wait(SETTLED_MS);
  globalThis.gc?.();
  return {
    'resident at rest, MB': process.memoryUsage.rss() / MEGABYTE,
    // Node gives kilobytes.
    'resident at most, MB': process.resourceUsage().maxRSS / 1024,
  };
}
