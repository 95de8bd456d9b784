/** What watches over a bot, as the settings want it: pages for an operator's tools, and messages to the moderators. */
import type { Log } from '../discord/protocol/log.js';
import { observeAll } from '../monitoring/bot-event.js';
import { createMetrics } from '../monitoring/metrics.js';
import { startMonitorServer } from '../monitoring/monitor-server.js';
import { createReadiness } from '../monitoring/readiness.js';
import { wallClock } from './clock.js';
import type { Config } from './config.js';
import type { Monitoring } from './start-bot.js';
import { VERSION } from './version.js';

type MonitoringSettings = Pick<Config, 'health'>;

/** Rejects with a sentence for a person when the port cannot be had. `node`: its version. */
export async function openMonitoring({ health }: MonitoringSettings, log: Log, node: string): Promise<Monitoring> {
  const parts: Monitoring[] = health === undefined ? [] : [await healthPages(health, log, node)];
  return {
    observe: observeAll(parts.map(({ observe }) => observe)),
    async close() {
      await Promise.all(parts.map(async ({ close }) => close()));
    },
  };
}

async function healthPages({ host, port }: NonNullable<Config['health']>, log: Log, node: string): Promise<Monitoring> {
  const readiness = createReadiness(wallClock);
  const metrics = createMetrics(readiness, { version: VERSION, node });
  const server = await startMonitorServer({ host, port, readiness, metrics, version: VERSION });
  log.info({ host, port: server.port }, 'how the bot is can be asked at /healthz, /readyz and /metrics');
  return { observe: observeAll([readiness.observe, metrics.observe]), close: server.stop };
}
