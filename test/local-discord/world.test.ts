import { SnowflakeUtil } from 'discord.js';
import { expect, test } from 'vitest';
import { createSnowflakes } from '../../local-discord/world.js';
import { createManualClock } from './manual-clock.js';

test('an id says when it was made', () => {
  const next = createSnowflakes(createManualClock(Date.UTC(2026, 5, 1)));
  expect(SnowflakeUtil.timestampFrom(next())).toBe(Date.UTC(2026, 5, 1));
});

test('ids made in the same millisecond ascend', () => {
  const next = createSnowflakes(createManualClock());
  const ids = Array.from({ length: 100 }, () => BigInt(next()));
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  expect(new Set(ids).size).toBe(100);
});
