import { ComponentType, MessageFlags } from 'discord.js';
import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { withBot } from '../with-bot.js';

const row = {
  type: ComponentType.ActionRow as const,
  components: [
    { type: ComponentType.Button as const, style: 1 as const, label: 'More', customId: 'more' },
    { type: ComponentType.Button as const, style: 1 as const, label: 'Off', customId: 'off', disabled: true },
  ],
};
const select = {
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.StringSelect as const,
      customId: 'style',
      options: [
        { label: 'APA', value: 'apa' },
        { label: 'MLA', value: 'mla' },
      ],
    },
  ],
};

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const flags = interaction.options.getBoolean('private') ? [MessageFlags.Ephemeral as const] : [];
    await interaction.reply({ content: 'page 1', components: [row, select], flags });
  } else if (interaction.isButton()) {
    await interaction.update({ content: `${interaction.message.content} and 2` });
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({ content: interaction.values.join(), flags: MessageFlags.Ephemeral });
  } else if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name}: ${value}`, value: 'id' }]);
  }
}

async function asked(options: { private?: boolean } = {}) {
  const { discord } = await withBot(handle);
  const outcome = await discord.as('ada').slash('ask', { question: 'q', ...options });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  return { discord, ada: discord.as('ada'), message: outcome.message };
}

test('a button changes the message it stands on', async () => {
  const { discord, ada, message } = await asked();
  const outcome = await ada.press(message, 'more');
  expect(outcome).toMatchObject({ kind: 'updated', message: { id: message.id, content: 'page 1 and 2' } });
  expect(discord.violations).toEqual([]);
});

test('a select hands over the chosen values and is answered by a message of its own', async () => {
  const { discord, ada, message } = await asked();
  const outcome = await ada.select(message, 'style', ['mla']);
  expect(outcome).toMatchObject({
    kind: 'message',
    message: { content: 'mla', flags: 64, message_reference: { message_id: message.id } },
  });
  expect(discord.violations).toEqual([]);
});

test('suggestions are those for what is typed in the focused option', async () => {
  const { discord, ada } = await asked();
  expect(await ada.autocomplete('ask', { article: 'fin' }, 'article')).toEqual([{ name: 'article: fin', value: 'id' }]);
  expect(discord.violations).toEqual([]);
});

test.each([
  ['a button that is not there', 'nothing', /no component/u],
  ['a disabled button', 'off', /disabled/u],
  ['a select', 'style', /not a button/u],
])('%s cannot be pressed', async (_what, customId, reason) => {
  const { ada, message } = await asked();
  await expect(ada.press(message, customId)).rejects.toThrow(reason);
});

test.each([
  ['a value that is not offered', ['bibtex'], /does not offer/u],
  ['more values than allowed', ['apa', 'mla'], /between 1 and 1/iu],
])('%s cannot be selected', async (_what, values, reason) => {
  const { ada, message } = await asked();
  await expect(ada.select(message, 'style', values)).rejects.toThrow(reason);
});

test("nobody presses a button on somebody else's private message", async () => {
  const { discord, message } = await asked({ private: true });
  await expect(discord.as('grace').press(message, 'more')).rejects.toThrow(/does not see/u);
});

test('a deferred update is acknowledged at once and seen when it comes', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'old', components: [row] });
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply('new');
  });
  const outcome = await discord.as().slash('ask', { question: 'q' });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  expect(await discord.as().press(outcome.message, 'more')).toMatchObject({ kind: 'acknowledged' });
  const { id } = outcome.message;
  await expect(discord.until(() => (discord.message(id)?.content === 'new' ? 'new' : undefined))).resolves.toBe('new');
});

test('a modal is shown as the bot sent it', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const input = { type: ComponentType.TextInput as const, customId: 't', label: 'Text', style: 1 as const };
    await interaction.showModal({
      customId: 'm',
      title: 'Tell',
      components: [{ type: ComponentType.ActionRow, components: [input] }],
    });
  });
  expect(await discord.as().slash('ask', { question: 'q' })).toMatchObject({ kind: 'modal', modal: { title: 'Tell' } });
  expect(discord.violations).toEqual([]);
});

test('a button pressed in a direct message stays in the direct message', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [row] });
    if (interaction.isButton()) await interaction.reply(`in a server: ${interaction.inGuild()}`);
  });
  const ada = discord.as('ada');
  const outcome = await ada.slash('ask', { question: 'q' }, { dm: true });
  if (outcome.kind !== 'message') throw new Error(outcome.kind);
  await ada.press(outcome.message, 'more');
  expect(ada.messages({ dm: true }).map(({ content }) => content)).toEqual(['x', 'in a server: false']);
  expect(ada.messages()).toEqual([]);
});
