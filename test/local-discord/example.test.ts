import { Client, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { createManualClock } from './manual-clock.js';

test('a question is answered to the person who asked', async () => {
  const discord = await startLocalDiscord({ clock: createManualClock() });
  const client = new Client({ intents: [], rest: { api: discord.api }, allowedMentions: { parse: [] } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('In 1962.');
  });
  await client.login(discord.token);
  const body = [{ name: 'ask', description: 'Answer a question' }];
  await client.rest.put(`/applications/${discord.applicationId}/commands`, { body });

  const outcome = await discord.as('ada').slash('ask');
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'In 1962.' } });
  expect(discord.violations).toEqual([]);

  await client.destroy();
  await discord.stop();
});
