/** What a person is told when what their server keeps cannot be read or changed. */
import { expect, onTestFinished, test } from 'vitest';
import { Permissions } from '../../local-discord/permissions.js';
import { StoreFault } from '../../src/content/article-store.js';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { messageText } from '../support/message-text.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf, choose } = screen;

async function bot() {
  const away = async (): Promise<never> => {
    throw new StoreFault('the database cannot be reached', 'Start it.', { place: 'PostgreSQL at db' });
  };
  const started = await startBot({
    more: {
      settings: DEFAULT_SETTINGS,
      kept: { change: away, gaps: away, export: away, forget: away },
      countOpinion: async () => false,
    },
  });
  onTestFinished(async () => {
    await started.stop();
    expect(started.discord.violations).toEqual([]);
  });
  return started;
}

test('is told to try again, alone and without where the database is, which is in the log once', async () => {
  const { discord, logged } = await bot();
  discord.server().role('Moderators', Permissions.manageServer);
  discord.server().give('ada', 'Moderators');
  const asks = async () => shown(await discord.as('ada').slash('gaps'));
  const [first] = [await asks(), await asks()];
  expect(messageText(first)).toContain('cannot be read or changed at the moment. Try again in a minute');
  expect([isPrivate(first), messageText(first).includes('PostgreSQL')]).toEqual([true, false]);
  expect(logged.filter((line) => line.includes('PostgreSQL at db'))).toHaveLength(1);
});

test('is not thanked for an opinion that could not be counted', async () => {
  const { discord } = await bot();
  const answer = shown(await discord.as('ada').slash('ask', { question: 'When were the gates built?' }));
  const said = await discord
    .as('ada')
    .select(answer, idOf(answer, 'More with this answer'), [choose(answer, 'This helped')]);
  expect(messageText(shown(said))).toContain('cannot be read or changed at the moment');
});
