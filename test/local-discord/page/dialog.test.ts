import { describe, expect, test, onTestFinished } from 'vitest';
import { freshPage } from '../../../local-discord/build-page.js';
import { ROOT } from '../../../src/app/folders.js';
import { chatDiscord } from '../../../local-discord/chat/chat-discord.js';
import { startChatServer } from '../../../local-discord/chat/chat-server.js';
import { readPageFiles } from '../../../local-discord/chat/page-files.js';
import { withBot } from '../with-bot.js';
import { axeViolations } from './support/axe-violations.js';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';

const FIELD = { type: 4, custom_id: 'words', style: 1, label: 'Words' } as const;

describe.runIf(BROWSER)('what other bots send', () => {
  const browser = launchBrowser();

  test('is drawn too: a dialog, a link button, a spoiler, a quote; an embed is named', async () => {
    const { discord } = await withBot(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.showModal({
          custom_id: 'm',
          title: 'Say it',
          components: [{ type: 1, components: [FIELD] }],
        });
      }
      if (interaction.isModalSubmit()) {
        await interaction.reply({
          content: `||${interaction.fields.getTextInputValue('words')}||\n> quoted`,
          embeds: [{ title: 'Title' }],
          components: [{ type: 1, components: [{ type: 2, style: 5, label: 'Go', url: 'https://a.example/' }] }],
        });
      }
    });
    const server = await startChatServer({
      chat: chatDiscord(discord),
      files: await readPageFiles(await freshPage(ROOT)),
      port: 0,
    });
    const page = await browser().newPage();
    onTestFinished(async () => {
      await page.close();
      await server.stop();
    });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(server.address);
    await page.getByRole('combobox', { name: 'Message #general' }).waitFor();
    await page.keyboard.type('/ask x');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Say it' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article');
    await answer.getByText('An embed, which this page does not draw.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await answer.getByText('hello').isVisible()).toBe(false);
    await answer.getByRole('button', { name: 'Show the spoiler' }).press('Enter');
    expect(await answer.getByText('hello').isVisible()).toBe(true);
    expect(await answer.getByRole('link', { name: 'Go' }).getAttribute('href')).toBe('https://a.example/');
    expect(await answer.locator('blockquote').innerText()).toBe('quoted');
    expect(said).toEqual([]);
  });
});
