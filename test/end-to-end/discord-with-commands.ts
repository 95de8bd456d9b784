/** A Discord on this machine that holds the commands already, for tests of what comes after; gone when the test ends. */
import { onTestFinished } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { deployCommands } from '../../src/discord/registration/deploy-commands.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { registrations } from '../../src/discord/registration/registration.js';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/local-discord.js';

export async function discordWithCommands(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(async () => discord.stop());
  await registerCommands(discord);
  return discord;
}

/** What `npm run deploy-commands` does, without a process for it: deploy.test.ts tries that. */
export async function registerCommands({ api, token, applicationId }: LocalDiscord): Promise<void> {
  const rest = restClient(token, api);
  await deployCommands({ rest, applicationId, wanted: registrations(COMMANDS, GROUPS), dryRun: false });
}
