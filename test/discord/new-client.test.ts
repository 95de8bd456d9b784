import { afterEach, describe, expect, test, vi } from 'vitest';
import { newClient } from '../../src/discord/new-client.js';

afterEach(() => vi.unstubAllEnvs());

// discord.js reads a variable of that name itself.
describe.each(['', 'auto', '4'])('where SHARDS is "%s", a client', (shards) => {
  const parts = ({ id, of }: { id: number; of: number }) => {
    vi.stubEnv('SHARDS', shards);
    const { options } = newClient(undefined, { intents: [], shard: { id, of, now: () => 0 } });
    return [options.shards, options.shardCount];
  };
  test('is the shard that it is made for', () => expect(parts({ id: 2, of: 3 })).toEqual([[2], 3]));
  test('is the only one where there are no more', () => expect(parts({ id: 0, of: 1 })).toEqual([[0], 1]));
});
