import { InteractionContextType } from 'discord.js';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { systemClock } from '../../../local-discord/clock.js';
import { withBot } from '../with-bot.js';

async function answering(interaction: Interaction): Promise<void> {
  if (interaction.isRepliable()) await interaction.reply('heard');
}

async function seen() {
  const interactions: Interaction[] = [];
  const { discord } = await withBot(async (interaction) => {
    interactions.push(interaction);
    await answering(interaction);
  });
  return { discord, interactions };
}

test('another server comes into being when it is named, with a channel of its own', async () => {
  const { discord, interactions } = await seen();
  const ada = discord.as('ada');
  await ada.slash('ask', { question: 'q' }, { guild: 'library' });
  await ada.slash('ask', { question: 'q' }, { guild: 'library' });
  expect(new Set(interactions.map(({ guildId }) => guildId)).size).toBe(1);
  expect(interactions[0]?.guildId).not.toBe(discord.guildId);
  expect(ada.messages({ guild: 'library' })).toHaveLength(2);
  expect(ada.messages()).toEqual([]);
});

test('an answer in a direct message is seen by nobody else', async () => {
  const { discord, interactions } = await seen();
  await discord.as('ada').slash('ask', { question: 'q' }, { dm: true });
  expect(interactions[0]?.context).toBe(InteractionContextType.BotDM);
  expect(discord.as('ada').messages({ dm: true })).toHaveLength(1);
  expect(discord.as('ben').messages({ dm: true })).toEqual([]);
});

test('what a person installed works in their direct messages with somebody else, who sees the answer', async () => {
  const { discord, interactions } = await seen();
  const ada = discord.as('ada');
  await ada.slash('ask', { question: 'q' }, { with: 'ben' });
  expect(interactions[0]?.context).toBe(InteractionContextType.PrivateChannel);
  expect(interactions[0]?.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: ada.user.id });
  expect(discord.as('ben').messages({ with: 'ada' })).toHaveLength(1);
  expect(discord.as('eve').messages({ with: 'ada' })).toEqual([]);
});

test('what a person installed is theirs in a server too', async () => {
  const { discord, interactions } = await seen();
  const ada = discord.as('ada');
  await ada.slash('ask', { question: 'q' }, { installed: 'user' });
  expect(interactions[0]?.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: ada.user.id });
  expect(interactions[0]?.guildId).toBe(discord.guildId);
});

test('a button keeps the place and the installation of its message', async () => {
  const { discord, interactions } = await (async () => {
    const heard: Interaction[] = [];
    const bot = await withBot(async (interaction) => {
      heard.push(interaction);
      if (interaction.isButton()) await interaction.update('pressed');
      else if (interaction.isChatInputCommand()) {
        const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] }] as const;
        await interaction.reply({ content: 'x', components: [...components] });
      }
    });
    return { discord: bot.discord, interactions: heard };
  })();
  const outcome = await discord.as('ada').slash('ask', { question: 'q' }, { with: 'ben' });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  await discord.as('ben').press(outcome.message, 'go');
  expect(interactions[1]?.channelId).toBe(interactions[0]?.channelId);
  expect(interactions[1]?.authorizingIntegrationOwners).toEqual(interactions[0]?.authorizingIntegrationOwners);
  await expect(discord.as('eve').press(outcome.message, 'go')).rejects.toThrow('does not see');
});

test('a command that is for servers is offered neither alone with the bot nor between people', async () => {
  const { discord } = await seen();
  const names = (place: object) =>
    discord
      .as()
      .commands(place)
      .map(({ name }) => name);
  expect(names({})).toEqual(['ask', 'here', 'give', 'library', 'Quote this', 'Greet']);
  expect(names({ dm: true })).toEqual(['ask', 'give', 'library', 'Quote this']);
  expect(names({ with: 'ben' })).toEqual(['ask']);
  expect(names({ installed: 'user' })).toEqual(['ask']);
});

test("a server's own command hides the global one of its name", async () => {
  const { discord } = await withBot(async (_interaction, { rest, discord: { applicationId, guildId } }) => {
    await rest.put(`/applications/${applicationId}/guilds/${guildId}/commands`, {
      body: [{ name: 'ask', description: 'Ours' }],
    });
  });
  void discord.as().slash('here');
  await discord.until(() =>
    discord
      .as()
      .commands()
      .find(({ description }) => description === 'Ours'),
  );
  expect(
    discord
      .as()
      .commands()
      .filter(({ name }) => name === 'ask'),
  ).toHaveLength(1);
});

test('where only a person installed the bot, a sixth follow-up is refused', async () => {
  const { discord, failed } = await withBot(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(`${count}`);
    },
    // The client waits until its rate limit is over.
    { clock: systemClock },
  );
  await discord.as().slash('ask', { question: 'q' }, { with: 'ben' });
  expect(await failed).toMatchObject({ code: 40_094 });
  expect(discord.as().messages({ with: 'ben' })).toHaveLength(6);
});
