/** Times as what most wait, what one in twenty and what one in a hundred waits at least. */
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../../evaluation/metrics.js';
import type { Figures } from './job.js';
import { residentMb } from './processes.js';

/** `times` in milliseconds. */
export function latencyFigures(what: string, times: readonly number[]): Figures {
  return {
    [`${what}: p50 ms`]: percentile(times, 0.5),
    [`${what}: p95 ms`]: percentile(times, 0.95),
    [`${what}: p99 ms`]: percentile(times, 0.99),
  };
}

/** The collector of another process, and the allocator, take their time. */
const SETTLED_MS = 5_000;

/** How much memory this process and those that it has started have, when what is not needed any more has been given back. */
export async function memoryFigures(): Promise<Figures> {
  globalThis.gc?.();
  await wait(SETTLED_MS);
  globalThis.gc?.();
  const { own, together } = residentMb();
  return {
    'resident at rest, MB': together,
    'of that, the answering process, MB': own,
  };
}
