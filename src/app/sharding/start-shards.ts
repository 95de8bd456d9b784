/** SHARDS: the process that a person starts answers nothing itself, and keeps a process for each shard, which does. */
import type { Log } from '../../discord/protocol/log.js';
import { restClient } from '../../discord/protocol/rest-client.js';
import { sessionsOf } from '../../discord/registration/about-bot.js';
import { shardProcesses } from '../../discord/sharding/start-shard.js';
import { startFailure } from '../../discord/start-failure.js';
import { startMonitorServer } from '../../monitoring/monitor-server.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { VERSION } from '../version.js';
import { keepShards } from './keep-shards.js';

interface ShardsConfig extends Pick<Config, 'discordApi' | 'health'> {
  readonly token: string;
  readonly shards: NonNullable<Config['shards']>;
}

interface ShardsOptions {
  /** What each process runs, and what Node is started with for it. */
  readonly file: string;
  readonly nodeArguments: readonly string[];
  /** As this process had it when it was started. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called with what ends all shards at once, to be used when this process ends. */
  readonly onStarted: (kill: () => void) => void;
  readonly clock: Clock;
}

/** In milliseconds: how long a start waits for what Discord says of the bot. */
const ASKED = 20_000;
const HIGHEST_PORT = 65_535;

/** Rejects with a sentence for a person when Discord does not know the token, or a port cannot be had. */
export async function startShards(
  { token, discordApi, health, shards }: ShardsConfig,
  log: Log,
  { file, nodeArguments, environment, onStarted, clock }: ShardsOptions,
): Promise<{ stop(): Promise<void> }> {
  // Also where the number is given: a token that Discord does not know is told of once, and not by each shard again and again.
  const advised = await sessionsOf(restClient(token, discordApi), AbortSignal.timeout(ASKED)).catch((error) => {
    throw startFailure(error);
  });
  const count = shards === 'auto' ? advised.shards : shards;
  if (health !== undefined && health.port + count > HIGHEST_PORT)
    throw new Error(
      `HEALTH_PORT: the ports of ${count} shards come after it. Choose one below ${HIGHEST_PORT - count}.`,
    );
  const ports = (id: number) => health && health.port + 1 + id;
  let kept: ReturnType<typeof keepShards> | undefined;
  const server =
    health &&
    (await startMonitorServer({
      ...health,
      readiness: {
        isOver: () => false,
        report: () => {
          const states = Array.from({ length: count }, (_, id) => kept?.connected().has(id) === true);
          return {
            ready: states.every(Boolean),
            shards: states.map((connected, shard) => ({ shard, connected, port: ports(shard) })),
          };
        },
      },
      version: VERSION,
    }));
  const start = shardProcesses({
    file,
    count,
    nodeArguments,
    environment: (id) => ({
      ...environment,
      // Named, though empty: .env would else be asked for it.
      SHARDS: '',
      SHARD: `${id}/${count}`,
      HEALTH_PORT: String(ports(id) ?? ''),
    }),
  });
  kept = keepShards({ count, start, log, clock });
  onStarted(kept.kill);
  log.info(
    { shards: count, ...(health && { healthPorts: `${health.port + 1} to ${health.port + count}` }) },
    'a process is started for each shard',
  );
  return {
    async stop() {
      await Promise.all([kept.stop(), server?.stop()]);
      log.info({}, 'stopped');
    },
  };
}
