/** A refusal because of too many requests, in Discord's shape. https://docs.discord.com/developers/topics/rate-limits */
import type { HeadedAnswer } from './headed-answer.js';

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
