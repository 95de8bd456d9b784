/** What watches over a bot, as the settings want it: pages for an operator's tools, and messages to the moderators. */
import { adminChannel } from '../discord/admin-channel.js';
import { errorFields, type Log, onceAMinute } from '../discord/protocol/log.js';
import { restClient } from '../discord/protocol/rest-client.js';
import { type Observe, observeAll } from '../monitoring/bot-event.js';
import { createMetrics } from '../monitoring/metrics.js';
import { startMonitorServer } from '../monitoring/monitor-server.js';
import { keptMessages } from '../monitoring/notices/kept-messages.js';
import { moderators } from '../monitoring/notices/moderators.js';
import { standingMessages } from '../monitoring/notices/standing-messages.js';
import { recordStart, type StartRecord } from '../monitoring/notices/start-record.js';
import { createReadiness } from '../monitoring/readiness.js';
import { type Clock, systemClock, wallClock } from './clock.js';
import type { Config } from './config.js';
import type { Monitoring } from './start-bot.js';
import type { Cached } from './usable-cache.js';
import { VERSION } from './version.js';

type MonitoringSettings = Cached<
  Pick<Config, 'health' | 'adminChannel' | 'token' | 'shard' | 'discordApi' | 'articles' | 'cache'>
>;

interface Part extends Pick<Monitoring, 'close'> {
  readonly observers: readonly Observe[];
}

interface MonitoringOptions {
  /** The version of Node. */
  readonly node: string;
  readonly clock?: Clock;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Rejects with a sentence for a person when the port cannot be had. Moderators are told of nothing where there is no token. */
export async function openMonitoring(
  settings: MonitoringSettings,
  log: Log,
  { node, clock = systemClock, now = wallClock }: MonitoringOptions,
): Promise<Monitoring> {
  const { health, adminChannel: channel, token, shard } = settings;
  // One message for what all shards see.
  const tells = shard === undefined || shard.id === 0;
  const parts = [
    ...(health === undefined ? [] : [await healthPages(health, log, { node, now })]),
    ...(channel === undefined || token === undefined || !tells
      ? []
      : [await toldModerators({ ...settings, channel, token }, log, { clock, now })]),
  ];
  const failed = onceAMinute(log, 'error', 'what watches over the bot failed; the bot goes on', clock);
  return {
    observe: observeAll(
      parts.flatMap(({ observers }) => observers),
      (error) => failed(errorFields(error)),
    ),
    async close() {
      await Promise.all(parts.map(async ({ close }) => close()));
    },
  };
}

async function healthPages(
  { host, port }: NonNullable<Config['health']>,
  log: Log,
  { node, now }: Required<Pick<MonitoringOptions, 'node' | 'now'>>,
): Promise<Part> {
  const readiness = createReadiness(now);
  const metrics = createMetrics(readiness, { version: VERSION, node });
  const server = await startMonitorServer({ host, port, readiness, metrics, version: VERSION });
  log.info({ host, port: server.port }, 'how the bot is can be asked at /healthz, /readyz and /metrics');
  return { observers: [readiness.observe, metrics.observe], close: server.stop };
}

async function toldModerators(
  {
    channel,
    token,
    discordApi,
    articles,
    cache,
  }: MonitoringSettings & { readonly channel: string; readonly token: string },
  log: Log,
  { clock, now }: Required<Pick<MonitoringOptions, 'clock' | 'now'>>,
): Promise<Part> {
  const unkept = (error: unknown): void =>
    log.warn(
      errorFields(error),
      'How the bot was started and stopped cannot be kept, so that a crash loop is not noticed. Make room in the folder that CACHE names, and let Footnote write there.',
    );
  let starts: Promise<StartRecord | undefined> = Promise.resolve(undefined);
  const isLoop = async (): Promise<boolean> => {
    if (cache !== undefined) starts = recordStart(cache, now(), unkept);
    return (await starts)?.isLoop === true;
  };
  const after = (milliseconds: number, run: () => void): (() => void) => clock.after(milliseconds, run);
  const messages = standingMessages({
    // A client of its own, whose rate limits are none of the answers'.
    channel: adminChannel(restClient(token, discordApi), channel),
    kept: await keptMessages(cache, channel),
    log,
    after,
    now,
  });
  return {
    observers: [moderators({ messages, folder: articles, isLoop, after })],
    async close() {
      await Promise.all([messages.close(), starts.then(async (record) => record?.stopped()).catch(unkept)]);
    },
  };
}
