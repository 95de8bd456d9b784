/**
 * A bot that crashes as soon as it is connected, under a service manager that starts it again at once, on a day on which it has logged in
 * often. Discord's day is short here, and what is left of it is what the go-between says.
 */
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { startGoBetween } from '../../test/support/discord/go-between.js';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.js';
import { startReplica } from '../many/replica.js';
import { processTree } from '../process-tree.js';
import type { Scenario } from './scenario.js';
import { SECOND } from './while.js';

const SHARDS = 2;
const TOTAL = 1_000;
/** What is left of a day of so many milliseconds, after which nobody waits for the next one. */
const DAYS = [
  { left: 103, milliseconds: 40 * SECOND },
  { left: 3, milliseconds: 20 * SECOND },
] as const;
/** A tenth of the total, which is never touched but by shards that have read the same number. */
const KEPT = 100;
const SAVING = /The bot has logged in so often today that it waits[^"]*/u;
/** Milliseconds between two looks whether it is connected. */
const LOOK_MS = 100;
/** In milliseconds: what waits to log in crashes, too. */
const LONGEST_RUN = 12 * SECOND;

export const identifyBudget: Scenario = {
  name: 'a bot of two shards crashes whenever it is connected, or after twelve seconds, and is started again at once (SHARDS)',
  async run({ folder }, { say, must }) {
    for (const { left, milliseconds } of DAYS) {
      const discord = await startLocalDiscord();
      const ends = Date.now() + milliseconds;
      const url = new URL(discord.api.replace('http:', 'ws:')).origin;
      const between = await startGoBetween(discord.api, {
        meet: async (request) =>
          request.includes('/gateway/bot')
            ? { status: 200, body: { url, shards: SHARDS, session_start_limit: await limit(discord, left, ends) } }
            : undefined,
      });
      const environment = {
        DISCORD_TOKEN: discord.token,
        DISCORD_API: between.api,
        SHARDS: String(SHARDS),
        CACHE: join(folder, 'budget'),
        SEMANTIC: 'off',
      };
      let [starts, log] = [0, ''];
      while (Date.now() + SECOND < ends) {
        log += await crashed(environment, Math.min(ends, Date.now() + LONGEST_RUN));
        starts += 1;
      }
      const used = await usedOf(discord);
      say(`with ${left} of ${TOTAL} left for ${milliseconds / SECOND} s: ${starts} starts, ${used} logins`);
      say(`it says: “${SAVING.exec(log)?.[0] ?? ''}”`);
      const most = Math.max(0, left - KEPT) + SHARDS - 1;
      must(`no more logins than ${most}`, used <= most);
      must('it was started again and again', starts > 1);
      must('it says why it waits', SAVING.test(log));
      await between.close();
      await discord.stop();
    }
  },
};

/** One life of it, and its log. */
async function crashed(environment: Readonly<Record<string, string>>, until: number): Promise<string> {
  const bot = startReplica({ environment });
  while (Date.now() < until && !/"msg":"ready"/u.test(bot.log())) await passed(LOOK_MS);
  for (const pid of processTree(String(bot.pid))) process.kill(Number(pid), 'SIGKILL');
  await bot.ended;
  return bot.log();
}

async function limit(discord: LocalDiscord, left: number, ends: number): Promise<object> {
  const remaining = Math.max(0, left - (await usedOf(discord)));
  return { total: TOTAL, remaining, reset_after: Math.max(0, ends - Date.now()), max_concurrency: 1 };
}

/** How often anybody has identified, which Discord itself counts. */
async function usedOf({ api, token }: LocalDiscord): Promise<number> {
  const answer = await fetch(`${api}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` } });
  // The stand-in's own.
  const body = (await answer.json()) as { readonly session_start_limit: { readonly remaining: number } };
  return TOTAL - body.session_start_limit.remaining;
}
