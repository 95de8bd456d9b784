/**
 * Which of the two ways Discord tells the bot of interactions: the project of the tests that runs decides, so that one suite holds for
 * both (vitest.config.ts).
 */
import type { Bot, BotConfig } from '../../src/app/start-bot.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';

/** Whether it is in requests. */
export const OVER_HTTP = process.env['TEST_TRANSPORT'] === 'http';

/** For `startBot`; without a drain, for nobody distributes requests here. */
export function transportOf({ publicKey }: LocalDiscord): Pick<BotConfig, 'http'> {
  return OVER_HTTP ? { http: { host: '127.0.0.1', port: 0, publicKey, drainMs: 0 } } : {};
}

/** Tells Discord where a bot that has just been started takes requests, if it does. */
export async function tellEndpoint(discord: LocalDiscord, { port }: Bot): Promise<void> {
  if (port !== undefined) await discord.setEndpoint(`http://127.0.0.1:${port}/interactions`);
}
