/**
 * What is broken: two replicas on hosts of their own, the PostgreSQL that they share, a load balancer before them and a Discord of this machine
 * that asks them, all of it processes of this one machine.
 */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { type Cluster, startCluster } from '../../test/support/postgres/cluster.js';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { Permissions } from '../../local-discord/permissions.js';
import { type Replica, startReplica } from '../many/replica.js';
import { type Host, makeHost } from './host.js';
import { type LoadBalancer, startLoadBalancer } from './load-balancer.js';
import { type NameServer, startNameServer } from './name-server.js';

const HTTP_PORT = 8080;
const HEALTH_PORT = 9464;
const DATABASE_NAME = 'database.footnote.test';
/** Milliseconds between two looks. */
const LOOK_MS = 100;

export interface Place {
  readonly host: Host;
  readonly names: NameServer;
  /** As it is now: another one after it was started again. */
  replica: Replica;
}

export interface Rig {
  /** For what a scenario writes. */
  readonly folder: string;
  readonly discord: LocalDiscord;
  readonly cluster: Cluster;
  readonly balancer: LoadBalancer;
  readonly places: readonly [Place, Place];
  /** Its own, with these settings besides. */
  readonly start: (place: Place, environment?: Readonly<Record<string, string>>) => Promise<void>;
  /** Resolves when it is so; rejects after so many milliseconds, with what was waited for. */
  readonly until: (what: string, milliseconds: number, isSo: () => boolean | Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `folder` is empty, and any account may enter it. The cluster lies in `data`, which may be a small disk. */
export async function buildRig(folder: string, data: string): Promise<Rig> {
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o755);
  // As Debian ships it, but for whom it hears.
  const cluster = await startCluster(data, ["listen_addresses='*'", "max_wal_size='64MB'", "min_wal_size='32MB'"]);
  await cluster.trust('10.77.0.0/16');
  const discord = await startLocalDiscord({ remember: 5_000 });
  const { api, token, applicationId } = discord;
  await deployCommands({
    rest: restClient(token, api),
    applicationId,
    wanted: registrations(COMMANDS, GROUPS),
    dryRun: false,
  });
  discord.server().role('Moderators', Permissions.manageServer);
  discord.server().give('mara', 'Moderators');
  const apiPort = Number(new URL(api).port);

  const start = async (place: Place, environment: Readonly<Record<string, string>> = {}): Promise<void> => {
    place.replica = startReplica({
      inside: place.host.inside,
      environment: {
        DISCORD_TOKEN: token,
        DISCORD_API: api,
        DATABASE_URL: `postgres://postgres@${DATABASE_NAME}:${cluster.port}/postgres`,
        TRANSPORT: 'http',
        HTTP_HOST: place.host.address,
        HTTP_PORT: String(HTTP_PORT),
        DISCORD_PUBLIC_KEY: discord.publicKey,
        HEALTH_HOST: place.host.address,
        HEALTH_PORT: String(HEALTH_PORT),
        CACHE: join(folder, `cache-${place.host.address}`),
        SEMANTIC: 'off',
        PERSON_LIMIT: '999999',
        SERVER_LIMIT: '999999',
        SERVER_ARTICLES: '100000',
        SERVER_ADDS_AN_HOUR: '100000',
        ...environment,
      },
    });
    await place.replica.logged(/"ready"/u);
  };
  const places: Place[] = [];
  let balancer: LoadBalancer | undefined;
  const close = async (): Promise<void> => {
    for (const { replica, names, host } of places) {
      replica.signal('SIGKILL');
      names.close();
      host.remove();
    }
    await balancer?.close();
    await discord.stop();
    await cluster.stop().catch(() => undefined);
  };
  try {
    for (const number of [1, 2]) {
      const host = makeHost(number, [apiPort]);
      const names = await startNameServer(host.gateway, host.gateway);
      const place: Place = { host, names, replica: NOT_STARTED };
      places.push(place);
      await start(place);
    }
    const [first, second] = places;
    if (first === undefined || second === undefined) throw new Error('There are two.');
    balancer = await startLoadBalancer(
      places.map(({ host }) => ({ host: host.address, port: HTTP_PORT, healthPort: HEALTH_PORT })),
    );
    await discord.setEndpoint(`http://127.0.0.1:${balancer.port}/interactions`);
    return { folder, discord, cluster, balancer, places: [first, second], start, until, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function until(what: string, milliseconds: number, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += LOOK_MS) {
    if (waited > milliseconds) throw new Error(`This did not come within ${milliseconds / 1_000} s: ${what}.`);
    await passed(LOOK_MS);
  }
}

const NOT_STARTED: Replica = {
  pid: 0,
  log: () => '',
  logged: async () => undefined,
  signal: () => undefined,
  ended: Promise.resolve(null),
  isRunning: () => false,
};
