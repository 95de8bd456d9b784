/** Discord's rate limits, in a fixed window for each bucket: the client reads them from every answer's headers. */
import type { Clock } from '../clock.js';
import type { HeadedAnswer } from './answer.js';

export interface Allowance {
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

export function createRateLimits(
  clock: Clock,
): (bucket: string, route: string, kind: 'webhook' | 'other') => Allowance {
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

// A refusal because of too many requests, in Discord's shape. https://docs.discord.com/developers/topics/rate-limits

/** Seconds, of a refusal that was made to happen. */
const HALF_A_SECOND = 0.5;

/** `global`: over everything the bot sends; `user`: of this route. */
export function rateLimited(scope: 'user' | 'global', retryAfter = HALF_A_SECOND): HeadedAnswer {
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      // Whole seconds, as HTTP has them.
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
  };
}
