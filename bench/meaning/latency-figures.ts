/** Times as what most wait, what one in twenty and what one in a hundred waits at least. */
import { percentile } from '../../src/search/evaluation/percentile.js';
import type { Figures } from './job.js';

/** `times` in milliseconds. */
export function latencyFigures(what: string, times: readonly number[]): Figures {
  return {
    [`${what}: p50 ms`]: percentile(times, 0.5),
    [`${what}: p95 ms`]: percentile(times, 0.95),
    [`${what}: p99 ms`]: percentile(times, 0.99),
  };
}
