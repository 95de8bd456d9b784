import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { createManualClock } from '../manual-clock.js';
import { type Bot, withBot } from '../with-bot.js';

/** The code of the one error that the handler ran into. */
async function codeOf({ failed }: Bot): Promise<unknown> {
  const error = await failed;
  return error instanceof Error && 'code' in error ? error.code : error;
}

test('an answer after three seconds is refused, and the person is told that none came', async () => {
  const clock = createManualClock();
  const bot = await withBot(
    async (interaction) => {
      clock.advance(3000);
      if (interaction.isChatInputCommand()) await interaction.reply('late');
    },
    { clock },
  );
  const outcome = await bot.discord.as().slash('ask', { question: 'q' });
  expect(outcome).toMatchObject({ kind: 'timeout', text: 'The application did not respond' });
  expect(await codeOf(bot)).toBe(10_062);
});

test('an answer just before three seconds is in time', async () => {
  const clock = createManualClock();
  const { discord } = await withBot(
    async (interaction) => {
      clock.advance(2999);
      if (interaction.isChatInputCommand()) await interaction.reply('in time');
    },
    { clock },
  );
  expect(await discord.as().slash('ask', { question: 'q' })).toMatchObject({ kind: 'message' });
});

test('suggestions that do not come in three seconds fail', async () => {
  const clock = createManualClock();
  const { discord } = await withBot(
    async () => {
      clock.advance(3000);
    },
    { clock },
  );
  await expect(discord.as().autocomplete('ask', {}, 'article')).rejects.toThrow('Loading options failed');
});

test('a second answer is refused', async () => {
  const bot = await withBot(async (interaction, { rest, discord }) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    await rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      auth: false,
      body: { type: 4, data: { content: 'second', allowed_mentions: { parse: [] } } },
    });
    expect(discord.violations).toEqual([]);
  });
  await bot.discord.as().slash('ask', { question: 'q' });
  expect(await codeOf(bot)).toBe(40_060);
});

test('an edit before any answer is refused', async () => {
  const bot = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.webhook.editMessage('@original', 'early');
  });
  void bot.discord.as().slash('ask', { question: 'q' });
  expect(await codeOf(bot)).toBe(10_015);
});

test('the token is good for fifteen minutes', async () => {
  const clock = createManualClock();
  const bot = await withBot(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('now');
      clock.advance(15 * 60 * 1000 - 1);
      await interaction.editReply('still');
      clock.advance(1);
      await interaction.editReply('too late');
    },
    { clock },
  );
  const ada = bot.discord.as();
  await ada.slash('ask', { question: 'q' });
  expect(await codeOf(bot)).toBe(50_027);
  expect(ada.messages()).toMatchObject([{ content: 'still' }]);
});

test('a deferral that nothing follows ends in a failure after fifteen minutes', async () => {
  const clock = createManualClock();
  const { discord } = await withBot(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      clock.advance(15 * 60 * 1000);
    },
    { clock },
  );
  expect(await discord.as().slash('ask', { question: 'q' })).toMatchObject({ kind: 'timeout' });
});

test('a deleted message cannot be edited', async () => {
  const bot = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'gone soon', flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
    await interaction.editReply('gone');
  });
  await bot.discord.as().slash('ask', { question: 'q' });
  expect(await codeOf(bot)).toBe(10_008);
});

test('a reply that Discord would refuse is refused with the path of the fault, and recorded', async () => {
  const bot = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('x'.repeat(2001));
  });
  void bot.discord.as().slash('ask', { question: 'q' });
  const error = await bot.failed;
  expect(error).toMatchObject({ code: 50_035, status: 400 });
  expect(String(error)).toContain('data.content[BASE_TYPE_MAX_LENGTH]');
  expect(bot.discord.violations).toMatchObject([
    { request: 'POST /interactions/:id/:token/callback', path: 'data.content', code: 'BASE_TYPE_MAX_LENGTH' },
  ]);
});

test('a refused reply can be made good in the same three seconds', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('x'.repeat(2001)).catch(async () => interaction.reply('short'));
  });
  expect(await discord.as().slash('ask', { question: 'q' })).toMatchObject({ message: { content: 'short' } });
});
