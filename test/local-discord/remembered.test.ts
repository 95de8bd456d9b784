import { expect, test } from 'vitest';
import { withBot } from './with-bot.js';

test('the stand-in remembers no more than it is told to', async () => {
  const { discord } = await withBot(async (interaction) => interaction.isAutocomplete() && interaction.respond([]), {
    remember: 5,
  });
  const ada = discord.as('ada');
  for (let count = 1; count <= 8; count += 1) ada.say(`${count}`);
  expect(ada.messages().map(({ content }) => content)).toEqual(['4', '5', '6', '7', '8']);
  for (let count = 1; count <= 8; count += 1) await ada.autocomplete('ask', {}, 'article');
  expect(discord.requests).toHaveLength(5);
});
