import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { chatDiscord } from '../../../local-discord/chat/chat-discord.js';
import type { ChatEvent } from '../../../local-discord/chat/protocol.js';
import { withBot } from '../with-bot.js';

const TEXT_INPUT = { type: 4, custom_id: 'words', style: 2, label: 'Words', max_length: 50 } as const;

/** A bot that shows a dialog and answers it. */
async function withDialog() {
  return withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.showModal({
        custom_id: 'm',
        title: 'Say it',
        components: [{ type: 1, components: [TEXT_INPUT] }],
      });
    }
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('words'));
  });
}

test('shows a person a private message, and the other nothing of it', async () => {
  const { discord } = await withBot(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'a', flags: MessageFlags.Ephemeral });
  });
  const chat = chatDiscord(discord);
  const seen: Record<string, ChatEvent['kind'][]> = { Ada: [], Ben: [] };
  for (const [name, kinds] of Object.entries(seen)) chat.watch(name, {}, ({ kind }) => kinds.push(kind));
  await chat.perform({ kind: 'command', as: 'Ada', command: 'ask', options: { question: 'b' } });
  expect(seen).toEqual({ Ada: ['history', 'message'], Ben: ['history'] });
});

test('passes a dialog on, and what was filled in back', async () => {
  const chat = chatDiscord((await withDialog()).discord);
  const texts: string[] = [];
  chat.watch('Ada', {}, (event) => {
    if (event.kind === 'message') texts.push(event.message.content);
  });
  const shown = await chat.perform({ kind: 'command', as: 'Ada', command: 'ask', options: { question: 'b' } });
  const field = { id: 'words', label: 'Words', kind: 'long', isRequired: true, longest: 50 };
  expect(shown).toMatchObject({ kind: 'modal', modal: { title: 'Say it', fields: [field] } });
  const modal = shown.kind === 'modal' ? shown.modal.id : '';
  expect(await chat.perform({ kind: 'submit', as: 'Ada', modal, fields: { words: 'hello' } })).toEqual({
    kind: 'done',
  });
  expect(texts).toEqual(['hello']);
});

test('refuses a dialog that was never shown', async () => {
  const chat = chatDiscord((await withDialog()).discord);
  const result = await chat.perform({ kind: 'submit', as: 'Ada', modal: '1', fields: {} });
  expect(result).toEqual({ kind: 'failed', sentence: 'This dialog is no longer open.' });
});

test('offers command lines to begin with, as they are when the page is opened', async () => {
  const { discord } = await withBot(async () => undefined);
  let lines = ['/help'];
  const chat = chatDiscord(discord, async () => lines);
  lines = ['/ask Why?', '/help'];
  expect((await chat.setup()).starters).toEqual(['/ask Why?', '/help']);
});

test('shows no place that is not there, and makes none by asking for it', async () => {
  const { discord } = await withBot(async () => undefined);
  const chat = chatDiscord(discord);
  const hear = () => undefined;
  const home = [...discord.servers.keys()][0] ?? '';
  expect(chat.watch('Ada', { server: 'attic' }, hear)).toBeUndefined();
  expect(chat.watch('Ada', { server: home, channel: '1' }, hear)).toBeUndefined();
  const act = { kind: 'say', as: 'Ada', content: 'Hello?' } as const;
  expect(await chat.perform({ ...act, place: { server: 'attic' } })).toMatchObject({ kind: 'failed' });
  expect(await chat.perform({ ...act, place: { server: home, channel: 'attic' } })).toMatchObject({ kind: 'failed' });
  expect([discord.servers.size, discord.servers.get(home)?.channels.size]).toEqual([1, 1]);
});

test('puts ids in the place of whole names only', async () => {
  const { discord } = await withBot(async () => undefined);
  const chat = chatDiscord(discord);
  await chat.perform({ kind: 'say', as: 'Ada', content: '@Footnote, ask @Benjamin or @Ben.' });
  const [{ content } = { content: '' }] = discord.as('Ada').messages();
  expect(content).toBe(`<@${discord.applicationId}>, ask @Benjamin or <@${discord.as('Ben').user.id}>.`);
});

test('describes the commands in the language of somebody’s Discord', async () => {
  const { discord, rest } = await withBot(async () => undefined);
  const options = [{ type: 3, name: 'question', description: 'What?', description_localizations: { de: 'Was?' } }];
  const body = [{ name: 'ask', description: 'Ask', description_localizations: { de: 'Fragen' }, options }];
  await rest.put(`/applications/${discord.applicationId}/commands`, { body });
  const chat = chatDiscord(discord);
  await chat.perform({ kind: 'speaks', as: 'Ada', locale: 'de' });
  const offered = async (as: string) => {
    const result = await chat.perform({ kind: 'commands', as });
    return result.kind === 'commands' ? result.commands.typed : [];
  };
  expect(await offered('Ada')).toMatchObject([{ description: 'Fragen', options: [{ description: 'Was?' }] }]);
  expect(await offered('Ben')).toMatchObject([{ description: 'Ask', options: [{ description: 'What?' }] }]);
});

test('offers the commands with what their options take', async () => {
  const { discord } = await withBot(async () => undefined);
  const offered = await chatDiscord(discord).perform({ kind: 'commands', as: 'Ada' });
  const [ask] = offered.kind === 'commands' ? offered.commands.typed : [];
  expect(ask?.options.slice(0, 3)).toMatchObject([
    { name: 'question', type: 'string', required: true, longest: 300 },
    { name: 'article', autocomplete: true },
    { name: 'private', type: 'boolean', required: false },
  ]);
});
