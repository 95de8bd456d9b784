import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { messageText } from '../../support/message-text.js';
import { withBot } from '../with-bot.js';

test('a reply reaches the person who asked, with the options they filled in', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const filled = [options.getString('question'), options.getBoolean('private'), options.getInteger('count')];
    await interaction.reply(JSON.stringify(filled));
  });
  const outcome = await discord.as('ada').slash('ask', { question: 'why?', private: false, count: 2 });
  expect(outcome).toMatchObject({ kind: 'message', message: { type: 20, content: '["why?",false,2]' } });
  expect(discord.requests.at(-1)).toMatchObject({ method: 'POST', status: 204 });
  expect(discord.violations).toEqual([]);
});

test('the bot is told who asked, where, and as a member of the server', async () => {
  const seen: unknown[] = [];
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen.push(interaction.user.username, interaction.guildId, interaction.channelId, interaction.locale);
    seen.push(interaction.inGuild(), interaction.memberPermissions?.has('UseApplicationCommands'));
    await interaction.reply('ok');
  });
  await discord.as('grace').slash('here');
  expect(seen).toEqual(['grace', discord.guildId, discord.channelId, 'en-US', true, true]);
});

test('a direct message has no server and its own channel', async () => {
  const seen: unknown[] = [];
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen.push(interaction.guildId, interaction.context, interaction.authorizingIntegrationOwners[0]);
    await interaction.reply('between us');
  });
  const outcome = await discord.as('ada').slash('ask', { question: 'q' }, { dm: true });
  expect(seen).toEqual([null, 1, '0']);
  expect(discord.as('ada').messages({ dm: true })).toHaveLength(1);
  expect(discord.as('grace').messages()).toEqual([]);
  expect(outcome).toMatchObject({ kind: 'message' });
});

test('a private reply is seen by the person who asked and by nobody else', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'hush', flags: MessageFlags.Ephemeral });
  });
  const outcome = await discord.as('ada').slash('ask', { question: 'q' });
  expect(outcome).toMatchObject({ message: { flags: 64 } });
  expect(discord.as('ada').messages()).toHaveLength(1);
  expect(discord.as('grace').messages()).toHaveLength(0);
});

test('components are numbered from 1 in reading order', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          components: [
            { type: ComponentType.TextDisplay, content: 'first' },
            {
              type: ComponentType.Section,
              components: [{ type: ComponentType.TextDisplay, content: 'second' }],
              accessory: { type: ComponentType.Button, style: 1, label: 'press', customId: 'p' },
            },
          ],
        },
        { type: ComponentType.TextDisplay, content: 'third' },
      ],
    });
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  expect(outcome.message.flags).toBe(MessageFlags.IsComponentsV2);
  expect(JSON.stringify(outcome.message.components).match(/"id":\d+/gu)).toHaveLength(6);
  expect(outcome.message.components).toMatchObject([
    { id: 1, components: [{ id: 2 }, { id: 3, components: [{ id: 4 }], accessory: { id: 5 } }] },
    { id: 6 },
  ]);
  expect(messageText(outcome.message)).toBe('first\nsecond\npress\nthird');
  expect(discord.violations).toEqual([]);
});

test('withResponse gives the bot its message', async () => {
  const ids: unknown[] = [];
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.reply({ content: 'x', withResponse: true });
    ids.push(response.resource?.message?.id);
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  await expect.poll(() => ids).toHaveLength(1);
  expect(outcome).toMatchObject({ message: { id: ids[0] } });
});

test('a deferred reply is waited for and is not marked as edited', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('at last');
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  expect(outcome).toMatchObject({
    kind: 'message',
    message: { content: 'at last', flags: MessageFlags.Ephemeral, edited_timestamp: null },
  });
  expect(discord.violations).toEqual([]);
});

test('a follow-up answers the original', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('one');
    await interaction.followUp('two');
  });
  const ada = discord.as('ada');
  const outcome = await ada.slash('ask', { question: 'q' });
  const second = await discord.until(() => ada.messages().at(1));
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  expect(second).toMatchObject({
    type: 19,
    content: 'two',
    message_reference: { message_id: outcome.message.id },
  });
  expect(discord.violations).toEqual([]);
});

test('an attached file can be fetched, and is offered for saving only', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const attachment = Buffer.from('<script>"ü"</script>');
    await interaction.reply({
      content: 'file',
      files: [{ attachment, name: 'x.html', description: 'a page' }],
    });
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  const [file] = outcome.message.attachments;
  expect(file).toMatchObject({ filename: 'x.html', description: 'a page', size: 21 });
  const response = await fetch(String(file?.url));
  expect(await response.text()).toBe('<script>"ü"</script>');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(discord.violations).toEqual([]);
});

test('a file shown in a component gets its address', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.File, file: { url: 'attachment://a.bib' } }],
      files: [{ attachment: Buffer.from('@misc{}'), name: 'a.bib' }],
    });
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  expect(outcome.message.components[0]?.file?.url).toBe(outcome.message.attachments[0]?.url);
  expect(discord.violations).toEqual([]);
});

test('the bot can read its reply back and delete it', async () => {
  const read: unknown[] = [];
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('short-lived');
    read.push((await interaction.fetchReply()).content);
    await interaction.deleteReply();
  });
  const ada = discord.as('ada');
  await ada.slash('ask', { question: 'q' });
  await discord.until(() => (ada.messages().length === 0 ? true : undefined));
  expect(read).toEqual(['short-lived']);
});

test('the three hundredth person at once is answered like the first', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(`for ${interaction.user.username}`);
  });
  const people = Array.from({ length: 300 }, (_, index) => `p${index}`);
  const outcomes = await Promise.all(people.map(async (name) => discord.as(name).slash('ask', { question: 'q' })));
  const texts = outcomes.map((outcome) => (outcome.kind === 'message' ? outcome.message.content : outcome.kind));
  expect(texts).toEqual(people.map((name) => `for ${name}`));
});
