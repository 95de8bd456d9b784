/** What is broken, one after the other, and what must hold all the same. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { faketime } from './faketime.js';
import { fullDisk, fullLog } from './full-disk.js';
import { identifyBudget } from './identify-budget.js';
import { addArticle, isAnswered, isQuotable, textOf } from './people.js';
import type { Place, Rig } from './rig.js';
import type { Scenario } from './scenario.js';
import { toldOnce } from './told-once.js';
import { allQuotable, askedWhile, brokenWhileAdding, isKnownToAll, newWord, PEOPLE, SECOND } from './while.js';

const bothReady = (rig: Rig) => async (): Promise<void> =>
  rig.until('both replicas are ready', 30 * SECOND, () => rig.balancer.ready().length === 2);

/** The postmaster and all that it has started, at once. */
function killDatabase({ cluster }: Rig): void {
  const postmaster = cluster.pid();
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' });
  for (const pid of [
    postmaster,
    ...children
      .split('\n')
      .map(Number)
      .filter((one) => one > 0),
  ]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

async function stopped({ replica }: Place): Promise<void> {
  replica.signal('SIGTERM');
  await replica.ended;
}

async function onAnother(rig: Rig, other: Place, work: () => Promise<void>): Promise<void> {
  // The balancer sends to one alone while the other is stopped.
  await stopped(other);
  await rig.until('one replica is left', 10 * SECOND, () => rig.balancer.ready().length === 1);
  try {
    await work();
  } finally {
    await rig.start(other);
    await bothReady(rig)();
  }
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'an article that is added on one replica is quotable on the other within a second',
    async run(rig, { say, must }) {
      // The first of a server starts the threads that read articles, on each replica.
      const before = newWord();
      must('one is kept before', (await addArticle(rig.discord, before)).kind === 'kept');
      await allQuotable(rig, [before, before]);
      const word = newWord();
      const added = await addArticle(rig.discord, word);
      must('it is kept', added.kind === 'kept');
      const since = performance.now();
      // The balancer gives each replica its turn.
      const answers = await Promise.all([
        isQuotable(rig.discord, word),
        isQuotable(rig.discord, word),
        isQuotable(rig.discord, word),
      ]);
      if (answers.includes(false)) await rig.until('it is quotable', SECOND, async () => isQuotable(rig.discord, word));
      say(`quotable on both after ${Math.round(performance.now() - since)} ms`);
      must('within a second', performance.now() - since < SECOND);
    },
  },
  {
    name: 'a replica is killed (SIGKILL)',
    async run(rig, telling) {
      const [first] = rig.places;
      // What it had taken when it was killed, and what came to it before the balancer noticed.
      await askedWhile(rig, telling, PEOPLE, async () => {
        first.replica.signal('SIGKILL');
        await first.replica.ended;
        await passed(2 * SECOND);
        await rig.start(first);
        await bothReady(rig)();
      });
    },
  },
  {
    name: 'both replicas are started again, one after the other (SIGTERM)',
    async run(rig, telling) {
      await askedWhile(rig, telling, 0, async () => {
        for (const place of rig.places) {
          await stopped(place);
          await rig.start(place);
          await bothReady(rig)();
        }
      });
    },
  },
  {
    name: 'PostgreSQL is killed while articles are added (SIGKILL), and started after three seconds',
    async run(rig, telling) {
      await brokenWhileAdding(rig, telling, async () => {
        killDatabase(rig);
        await passed(3 * SECOND);
        await rig.cluster.start();
      });
    },
  },
  {
    name: 'PostgreSQL is restarted while articles are added',
    async run(rig, telling) {
      await brokenWhileAdding(rig, telling, async () => {
        await rig.cluster.stop('fast');
        await rig.cluster.start();
      });
    },
  },
  fullDisk,
  fullLog,
  {
    name: 'names are found slowly, wrongly, and not at all, while connections break',
    async run(rig, telling) {
      for (const naming of [
        { kind: 'slow', milliseconds: 5 * SECOND },
        { kind: 'wrong', address: '10.77.9.9' },
        { kind: 'unknown' },
      ] as const) {
        telling.say(`names: ${naming.kind}`);
        await askedWhile(rig, telling, 0, async () => {
          for (const { names } of rig.places) names.behave(naming);
          await rig.cluster.stop('fast');
          await rig.cluster.start();
          await passed(5 * SECOND);
          for (const { names } of rig.places) names.behave({ kind: 'right' });
        });
        const word = newWord();
        await rig.until(
          'articles can be added again',
          30 * SECOND,
          async () => (await addArticle(rig.discord, word)).kind === 'kept',
        );
      }
    },
  },
  {
    name: 'one replica is cut off from PostgreSQL, in silence',
    async run(rig, telling) {
      const [first, second] = rig.places;
      const before = newWord();
      telling.must('an article is added before', (await addArticle(rig.discord, before)).kind === 'kept');
      await rig.until('both know it', 30 * SECOND, async () => isKnownToAll(rig, before));
      first.host.cut(rig.cluster.port);
      const after = newWord();
      try {
        await askedWhile(rig, telling, 0, async () => passed(5 * SECOND));
        await onAnother(rig, second, async () => {
          telling.must('it answers from memory what it knew before', await isQuotable(rig.discord, before));
          const added = await addArticle(rig.discord, newWord());
          telling.say(
            `an article that is added there: “${added.kind === 'refused' ? added.says.split('\n')[0] : 'kept'}”`,
          );
          telling.must('adding is refused in a sentence', added.kind === 'refused' && /\.$/mu.test(added.says));
          const settings = await rig.discord
            .as('mara')
            .slash('settings')
            .catch(() => undefined);
          telling.say(
            `/settings there: “${(settings?.kind === 'message' ? textOf(settings.message) : String(settings?.kind)).split('\n')[0]}”`,
          );
        });
        await rig.until(
          'the other one adds',
          60 * SECOND,
          async () => (await addArticle(rig.discord, after)).kind === 'kept',
        );
      } finally {
        first.host.mend(rig.cluster.port);
      }
      await rig.until('the one that was cut off knows it', 30 * SECOND, async () => isKnownToAll(rig, after));
      telling.say('after the cut, both know what was added meanwhile');
    },
  },
  {
    name: 'a replica’s clock is four minutes wrong, is set by a day while it runs, and is a day wrong at its start',
    async run(rig, telling) {
      const [first] = rig.places;
      const file = join(rig.folder, 'clock');
      const under = async (shift: string): Promise<void> => {
        await stopped(first);
        writeFileSync(file, shift);
        const settings = {
          FAKETIME_TIMESTAMP_FILE: file,
          FAKETIME_NO_CACHE: '1',
          FAKETIME_DONT_FAKE_MONOTONIC: '1',
        };
        await rig.start(first, faketime(settings));
        await bothReady(rig)();
      };
      const all = async (clock: string): Promise<void> => {
        const asked = await Promise.all(
          Array.from({ length: 8 }, async () => isAnswered(rig.discord).catch(() => false)),
        );
        telling.must(`with its clock at ${clock} all of 8 questions to both are answered`, asked.every(Boolean));
        const word = newWord();
        const added = await addArticle(rig.discord, word);
        telling.say(`an article that is added: ${added.kind === 'kept' ? 'kept' : `“${added.says.split('\n')[0]}”`}`);
        if (added.kind === 'kept') telling.must('it is quoted', (await allQuotable(rig, [word])).length === 0);
      };
      for (const shift of ['+4m', '-4m']) {
        await under(shift);
        await all(shift);
      }
      await under('+0');
      for (const shift of ['+1d', '-1d']) {
        writeFileSync(file, shift);
        await all(`${shift}, set while it runs`);
      }
      await under('+1d').catch((error: unknown) =>
        telling.say(`a start with +1d: “${String(error).trim().split('\n').at(-1)}”`),
      );
      telling.must('with a clock that is a day wrong it does not start', !first.replica.isRunning());
      telling.must('the other one answers', await isAnswered(rig.discord));
      await rig.start(first);
      await bothReady(rig)();
    },
  },
  toldOnce,
  identifyBudget,
];
