/** How much memory the process has, when what is not needed any more has been given back. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Figures } from './job.js';

/** The collector of another thread, and the allocator, take their time. */
const SETTLED_MS = 5_000;
const MEGABYTE = 2 ** 20;

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
