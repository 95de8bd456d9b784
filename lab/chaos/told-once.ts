/**
 * What is new is told to many servers by one of two replicas, which is killed at the two moments that matter: before it posts what it has
 * claimed, and before it writes down what it has posted. They look every five minutes, so their clocks run faster here, all of them alike.
 */
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { Client } from 'pg';
import { articleId } from '../../src/domain/article.js';
import { openStore, type Store } from '../../src/store/store.js';
import { startGoBetween } from '../../test/support/discord/go-between.js';
import { freePort } from '../../test/support/free-port.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { type Replica, startReplica } from '../many/replica.js';
import { faketime } from './faketime.js';
import type { Rig } from './rig.js';
import type { Scenario } from './scenario.js';
import { SECOND } from './while.js';

const SERVERS = 20;
/** How often their clocks go round in the time of one. */
const FASTER = 10;
/** At which server of a round each is killed. */
const KILLED_AT = 8;
/** Milliseconds that Discord takes for each: a round lasts for seconds, in which the other replica looks, too. */
const POST_MS = 500;
const DAY = 24 * 60 * 60 * SECOND;
/** Two rounds of five minutes, and what a lease takes. */
const LONGEST = (12 * 60 * SECOND) / FASTER;
const HOLDS = /"work":"tell what is new","msg":"this process does this work from now on"/u;
const POST = /^POST \S*\/channels\/(\d+)\/messages$/u;

export const toldOnce: Scenario = {
  name: 'what is new is told, and the replica that tells it is killed, before a post and after another (SIGKILL)',
  async run(rig, { say, must }) {
    const discord = await startLocalDiscord({ remember: 1_000 });
    const store = await storeOf(rig);
    const servers = await prepared(discord, store);
    const told = new Map<string, number>();
    const times = (count: number): readonly string[] => servers.filter((channel) => (told.get(channel) ?? 0) === count);
    const replicas: Replica[] = [];
    const killHolder = (): void =>
      replicas.findLast((one) => one.isRunning() && HOLDS.test(one.log()))?.signal('SIGKILL');
    /** What has met each; the first dies before a post, the second after one. */
    let [asked, begun, lost, unwritten] = [0, 0, '', ''];
    const between = await startGoBetween(discord.api, {
      async meet(request) {
        const channel = POST.exec(request)?.[1];
        if (channel === undefined) return undefined;
        asked += 1;
        if (lost !== '' || asked < KILLED_AT) return undefined;
        lost = channel;
        killHolder();
        return { status: 500, body: {} };
      },
      async answered(request, status) {
        const channel = POST.exec(request)?.[1];
        if (channel === undefined || status !== 200) return;
        await passed(POST_MS);
        told.set(channel, (told.get(channel) ?? 0) + 1);
        if (lost === '' || unwritten !== '') return;
        begun += 1;
        if (begun < KILLED_AT) return;
        unwritten = channel;
        killHolder();
      },
    });
    const start = async (): Promise<void> => {
      const port = await freePort();
      const replica = startReplica({ environment: environment(rig, discord, between.api, port) });
      replicas.push(replica);
      await replica.logged(/"ready"/u);
    };
    try {
      // At once, so that both look at the same time.
      await Promise.all([start(), start()]);
      await rig.until('the one that tells is killed before a post', LONGEST, () => lost !== '');
      say(`killed when ${told.size} of ${SERVERS} servers had been told`);
      await start();
      await rig.until('the next one is killed after a post', LONGEST, () => unwritten !== '');
      say(`the next was killed when ${told.size} had been told, the last one without a word of it`);
      await rig.until('all but one are told', LONGEST, () => told.size === SERVERS - 1);
      must(
        'each was told once, but for the one before whose post the first was killed',
        times(1).length === SERVERS - 1,
      );
      must('that one was told nothing yet', times(0).length === 1 && times(0)[0] === lost);
      await dueAgain(store);
      const since = Date.now();
      await rig.until('the next day’s round is over', LONGEST, async () =>
        (await store.digests.states()).every((state) => state.told > since),
      );
      must('a day later that one was told, too, once', told.get(lost) === 1);
      say(`told twice: ${times(2).length} of ${SERVERS}`);
      must(
        'no other was told twice than the one of whose post the second had written nothing down, in the next day’s',
        times(1).length === SERVERS - 1 && times(2).length === 1 && times(2)[0] === unwritten,
      );
      must('Discord would have refused none of it', discord.violations.length === 0);
    } finally {
      for (const replica of replicas) replica.signal('SIGKILL');
      await Promise.all(replicas.map(async ({ ended }) => ended));
      await store.close();
      await between.close();
      await discord.stop();
    }
  },
};

async function storeOf({ cluster }: Rig): Promise<Store> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${DATABASE}`);
  await client.end();
  return openStore({
    folder: '',
    databaseUrl: addressOf(cluster),
    quotas: { articles: 10, bytes: 100_000, addsAnHour: 10 },
    now: Date.now,
    warn: (sentence) => console.warn(sentence),
  });
}

const DATABASE = 'told';

function addressOf({ url }: Rig['cluster']): string {
  return url.replace(/[^/]*$/u, DATABASE);
}

/** The channels of servers that each have an article which is new, and were last told two days ago. */
async function prepared(discord: LocalDiscord, store: Store): Promise<readonly string[]> {
  const now = Date.now();
  const channels: string[] = [];
  for (let number = 0; number < SERVERS; number += 1) {
    const server = discord.server(`server-${number}`);
    const channel = server.channel('news');
    channels.push(channel);
    await store.settings.change(server.id, { digest: { channel, every: 'day' } });
    await store.digests.begin(server.id, now - 2 * DAY);
    const id = articleId('quay');
    const text = '---\ntitle: The quay\nissued: 2026-05-01\n---\n\nThe quay was painted in seven colours.\n';
    if (id !== undefined) await store.articles(server.id).put(id, Buffer.from(text), null);
  }
  return channels;
}

/** As if the day had passed. */
async function dueAgain({ digests }: Store): Promise<void> {
  for (const { server, tried } of await digests.states()) await digests.giveBack(server, tried, tried - DAY);
}

function environment(
  { folder, cluster }: Rig,
  { token, publicKey }: LocalDiscord,
  api: string,
  port: number,
): Readonly<Record<string, string>> {
  return {
    ...faketime({ FAKETIME: `+0 x${FASTER}` }),
    DISCORD_TOKEN: token,
    DISCORD_API: api,
    DATABASE_URL: addressOf(cluster),
    TRANSPORT: 'http',
    HTTP_PORT: String(port),
    DISCORD_PUBLIC_KEY: publicKey,
    CACHE: join(folder, `told-${port}`),
    SEMANTIC: 'off',
  };
}
