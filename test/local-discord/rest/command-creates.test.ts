import { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from '../../../local-discord/local-discord.js';
import { createManualClock } from '../manual-clock.js';

const HUNDRED = Array.from({ length: 100 }, (_, index) => ({ name: `c${index}`, description: 'D' }));

async function deploying() {
  const clock = createManualClock();
  const discord = await startLocalDiscord({ clock });
  onTestFinished(() => discord.stop());
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const route = Routes.applicationCommands(discord.applicationId);
  return { clock, put: async (body: readonly object[]) => rest.put(route, { body }) };
}

test('200 commands are created in a day and no more, and again the day after', async () => {
  const { clock, put } = await deploying();
  for (const round of ['a', 'b']) await put(HUNDRED.map(({ name, ...rest }) => ({ name: `${round}${name}`, ...rest })));
  await expect(put([{ name: 'more', description: 'D' }])).rejects.toMatchObject({ code: 30_034 });
  clock.advance(24 * 60 * 60 * 1000);
  await expect(put([{ name: 'more', description: 'D' }])).resolves.toHaveLength(1);
});

test('a command that is there already is not created again', async () => {
  const { put } = await deploying();
  for (let round = 0; round < 3; round += 1) await expect(put(HUNDRED)).resolves.toHaveLength(100);
});
