/** The page over two servers, with a bot of the test's own behind it, all gone when the test ends. */
import type { GatewayIntentBits, Interaction } from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { freshPage } from '../../../../local-discord/build-page.js';
import { chatDiscord } from '../../../../local-discord/chat/chat-discord.js';
import { startChatServer } from '../../../../local-discord/chat/chat-server.js';
import { readPageFiles } from '../../../../local-discord/chat/page-files.js';
import { SERVERS, setScene } from '../../../../local-discord/chat/scene.js';
import { ROOT } from '../../../../src/app/folders.js';
import { type Bot, withBot } from '../../with-bot.js';

const FILE = { type: 11, name: 'file', description: 'A file' };

const COMMANDS = [
  {
    name: 'ask',
    description: 'Answer',
    options: [{ type: 3, name: 'question', description: 'What?', required: true }],
  },
  {
    name: 'library',
    description: 'The library',
    default_member_permissions: '32',
    contexts: [0],
    options: [
      {
        type: 2,
        name: 'add',
        description: 'Add',
        options: [
          {
            type: 1,
            name: 'link',
            description: 'Add a page',
            options: [{ ...FILE, type: 3, name: 'link', required: true }],
          },
          { type: 1, name: 'file', description: 'Add a file', options: [{ ...FILE, required: true }] },
        ],
      },
    ],
  },
  { name: 'set', description: 'Selects', options: [{ type: 8, name: 'role', description: 'Whom to ask' }] },
  { name: 'form', description: 'A form', contexts: [0, 1] },
  { type: 3, name: 'Check this quote' },
];

interface World extends Bot {
  readonly page: Page;
  /** Goes to a server's channel by its name. */
  readonly go: (server: string, channel: string) => Promise<void>;
}

/** When the test ends, it fails if the page said anything on the console, or if the bot sent what Discord would not take. */
export async function openWorld(
  browser: Browser,
  handle: (interaction: Interaction, bot: Bot) => Promise<unknown>,
  { intents = [], ...options }: BrowserContextOptions & { readonly intents?: readonly GatewayIntentBits[] } = {},
): Promise<World> {
  const bot = await withBot(handle, { home: SERVERS[0], intents });
  const { discord, rest } = bot;
  setScene(discord);
  await rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
  const files = await readPageFiles(await freshPage(ROOT));
  const server = await startChatServer({ chat: chatDiscord(discord), files, port: 0 });
  const context = await browser.newContext({ colorScheme: 'dark', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', ({ message }) => said.push(message));
  onTestFinished(async () => {
    await context.close();
    await server.stop();
    expect({ said, violations: discord.violations }).toEqual({ said: [], violations: [] });
  });
  await page.goto(server.address);
  await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
  const go = async (name: string, channel: string) =>
    page.getByRole('region', { name }).getByRole('button', { name: channel }).click();
  return { ...bot, page, go };
}
