import { RESTEvents } from '@discordjs/rest';
import { ComponentType, MessageFlags } from 'discord.js';
import type { ChatInputCommandInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscordOptions } from '../../../local-discord/local-discord.js';
import type { WireMessage } from '../../../local-discord/wire.js';
import { createManualClock } from '../manual-clock.js';
import { withBot } from '../with-bot.js';

/** What stands in the channel once the bot has done `act`, or failed in it, and with which error. */
async function attempt(
  act: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
  options: LocalDiscordOptions = {},
) {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const bot = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await act(interaction);
    finish();
  }, options);
  void bot.discord.as().slash('ask', { question: 'q' });
  const failed = await Promise.race([finished, bot.failed]);
  const messages: readonly WireMessage[] = bot.discord.as().messages();
  return { failed, messages, discord: bot.discord };
}

/** The same of an act that succeeds: where it does not, the test ends with the error. */
async function after(act: Parameters<typeof attempt>[0], options: LocalDiscordOptions = {}) {
  const { failed, ...rest } = await attempt(act, options);
  if (failed !== undefined) throw failed as Error;
  return rest;
}

const file = (name: string) => ({ attachment: Buffer.from(name), name });

test('an edit keeps what it does not name', async () => {
  const { messages } = await after(async (interaction) => {
    await interaction.reply({ content: 'text', embeds: [{ title: 'title' }] });
    await interaction.editReply({ embeds: [{ title: 'other' }] });
  });
  expect(messages).toMatchObject([{ content: 'text', embeds: [{ title: 'other' }] }]);
  expect(messages[0]?.edited_timestamp).not.toBeNull();
});

test('an edit that lists attachments keeps only those', async () => {
  const { messages } = await after(async (interaction) => {
    await interaction.reply({ content: 'x', files: [file('a.txt'), file('b.txt')] });
    const [, second] = (await interaction.fetchReply()).attachments.values();
    await interaction.editReply({ attachments: second ? [second] : [], files: [file('c.txt')] });
  });
  expect(messages[0]?.attachments.map(({ filename }) => filename)).toEqual(['b.txt', 'c.txt']);
});

test('the first follow-up after a deferral takes its place and stays private', async () => {
  const { messages } = await after(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('here');
  });
  expect(messages).toMatchObject([{ content: 'here', flags: MessageFlags.Ephemeral }]);
});

test('a deferred reply can become a message of components', async () => {
  const { messages, discord } = await after(async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: 'text' }],
    });
  });
  expect(messages).toMatchObject([{ flags: MessageFlags.IsComponentsV2, components: [{ id: 1, content: 'text' }] }]);
  expect(discord.violations).toEqual([]);
});

test('a follow-up can be changed by its id and leaves the original alone', async () => {
  const { messages } = await after(async (interaction) => {
    await interaction.reply('one');
    const { id } = await interaction.followUp('two');
    await interaction.editReply({ message: id, content: 'three' });
  });
  expect(messages.map(({ content }) => content)).toEqual(['one', 'three']);
});

test('six follow-ups in a row are spread over two seconds by the rate limit, and none is refused', async () => {
  // Not the machine's own, by which a busy one may take more than the three seconds to reply.
  const clock = createManualClock();
  const { messages, discord } = await after(
    async (interaction) => {
      interaction.client.rest.on(RESTEvents.RateLimited, () => clock.advance(2_000));
      await interaction.reply('0');
      for (const number of '123456') await interaction.followUp(number);
    },
    { clock },
  );
  expect(messages.map(({ content }) => content).join('')).toBe('0123456');
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
});

test('an empty reply is answered with 50006', async () => {
  const { failed } = await attempt(async (interaction) => interaction.reply({ content: ' ' }));
  expect(failed).toMatchObject({ code: 50_006 });
});

test('a text that breaks Discord breaks the stand-in as well', async () => {
  const { failed, discord } = await attempt(async (interaction) =>
    interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.TextDisplay, content: '字'.repeat(3400) }],
    }),
  );
  expect(failed).toMatchObject({ status: 500 });
  expect(discord.requests.at(-1)).toMatchObject({ status: 500 });
  expect(discord.violations[0]).toMatchObject({ code: 'COMPONENT_TEXT_BYTES_EXCEEDED' });
});

test('suggestions cannot answer a command', async () => {
  const { failed } = await attempt(async ({ id, token, client }) =>
    client.rest.post(`/interactions/${id}/${token}/callback`, {
      auth: false,
      body: { type: 8, data: { choices: [] } },
    }),
  );
  expect(failed).toMatchObject({ code: 50_035 });
  expect(String(failed)).toContain('type[BASE_TYPE_CHOICES]');
});

test.each([
  ['a public reply', [], false, false],
  ['a private reply', [MessageFlags.Ephemeral as const], false, true],
  ['a deferral', [], true, false],
])('the response to %s says what became of it', async (_what, flags, loading, ephemeral) => {
  const said: unknown[] = [];
  await after(async (interaction) => {
    const response = loading
      ? await interaction.deferReply({ flags, withResponse: true })
      : await interaction.reply({ content: 'x', flags, withResponse: true });
    said.push(response.interaction.responseMessageLoading, response.interaction.responseMessageEphemeral);
  });
  expect(said).toEqual([loading, ephemeral]);
});

test('a message that is not there is answered with 404', async () => {
  const { failed } = await attempt(async (interaction) => {
    await interaction.reply('x');
    await interaction.editReply({ message: '1', content: 'y' });
  });
  expect(failed).toMatchObject({ status: 404, code: 10_008 });
});

test.each(['update', 'reply'] as const)(
  'a button that defers its %s can delete the message that stands for the original, private or not',
  async (kind) => {
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Discard', custom_id: 'x' }] }];
    const { discord } = await withBot(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Keep?', components, flags: 64 });
      if (!interaction.isButton()) return;
      if (kind === 'update') await interaction.deferUpdate();
      else await interaction.deferReply({ flags: 64 });
      await interaction.deleteReply();
    });
    const ada = discord.as('ada');
    const shown = await ada.slash('ask', { question: 'q' });
    if (shown.kind !== 'message') throw new Error(shown.kind);
    void ada.press(shown.message, 'x');
    const left = kind === 'update' ? [] : ['Keep?'];
    await discord.until(() => (discord.requests.at(-1)?.method === 'DELETE' ? true : undefined));
    expect(ada.messages().map(({ content }) => content)).toEqual(left);
    expect(discord.violations).toEqual([]);
  },
);
