import { expect, test } from 'vitest';
import { createRateLimits } from '../../../local-discord/rest/rate-limits.js';
import { createManualClock } from '../manual-clock.js';

test.each([
  ['webhook', 5, 2000],
  ['other', 50, 1000],
] as const)('%s requests: %d in %d milliseconds', (kind, limit, milliseconds) => {
  const clock = createManualClock();
  const limits = createRateLimits(clock);
  const take = () => limits('bucket', 'route', kind).allowed;
  expect(Array.from({ length: limit }, take)).not.toContain(false);
  expect(take()).toBe(false);
  clock.advance(milliseconds - 1);
  expect(take()).toBe(false);
  clock.advance(1);
  expect(take()).toBe(true);
});

test('one bucket does not use up another', () => {
  const limits = createRateLimits(createManualClock());
  for (let count = 0; count < 9; count += 1) limits('a', 'route', 'webhook');
  expect(limits('b', 'route', 'webhook').allowed).toBe(true);
});

test('the headers say what is left and when it begins anew', () => {
  const clock = createManualClock();
  const limits = createRateLimits(clock);
  limits('a', 'route', 'webhook');
  clock.advance(500);
  expect(limits('a', 'route', 'webhook').headers).toMatchObject({
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '3',
    'x-ratelimit-reset-after': '1.5',
  });
});
