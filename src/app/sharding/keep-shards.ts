/**
 * The processes of all shards, kept running: one that ends is started again by itself, after a rest that grows, while the others go on. All end
 * together.
 */
import type { Log } from '../../discord/protocol/log.js';
import type { ShardProcess, StartShard } from '../../discord/sharding/start-shard.js';
import type { Clock } from '../clock.js';

export interface Shards {
  /** Which are connected to Discord. */
  readonly connected: () => ReadonlySet<number>;
  /** Lets them finish their answers, and resolves when all have ended, or after 9 s, when those that have not are killed. Never rejects. */
  readonly stop: () => Promise<void>;
  /** Ends them at once, whatever they do. */
  readonly kill: () => void;
}

interface KeepOptions {
  readonly count: number;
  readonly start: StartShard;
  readonly log: Log;
  readonly clock: Clock;
}

/** In milliseconds, before one is started again: twice as long each time, from a second to five minutes. */
const FIRST_REST = 1_000;
const LONGEST_REST = 300_000;
/** In milliseconds: one that has run so long ended of something new. */
const SETTLED = 600_000;
/** In milliseconds: one of them takes 8 at most (close-all.ts), and Docker and pm2 have no more patience than 10. */
const PATIENCE = 9_000;

/** Starts them all. They wait for each other by themselves before they log in. */
export function keepShards({ count, start, log, clock }: KeepOptions): Shards {
  const connected = new Set<number>();
  const running = new Map<number, ShardProcess>();
  const rests = new Map<number, () => void>();
  let stopped: (() => void) | undefined;
  let over = false;

  function run(shard: number, lastRest: number): void {
    rests.delete(shard);
    const began = clock.now();
    const started = start(shard, {
      onConnected(isConnected) {
        if (isConnected) connected.add(shard);
        else connected.delete(shard);
      },
      onEnded() {
        // Told once more where a process could not even be started.
        if (!running.delete(shard)) return;
        connected.delete(shard);
        if (over) {
          if (running.size === 0) stopped?.();
          return;
        }
        const rest =
          clock.now() - began >= SETTLED ? FIRST_REST : Math.min(Math.max(FIRST_REST, lastRest * 2), LONGEST_REST);
        log.error({ shard, seconds: rest / 1_000 }, 'the process of a shard has ended, and is started again by itself');
        rests.set(
          shard,
          clock.after(rest, () => run(shard, rest)),
        );
      },
    });
    running.set(shard, started);
  }

  for (let shard = 0; shard < count; shard += 1) run(shard, 0);
  const kill = (): void => {
    for (const one of running.values()) one.kill();
  };
  return {
    connected: () => connected,
    async stop() {
      over = true;
      for (const cancel of rests.values()) cancel();
      if (running.size === 0) return;
      const ended = new Promise<void>((resolve) => (stopped = resolve));
      for (const one of running.values()) one.letGo();
      const cancel = clock.after(PATIENCE, () => {
        log.error({ shards: [...running.keys()] }, 'the processes of some shards do not end, and are killed');
        kill();
      });
      await ended;
      cancel();
    },
    kill,
  };
}
