/** What must be true after every test, whatever was asked: Discord has nothing to object to, nobody was pinged, no secret was logged. */
import { expect } from 'vitest';
import type { LocalDiscord } from '../../local-discord/local-discord.js';

/** How the token of every interaction of the local Discord begins: `interaction:` in base64. */
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246';

/** `log` is all that the bot has logged. */
export function expectHarmless(discord: LocalDiscord, log: string): void {
  expect(discord.violations).toEqual([]);
  expect(messages(discord).filter((message) => !isSilent(message))).toEqual([]);
  expect(log.includes(discord.token)).toBe(false);
  expect(log.includes(INTERACTION_TOKEN)).toBe(false);
}

/** Messages posted or changed, in callbacks and through webhooks; suggestions are none, nor are forms. */
function messages({ requests }: LocalDiscord): readonly object[] {
  return requests.flatMap(({ body }) => {
    if (typeof body !== 'object' || body === null) return [];
    const data = 'data' in body ? body.data : body;
    const isMessage = typeof data === 'object' && data !== null && 'components' in data && !('custom_id' in data);
    return isMessage ? [data] : [];
  });
}

function isSilent(message: object): boolean {
  return 'allowed_mentions' in message && JSON.stringify(message.allowed_mentions) === '{"parse":[]}';
}
