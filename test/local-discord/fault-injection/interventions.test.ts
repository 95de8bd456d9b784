import { expect, test } from 'vitest';
import { withBot } from '../with-bot.js';

test('an expired token ends edits', async () => {
  const { discord, failed } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    discord.faults.expiredToken.inject();
    await interaction.editReply('second');
  });
  await discord.as().slash('ask', { question: 'q' });
  expect(await failed).toMatchObject({ code: 50_027 });
  expect(discord.as().messages()).toMatchObject([{ content: 'first' }]);
});

test('a message can be deleted just before it is edited', async () => {
  const { discord, failed } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('first');
    discord.faults.deletedMessage.inject();
    await interaction.editReply('second');
  });
  await discord.as().slash('ask', { question: 'q' });
  expect(await failed).toMatchObject({ code: 10_008 });
  expect(discord.as().messages()).toEqual([]);
});

test('a fault waits for an answer that it concerns', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('heard');
  });
  discord.faults.deletedMessage.inject();
  // A slash command's first answer changes no message.
  expect(await discord.as().slash('ask', { question: 'q' })).toMatchObject({ kind: 'message' });
});

test('suggestions are spared', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'a', value: 'a' }]);
  });
  discord.faults.serverError.inject();
  discord.faults.lateAcknowledgement.inject();
  expect(await discord.as().autocomplete('ask', {}, 'article')).toHaveLength(1);
});

test('a fault happens once', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('heard');
  });
  discord.faults.serverError.inject();
  await discord.as().slash('ask', { question: 'q' });
  const callbacks = discord.requests.filter(({ route }) => route.endsWith('/callback'));
  expect(callbacks.map(({ status }) => status)).toEqual([500, 204]);
});

test.each([
  ['userRateLimit', 'user', null],
  ['globalRateLimit', 'global', 'true'],
] as const)('%s is answered in the shape of Discord', async (fault, scope, global) => {
  let answered: (answer: Response) => void = () => undefined;
  const answering = new Promise<Response>((resolve) => {
    answered = resolve;
  });
  const { discord } = await withBot(async ({ id, token }) => {
    const answer = await fetch(`${discord.api}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 4, data: { content: 'x', allowed_mentions: { parse: [] } } }),
    });
    answered(answer);
  });
  discord.faults[fault].inject();
  void discord.as().slash('ask', { question: 'q' });
  const answer = await answering;
  expect(answer.status).toBe(429);
  expect(answer.headers.get('x-ratelimit-scope')).toBe(scope);
  expect(answer.headers.get('x-ratelimit-global')).toBe(global);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await answer.json()).toEqual({
    message: 'You are being rate limited.',
    retry_after: 0.5,
    global: scope === 'global',
  });
});
