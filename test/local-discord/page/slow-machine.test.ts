import { setTimeout as passed } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { BROWSER } from './support/browser.js';
import { launchBrowser } from './support/launch-browser.js';
import { openChat } from './support/open-chat.js';

const browser = launchBrowser();

/** More than the bot lets a suggestion wait while something else is in work. */
const LONG = 1_600;

test.runIf(BROWSER)('what is typed quickly is suggested for, however long ago the first letter was', async () => {
  const { chat } = await openChat(browser());
  const person = chat.discord.as('Ada');
  const suggest = async (article: string) => person.autocomplete('summary', { article }, 'article');
  await suggest('g');
  await passed(LONG);
  // Of what somebody typed the last alone is answered for certain.
  for (const typed of ['ga', 'gat']) suggest(typed).catch(() => undefined);
  expect(await suggest('gate')).toMatchObject([{ name: 'The gates that held' }]);
});
