/** Discord's rate limits, in a fixed window for each bucket: the client reads them from every answer's headers. */
import type { Clock } from '../clock.js';

interface Allowance {
  readonly allowed: boolean;
  /** Seconds until the window is over. */
  readonly resetAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Window {
  readonly endsAt: number;
  used: number;
}

/** An interaction's own messages: 5 in 2 seconds for each token. Everything else: 50 in a second for each route. */
const WEBHOOK = { limit: 5, milliseconds: 2000 };
const OTHER = { limit: 50, milliseconds: 1000 };

/** Finished windows are forgotten when there are more than this. */
const MAX_WINDOWS = 2000;

/** Counts one request more in `bucket`; `route` names the bucket in the headers of what is no webhook. */
export type TakeAllowance = (bucket: string, route: string, kind: 'webhook' | 'other') => Allowance;

/** Windows begin with their first request, and are counted by `clock`. */
export function createRateLimits(clock: Clock): TakeAllowance {
  const windows = new Map<string, Window>();
  return (bucket, route, kind) => {
    const now = clock.now();
    const { limit, milliseconds } = kind === 'webhook' ? WEBHOOK : OTHER;
    if (windows.size > MAX_WINDOWS) {
      for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key);
    }
    const open = windows.get(bucket);
    const window = open && open.endsAt > now ? open : { endsAt: now + milliseconds, used: 0 };
    windows.set(bucket, window);
    window.used += 1;
    const resetAfter = (window.endsAt - now) / 1000;
    return {
      allowed: window.used <= limit,
      resetAfter,
      headers: {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - window.used)),
        'x-ratelimit-reset': String(window.endsAt / 1000),
        'x-ratelimit-reset-after': String(resetAfter),
        'x-ratelimit-bucket': kind === 'webhook' ? 'webhook' : route,
      },
    };
  };
}
