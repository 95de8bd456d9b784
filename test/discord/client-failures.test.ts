import { afterEach, describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/commands/command.js';
import { createClient } from '../../src/discord/client.js';
import { messageText } from '../support/message-text.js';
import { answering, endless, reply } from '../support/discord/answering.js';
import { startBot } from '../support/discord/bot.js';
import { systemClock } from '../../local-discord/clock.js';
import { TEXT_REPLY } from '../support/discord/text-reply.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate } = screen;

let bot: Awaited<ReturnType<typeof startBot>>;

/** A command that answers when `finish` is called, and at once ever after. */
function slowCommand() {
  const done: string[] = [];
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
      done.push('answered');
      return TEXT_REPLY;
    },
    complete: {},
  });
  return { slow, finish: () => finish(), done };
}

describe('the bot when something goes wrong', () => {
  afterEach(async () => {
    await bot.stop();
  });

  const failing = defineCommand({
    name: 'fail',
    description: 'Fails',
    options: { word: { type: 'string', description: 'Any', autocomplete: true } },
    run: async () => {
      throw new Error('The index is broken.');
    },
    complete: {
      word: () => {
        throw new Error('The index is broken.');
      },
    },
  });

  test('tells the person in private, with the id under which the cause was logged', async () => {
    bot = await startBot({ commands: [failing] });
    const message = shown(await bot.discord.as('ada').slash('fail'));
    const id = /noted as ([0-9a-f]{8})/u.exec(messageText(message))?.[1] ?? 'none';
    expect(isPrivate(message)).toBe(true);
    expect(bot.logged.filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining(id)]);
  });

  test('suggests nothing when suggestions fail, and logs why', async () => {
    bot = await startBot({ commands: [failing] });
    expect(await bot.discord.as('ada').autocomplete('fail', { word: 'x' }, 'word')).toEqual([]);
    expect(bot.logged.join('\n')).toContain('The index is broken.');
  });

  test('logs an answer that came too late, once, and goes on', async () => {
    const clock = createManualClock();
    const { slow, finish } = slowCommand();
    bot = await startBot({ commands: [slow], clock });
    const before = bot.services;
    const late = bot.discord.as('ada').slash('slow');
    await expect.poll(() => bot.services).toBe(before + 1);
    clock.advance(3_100);
    expect((await late).kind).toBe('timeout');
    finish();
    await expect
      .poll(() => bot.logged.filter((line) => line.startsWith('error')))
      .toEqual([expect.stringContaining('"code":10062')]);
    expect(shown(await bot.discord.as('ada').slash('slow')).flags).toBeGreaterThan(0);
  });

  test('finishes the answers in work when it is stopped, and begins no other', async () => {
    const { slow, finish, done } = slowCommand();
    bot = await startBot({ commands: [slow] });
    const before = bot.services;
    const answer = bot.discord.as('ada').slash('slow');
    await expect.poll(() => bot.services).toBe(before + 1);
    const stopped = bot.client.stop().then(() => done.push('stopped'));
    void bot.discord.as('ben').slash('slow');
    // Long enough for the second command to arrive, and for a client that did not wait to be gone.
    setTimeout(finish, 200);
    expect((await answer).kind).toBe('message');
    await stopped;
    expect(done).toEqual(['answered', 'stopped']);
    expect(bot.services).toBe(before + 1);
  });

  test('names the remedy when the token is wrong', async () => {
    bot = await startBot();
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const services = () => {
      throw new Error('Nothing is asked.');
    };
    const wrong = createClient({
      token: 'bm8.no.no',
      api: bot.discord.api,
      log: quiet,
      services,
      commands: [],
      clock: systemClock,
    });
    await expect(wrong.start()).rejects.toThrow('Discord does not know this token.');
  });

  test('says that Discord cannot be reached when nothing listens there', async () => {
    bot = await startBot();
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const services = () => {
      throw new Error('Nothing is asked.');
    };
    const alone = createClient({
      token: 'bm8.no.no',
      api: 'http://127.0.0.1:9/api',
      log: quiet,
      services,
      commands: [],
      clock: systemClock,
    });
    await expect(alone.start()).rejects.toThrow(
      'Discord could not be reached: the connection was refused (ECONNREFUSED).',
    );
  });

  test.each([
    ['a reply without end', endless, 'Discord’s reply has more than 8 MB.'],
    ['a web page', reply(403, 'text/html', '<html>'), 'Discord answered with status 403.'],
    [
      'a rate limit that names no time',
      reply(429, 'application/json', '{}'),
      'Discord takes no more requests of this bot for now.',
    ],
  ])('is not held up by %s in Discord’s place', async (_, answer, words) => {
    bot = await startBot();
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const services = () => {
      throw new Error('Nothing is asked.');
    };
    const api = await answering(answer);
    const { token } = bot.discord;
    const elsewhere = createClient({ token, api, log: quiet, services, commands: [], clock: systemClock });
    await expect(elsewhere.start()).rejects.toThrow(words);
  });
});
