/** The disk of PostgreSQL is full while people add articles: no table can grow by a page, or not even the log by a segment. */
import { appendFileSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { Client } from 'pg';
import { addArticle } from './people.js';
import type { Rig } from './rig.js';
import type { Scenario } from './scenario.js';
import { brokenWhileAdding, isKnownToAll, newWord, SECOND } from './while.js';

/** Bytes of each article: more than fits into what is left of the tables' pages. */
const LARGE = 8_192;
/** Milliseconds between two looks whether a block has become free, as a checkpoint makes them. */
const LOOK_MS = 20;
/** How long it is full, at least, and until so many were refused. */
const FULL_MS = 8 * SECOND;
const REFUSED = 3;
const TOLD = 'What this server keeps cannot be read or changed at the moment.';

export const fullDisk: Scenario = {
  name: 'the disk of PostgreSQL is full',
  async run(rig, telling) {
    const pids = (): string => [rig.cluster.pid(), ...rig.places.map(({ replica }) => replica.pid)].join(' ');
    const before = pids();
    // The first of a server starts the threads that read articles, on each replica.
    const known = newWord();
    telling.must('an article is added before', (await addArticle(rig.discord, known, LARGE)).kind === 'kept');
    await rig.until('both know it', 30 * SECOND, async () => isKnownToAll(rig, known));
    await withSpareLog(rig);
    const { refused } = await brokenWhileAdding(
      rig,
      telling,
      async (soFar) => {
        await whileFull(dirname(rig.cluster.data), async () => {
          telling.say('the disk is full');
          await passed(FULL_MS);
          await rig.until('several are refused', 60 * SECOND, () => soFar().refused.length >= REFUSED);
        });
        telling.say('there is room again');
        await rig.until(
          'articles can be added again',
          30 * SECOND,
          async () => (await addArticle(rig.discord, newWord())).kind === 'kept',
        );
      },
      LARGE,
    );
    telling.must('articles were refused', refused.length > 0);
    telling.must(
      'all who were refused were told so in a sentence',
      refused.every((says) => says.includes(TOLD)),
    );
    telling.must('nothing was started again', pids() === before);
  },
};

export const fullLog: Scenario = {
  name: 'the disk is full and PostgreSQL has no room for its log, which ends it; it is started when there is room',
  async run(rig, telling) {
    const replicas = (): string => rig.places.map(({ replica }) => replica.pid).join(' ');
    const before = replicas();
    await brokenWhileAdding(rig, telling, async () => {
      await whileFull(dirname(rig.cluster.data), async () => {
        await rig.until('it has ended itself', 60 * SECOND, async () => {
          await fillLog(rig).catch(() => undefined);
          return !rig.cluster.isRunning();
        });
        telling.say('PostgreSQL has ended itself');
        await passed(3 * SECOND);
      });
      await rig.cluster.start();
      telling.say('there is room again, and it is started');
      await rig.until(
        'articles can be added again',
        30 * SECOND,
        async () => (await addArticle(rig.discord, newWord())).kind === 'kept',
      );
    });
    telling.must('no replica was started again', replicas() === before);
  },
};

/** Rejects when a segment cannot be made. */
async function fillLog({ cluster }: Rig): Promise<void> {
  const client = new Client({ connectionString: cluster.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) await client.query("select pg_logical_emit_message(false, 'filler', repeat('x', 1000000))");
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Segments of the log that are written anew, so that what is refused is what has no room in the tables. */
async function withSpareLog({ cluster }: Rig): Promise<void> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  for (let times = 0; times < 3; times += 1) {
    await client.query('select pg_switch_wal()');
    await client.query('checkpoint');
  }
  await client.end();
}

/** Whatever becomes free meanwhile is taken, to the last block. */
async function whileFull(disk: string, work: () => Promise<void>): Promise<void> {
  const filler = join(disk, 'filler');
  const fill = (): void => {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail > 0) appendFileSync(filler, Buffer.alloc(bavail * bsize));
  };
  const filling = setInterval(() => {
    try {
      fill();
    } catch {
      // PostgreSQL was quicker.
    }
  }, LOOK_MS);
  try {
    await work();
  } finally {
    clearInterval(filling);
    rmSync(filler, { force: true });
  }
}
