import { expect, test } from 'vitest';
import { connectionState } from '../../src/discord/connection-state.js';

type Act = readonly [shard: number, state: Parameters<ReturnType<typeof connectionState>['set']>[1]];

test.each<[string, readonly Act[], readonly string[]]>([
  ['a shard that connects', [[0, 'connected']], ['connected']],
  [
    'a shard that is lost and comes back',
    [
      [0, 'connected'],
      [0, 'reconnecting'],
      [0, 'reconnecting'],
      [0, 'connected'],
    ],
    ['connected', 'reconnecting', 'connected'],
  ],
  [
    'one of two that is lost and comes back',
    [
      [0, 'connected'],
      [1, 'connected'],
      [1, 'reconnecting'],
      [0, 'connected'],
      [1, 'connected'],
    ],
    ['connected', 'reconnecting', 'connected'],
  ],
  [
    'two that are lost at once',
    [
      [0, 'connected'],
      [1, 'connected'],
      [0, 'reconnecting'],
      [1, 'reconnecting'],
      [0, 'connected'],
      [1, 'connected'],
    ],
    ['connected', 'reconnecting', 'connected'],
  ],
  [
    'one of two that is closed for good',
    [
      [0, 'connected'],
      [1, 'closed'],
      [0, 'reconnecting'],
    ],
    ['connected', 'closed'],
  ],
])('of %s each change of the whole is told once', (_what, acts, expected) => {
  const told: string[] = [];
  const { set } = connectionState((state) => told.push(state));
  for (const [shard, state] of acts) set(shard, state);
  expect(told).toEqual(expected);
});
