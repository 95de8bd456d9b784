import { describe, expect, test } from 'vitest';
import { keepShards } from '../../../src/app/sharding/keep-shards.js';
import type { ShardEvents } from '../../../src/discord/sharding/start-shard.js';
import { handClock } from '../../support/app/hand-clock.js';

/** Three shards whose processes do what a test says. */
function world() {
  const clock = handClock();
  const lines: object[] = [];
  const write = (fields: object, message: string) => void lines.push({ ...fields, message });
  const begun: (readonly [shard: number, at: number])[] = [];
  const acts: string[] = [];
  const events = new Map<number, ShardEvents>();
  const shards = keepShards({
    count: 3,
    start(shard, told) {
      begun.push([shard, clock.now()]);
      events.set(shard, told);
      return { letGo: () => void acts.push(`let ${shard} go`), kill: () => void acts.push(`kill ${shard}`) };
    },
    log: { info: write, warn: write, error: write },
    clock,
  });
  const of = (shard: number): ShardEvents => events.get(shard) ?? { onConnected: () => {}, onEnded: () => {} };
  return {
    clock,
    lines,
    begun,
    acts,
    shards,
    end: (shard: number) => of(shard).onEnded(),
    connect: (shard: number, connected = true) => of(shard).onConnected(connected),
  };
}

describe('the processes of shards', () => {
  test('are one for each', () =>
    expect(world().begun).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]));

  test('are connected when they say so, and until they say otherwise or end', () => {
    const { shards, connect, end } = world();
    for (const shard of [0, 1, 2]) connect(shard);
    connect(1, false);
    end(2);
    expect([...shards.connected()]).toEqual([0]);
  });
});

describe('one that ends', () => {
  test('is started again after a second, alone, and told of', async () => {
    const { clock, begun, lines, end } = world();
    end(1);
    expect(lines).toEqual([{ shard: 1, seconds: 1, message: expect.stringContaining('started again by itself') }]);
    await clock.pass(999);
    expect(begun).toHaveLength(3);
    await clock.pass(1);
    expect(begun.slice(3)).toEqual([[1, 1_000]]);
  });

  test('again and again rests twice as long each time, and five minutes at most', async () => {
    const { clock, begun, end } = world();
    for (let time = 0; time < 12; time += 1) {
      end(1);
      await clock.pass(300_000);
    }
    const ended = Array.from({ length: 12 }, (_, time) => time * 300_000);
    expect(begun.slice(3).map(([, at], index) => (at - (ended[index] ?? 0)) / 1_000)).toEqual([
      1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300,
    ]);
  });

  test('after ten minutes rests a second again', async () => {
    const { clock, begun, end } = world();
    end(1);
    await clock.pass(1_000);
    end(1);
    await clock.pass(2_000 + 600_000);
    end(1);
    await clock.pass(1_000);
    expect(begun.at(-1)).toEqual([1, 604_000]);
  });

  test('twice by its own account is started again once', async () => {
    const { clock, begun, end } = world();
    end(1);
    end(1);
    await clock.pass(10_000);
    expect(begun).toHaveLength(4);
  });
});

describe('an end', () => {
  test('comes when all have ended, none of which is started again', async () => {
    const { clock, shards, begun, acts, end } = world();
    let over = false;
    void shards.stop().then(() => (over = true));
    for (const shard of [0, 1]) end(shard);
    await clock.pass(0);
    expect([acts, over]).toEqual([['let 0 go', 'let 1 go', 'let 2 go'], false]);
    end(2);
    await clock.pass(600_000);
    expect([over, begun.length, acts.length]).toEqual([true, 3, 3]);
  });

  test('kills after nine seconds what has not ended', async () => {
    const { clock, shards, acts, lines, end } = world();
    void shards.stop();
    end(0);
    end(1);
    await clock.pass(8_999);
    expect(acts).not.toContain('kill 2');
    await clock.pass(1);
    expect(acts.filter((act) => act.startsWith('kill'))).toEqual(['kill 2']);
    expect(lines).toEqual([{ shards: [2], message: expect.stringContaining('are killed') }]);
  });

  test('starts none that rests', async () => {
    const { clock, shards, begun, end } = world();
    end(1);
    void shards.stop();
    await clock.pass(10_000);
    expect(begun).toHaveLength(3);
  });

  test('comes at once where all of them rest', async () => {
    const { shards, end } = world();
    for (const shard of [0, 1, 2]) end(shard);
    await expect(shards.stop()).resolves.toBeUndefined();
  });

  test('at once kills all', () => {
    const { shards, acts } = world();
    shards.kill();
    expect(acts).toEqual(['kill 0', 'kill 1', 'kill 2']);
  });
});
