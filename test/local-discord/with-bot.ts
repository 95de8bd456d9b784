/** A stand-in with an ordinary discord.js client logged in to it, both gone when the test ends. */
import { REST } from '@discordjs/rest';
import { Client, Events, Routes } from 'discord.js';
import type { GatewayIntentBits, Interaction } from 'discord.js';
import { onTestFinished } from 'vitest';
import { limitedRequests } from '../../src/discord/protocol/limited-requests.js';
import { startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '../../local-discord/local-discord.js';
import { createManualClock } from './manual-clock.js';

const COMMANDS = [
  {
    name: 'ask',
    description: 'Answer a question',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
      { type: 3, name: 'question', description: 'What do you want to know?', required: true, max_length: 300 },
      { type: 3, name: 'article', description: 'Look in this article only', autocomplete: true },
      { type: 5, name: 'private', description: 'Only you see the answer', required: false },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 3 },
      { type: 3, name: 'style', description: 'How', choices: [{ name: 'APA', value: 'apa' }] },
    ],
  },
  { name: 'here', description: 'Only in servers', contexts: [0] },
  {
    name: 'give',
    description: 'Every kind of option',
    options: [
      { type: 6, name: 'user', description: 'A person' },
      { type: 7, name: 'channel', description: 'A channel' },
      { type: 8, name: 'role', description: 'A role' },
      { type: 9, name: 'anyone', description: 'A person or a role' },
      { type: 10, name: 'share', description: 'A number', min_value: 0, max_value: 1 },
      { type: 11, name: 'file', description: 'A file' },
    ],
  },
  {
    name: 'library',
    description: 'Subcommands',
    options: [
      {
        type: 1,
        name: 'add',
        description: 'Add an article',
        options: [{ type: 3, name: 'title', description: 'Its title', required: true, autocomplete: true }],
      },
      {
        type: 2,
        name: 'style',
        description: 'Citations',
        options: [{ type: 1, name: 'set', description: 'Choose', options: [] }],
      },
    ],
  },
  { type: 3, name: 'Quote this' },
  { type: 2, name: 'Greet', contexts: [0] },
];

export interface Bot {
  readonly discord: LocalDiscord;
  readonly client: Client<true>;
  readonly rest: REST;
  /** The first error that a handler threw. */
  readonly failed: Promise<unknown>;
}

/**
 * `handle` gets every interaction. The commands above are deployed. Unless a clock is given no time passes, so that no
 * answer is late.
 */
export async function withBot(
  handle: (interaction: Interaction, bot: Bot) => Promise<unknown>,
  { intents = [], ...options }: LocalDiscordOptions & { readonly intents?: readonly GatewayIntentBits[] } = {},
): Promise<Bot> {
  const discord = await startLocalDiscord({ clock: createManualClock(), ...options });
  const { api } = discord;
  // Whichever copy of undici another test has loaded before, files are sent.
  const makeRequest = limitedRequests();
  const client = new Client({ intents, rest: { api, makeRequest }, allowedMentions: { parse: [] } });
  const rest = new REST({ api }).setToken(discord.token);
  onTestFinished(async () => {
    await client.destroy();
    await discord.stop();
  });
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: COMMANDS });
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<unknown>((resolve) => {
    fail = resolve;
  });
  const bot: Bot = { discord, client: await ready, rest, failed };
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => {
      try {
        await handle(interaction, bot);
      } catch (error) {
        fail(error);
      }
    })();
  });
  return bot;
}
