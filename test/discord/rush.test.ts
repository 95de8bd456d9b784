import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/commands/command.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { messageText } from '../support/message-text.js';
import { startBot, type BotOptions } from '../support/discord/bot.js';
import { TEXT_REPLY } from '../support/discord/text-reply.js';

const LATER = 'Many people are asking at this moment, so please try again in a few seconds.';

let bot: Awaited<ReturnType<typeof startBot>>;
const start = async (options: BotOptions = {}) => {
  bot = await startBot(options);
};

const people = (count: number) => Array.from({ length: count }, (_, index) => `reader${index}`);

/** So many people ask at the same moment, in private. */
async function rush(count: number) {
  const question = { question: 'When was the gate built?', private: true };
  return Promise.all(people(count).map(async (name) => bot.discord.as(name).slash('ask', question)));
}

/** What each person was shown: an answer, the sentence that asks to come again, or nothing in time. */
async function shownIn(outcomes: ReturnType<typeof rush>) {
  return (await outcomes).map((outcome) => {
    if (outcome.kind !== 'message') return outcome.kind;
    return messageText(outcome.message) === LATER ? 'told' : 'answered';
  });
}

const callbacks = () => bot.discord.requests.filter(({ route }) => route.includes('callback')).length;
const logged = (level: string) => bot.logged.filter((line) => line.startsWith(level));

/** Bytes in use after a full collection, which is not to be had without a switch of the engine's. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

describe('in a rush', () => {
  afterEach(async () => bot.stop());

  test('300 people are each answered, once, and to themselves', async () => {
    await start();
    expect(new Set(await shownIn(rush(300)))).toEqual(new Set(['answered']));
    expect(new Set(people(300).map((name) => bot.discord.as(name).messages().length))).toEqual(new Set([1]));
    expect(callbacks()).toBe(300);
    expect(bot.discord.violations).toEqual([]);
    expect(logged('error')).toEqual([]);
  });

  test('answers leave before the last question is begun', async () => {
    let answeredBefore = 0;
    await start({
      onBegun: () => {
        answeredBefore = callbacks();
      },
    });
    await rush(300);
    expect(answeredBefore).toBeGreaterThan(0);
  });

  test('each of 1,000 people is answered or told to come again, the first 400 answered', async () => {
    await start();
    const shown = await shownIn(rush(1_000));
    expect(shown.filter((one) => one !== 'answered' && one !== 'told')).toEqual([]);
    expect(new Set(shown.slice(0, 400))).toEqual(new Set(['answered']));
    expect(shown.filter((one) => one === 'told').length).toBeGreaterThan(0);
  });

  test('who is told to come again sees it alone', async () => {
    await start();
    await rush(800);
    expect(bot.discord.as('somebody else').messages()).toEqual([]);
    expect(bot.discord.violations).toEqual([]);
  });

  test('writes one line a minute about those who were told', async () => {
    const clock = createManualClock();
    await start({ clock });
    const told = (await shownIn(rush(800))).filter((one) => one === 'told').length;
    expect(logged('warn')).toHaveLength(1);
    clock.advance(60_000);
    expect(logged('warn')[1]).toContain(`{"times":${told - 1}}`);
  });

  test('does nothing for those whom Discord has told that nobody answered, and writes one line a minute about them', async () => {
    const clock = createManualClock();
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = defineCommand({
      name: 'slow',
      description: 'Slow',
      options: {},
      run: async () => {
        await finished;
        return TEXT_REPLY;
      },
      complete: {},
    });
    await start({ clock, commands: [slow] });
    const before = bot.services;
    const asking = Promise.all(people(100).map(async (name) => bot.discord.as(name).slash('slow')));
    // As many as are in work at once; the others wait.
    await expect.poll(() => bot.services - before).toBe(16);
    clock.advance(3_100);
    expect(new Set((await asking).map(({ kind }) => kind))).toEqual(new Set(['timeout']));
    finish();
    await expect.poll(() => [logged('warn').length, logged('error').length]).toEqual([1, 1]);
    clock.advance(60_000);
    expect(logged('warn')[1]).toContain('nothing was done for it {"times":83}');
    await expect.poll(() => logged('error').join()).toContain('"code":10062');
    expect(bot.services - before).toBe(16);
  });

  test('leaves nothing in memory', { timeout: 120_000 }, async () => {
    const clock = createManualClock();
    await start({ clock, discord: { remember: 20, heartbeatInterval: 200 } });
    const round = async () => {
      await rush(300);
      // The stand-in forgets its timers.
      clock.advance(4_000);
    };
    // What every rush fills up to its bounds: caches, compiled code, the events of the session.
    await round();
    await round();
    const before = heapUsed();
    await round();
    await round();
    // 600 interactions are still known, with their tokens (1 MB); 600 answers kept would be another 2.5 MB.
    expect(heapUsed() - before).toBeLessThan(2_200_000);
  });
});
