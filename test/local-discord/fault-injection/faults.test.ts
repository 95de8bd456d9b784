import { expect, test } from 'vitest';
import { messageText } from '../../support/message-text.js';
import type { WireComponent, WireMessage } from '../../../local-discord/wire.js';
import type { Outcome } from '../../../local-discord/interactions/interaction.js';
import { createManualClock } from '../manual-clock.js';
import { type RealBot, withRealBot } from '../with-real-bot.js';

const question = { question: 'When was the gate built?' };

function shown(outcome: Outcome): WireMessage {
  if (outcome.kind !== 'message' && outcome.kind !== 'updated') throw new Error(`Nothing is shown: ${outcome.kind}.`);
  return outcome.message;
}

/** The first button that is not a link, wherever it stands. */
function buttonOf(message: WireMessage): string {
  const all = (components: readonly WireComponent[]): readonly WireComponent[] =>
    components.flatMap((one) => [one, ...all(one.components ?? []), ...all(one.accessory ? [one.accessory] : [])]);
  const id = all(message.components).find(({ type, custom_id: customId }) => type === 2 && customId)?.custom_id;
  if (!id) throw new Error('There is no button.');
  return id;
}

/** What went wrong, as the bot logged it. */
function errors({ logged }: RealBot): readonly string[] {
  return logged.filter((line) => line.startsWith('error'));
}

/** The bot answers as ever: each question of the test once, and this one. */
async function expectWell(bot: RealBot, answersBefore: number): Promise<void> {
  const ada = bot.discord.as('ada');
  expect(messageText(shown(await ada.slash('ask', question)))).toContain('1962');
  expect(ada.messages()).toHaveLength(answersBefore + 1);
  expect(bot.discord.violations).toEqual([]);
}

test('an answer that comes too late is not shown, and the log says that it came too late', async () => {
  const clock = createManualClock();
  const bot = await withRealBot({ clock });
  bot.discord.faults.lateAcknowledgement.inject();
  const asked = bot.discord.as('ada').slash('ask', question);
  // The end of the three seconds, and the answer that is held up until then.
  await expect.poll(clock.waiting).toBe(2);
  clock.advance(3000);
  expect(await asked).toMatchObject({ kind: 'timeout', text: 'The application did not respond' });
  await expect.poll(() => errors(bot)).toEqual([expect.stringContaining('an answer came too late')]);
  await expectWell(bot, 0);
});

test('an answer that arrives twice is shown once, and the log says that there was one already', async () => {
  const bot = await withRealBot({ clock: createManualClock() });
  bot.discord.faults.doubleAcknowledgement.inject();
  shown(await bot.discord.as('ada').slash('ask', question));
  await expect.poll(() => errors(bot)).toEqual([expect.stringContaining('had been answered already')]);
  await expectWell(bot, 1);
});

test('an expired token ends in no answer, and the log says that it came too late', async () => {
  const bot = await withRealBot({ clock: createManualClock() });
  bot.discord.faults.expiredToken.inject();
  expect(await bot.discord.as('ada').slash('ask', question)).toMatchObject({ kind: 'timeout' });
  await expect.poll(() => errors(bot)).toEqual([expect.stringContaining('an answer came too late')]);
  await expectWell(bot, 0);
});

test('when the message under a button is deleted, the person is told that something went wrong', async () => {
  const bot = await withRealBot({ clock: createManualClock() });
  const ada = bot.discord.as('ada');
  const summary = shown(await ada.slash('summary', { article: 'flood-gates' }));
  bot.discord.faults.deletedMessage.inject();
  const told = shown(await ada.press(summary, buttonOf(summary)));
  expect(messageText(told)).toMatch(/Something went wrong here, and it was noted as [0-9a-f]{8}/u);
  expect(ada.messages()).toEqual([told]);
  expect(errors(bot)).toEqual([expect.stringContaining('10008')]);
  await expectWell(bot, 1);
});

test.each(['userRateLimit', 'globalRateLimit', 'serverError'] as const)(
  'an answer in spite of %s comes late, but comes, and once',
  async (fault) => {
    const bot = await withRealBot({ clock: createManualClock() });
    bot.discord.faults[fault].inject();
    const outcome = await bot.discord.as('ada').slash('ask', question);
    expect(messageText(shown(outcome))).toContain('1962');
    expect(errors(bot)).toEqual([]);
    await expectWell(bot, 1);
  },
);

test('an answer over a slow network takes half a second there and half a second back', async () => {
  const clock = createManualClock();
  const bot = await withRealBot({ clock });
  bot.discord.faults.slowNetwork.inject();
  const asked = bot.discord.as('ada').slash('ask', question);
  // The end of the three seconds, and the half second of the way.
  await expect.poll(clock.waiting).toBe(2);
  expect(bot.discord.as('ada').messages()).toEqual([]);
  clock.advance(500);
  expect(messageText(shown(await asked))).toContain('1962');
  expect(bot.discord.requests.filter(({ route }) => route.endsWith('/callback'))).toEqual([]);
  await expect.poll(clock.waiting).toBe(2);
  clock.advance(500);
  await bot.discord.until(() => bot.discord.requests.find(({ route }) => route.endsWith('/callback')));
  expect(errors(bot)).toEqual([]);
});

test.each(['droppedSocket', 'reconnectRequest', 'resumableSession', 'silentGateway'] as const)(
  'a question during %s is answered once the bot is back, and once',
  async (fault) => {
    const bot = await withRealBot({ clock: createManualClock(), heartbeatInterval: 400 });
    bot.discord.faults[fault].inject();
    const outcome = await bot.discord.as('ada').slash('ask', question);
    expect(messageText(shown(outcome))).toContain('1962');
    await expectWell(bot, 1);
  },
);

test('the bot logs in anew when its session is forgotten, and answers what is asked then', async () => {
  const clock = createManualClock();
  const bot = await withRealBot({ clock });
  bot.discord.faults.invalidSession.inject();
  // What is asked before it is back is lost, as it is on Discord.
  const asked = async () => {
    // It waits between two logins, as Discord wants it.
    clock.advance(1_000);
    return identifiesLeft(bot);
  };
  await expect.poll(asked, { interval: 200 }).toBe(998);
  await expectWell(bot, 0);
});

async function identifiesLeft({ discord }: RealBot): Promise<number> {
  const headers = { authorization: `Bot ${discord.token}` };
  const answer = await fetch(`${discord.api}/v10/gateway/bot`, { headers });
  // The stand-in's own answer.
  const { session_start_limit: limit } = (await answer.json()) as { session_start_limit: { remaining: number } };
  return limit.remaining;
}

test('each fault has a name of its own and says in a sentence what it does', async () => {
  const { discord } = await withRealBot({ clock: createManualClock() });
  const faults = Object.values(discord.faults);
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  for (const { description } of faults) expect(description).toMatch(/^[A-Z].+\.$/u);
});
