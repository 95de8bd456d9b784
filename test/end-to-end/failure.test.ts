import { describe, expect, test, onTestFinished } from 'vitest';
import { createLogger } from '../../src/app/logger.js';
import { openServices } from '../../src/app/open-services.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { createClient } from '../../src/discord/client.js';
import { systemClock } from '../../local-discord/clock.js';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { discordWithCommands } from './discord-with-commands.js';
import { expectHarmless } from './expect-harmless.js';
import { type Refusal, standBetween } from './stand-between.js';

const { shown, isPrivate } = screen;

interface Faults {
  /** Thrown by the search. */
  readonly search?: Error;
  /** Given by Discord to the first answer. */
  readonly refusal?: Refusal;
}

/** The bot with a library in which something is broken. */
async function brokenBot({ search, refusal }: Faults) {
  const discord = await discordWithCommands();
  let left = refusal;
  const api = await standBetween(discord.api, async (request) => {
    if (!request.includes('/callback')) return undefined;
    const given = left;
    left = undefined;
    return given;
  });
  let log = '';
  const logger = createLogger('trace', (line) => {
    log += line;
  });
  const { services } = await openServices('articles');
  const answer: typeof services.searcher.answer = async (question) => {
    if (search) throw search;
    return services.searcher.answer(question);
  };
  const { token } = discord;
  const client = createClient({
    token,
    api,
    log: logger,
    services: async () => ({ ...services, searcher: { ...services.searcher, answer } }),
    commands: COMMANDS,
    clock: systemClock,
  });
  await client.start();
  onTestFinished(async () => client.stop());
  return { discord, log: () => log };
}

describe('when something breaks', () => {
  test('tells the person in private an id under which the log has the cause', async () => {
    const { discord, log } = await brokenBot({ search: new Error('The index is torn.') });
    const message = shown(await discord.as().slash('ask', { question: 'Why was Alibaba fined?' }));
    const id = /noted as ([0-9a-f]{8})\./u.exec(messageText(message))?.[1];
    const errors = log()
      .split('\n')
      .filter((line) => line.includes('The index is torn.'));
    expect([isPrivate(message), errors.map((line) => JSON.parse(line).id)]).toEqual([true, [id]]);
    expectHarmless(discord, log());
  });

  test('says nothing of the cause to the person', async () => {
    const { discord } = await brokenBot({ search: new Error('The index is torn.') });
    const message = shown(await discord.as().slash('ask', { question: 'Why was Alibaba fined?' }));
    expect(messageText(message)).not.toContain('torn');
  });

  test('answers the next question as ever', async () => {
    const { discord } = await brokenBot({ search: new Error('The index is torn.') });
    await discord.as().slash('ask', { question: 'Why was Alibaba fined?' });
    const message = shown(await discord.as().slash('summary', { article: 'privacy' }));
    expect(messageText(message)).toContain('sentences, word for word');
  });

  test('tells the person when Discord refuses the answer, and logs why without token or question', async () => {
    const fault = { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 4000 or fewer in length.' }] };
    const body = { message: 'Invalid Form Body', code: 50_035, errors: { data: { components: fault } } };
    const { discord, log } = await brokenBot({ refusal: { status: 400, body } });
    const message = shown(await discord.as().slash('ask', { question: 'zanzibarquux' }));
    expect([messageText(message), log()]).toEqual([
      expect.stringContaining('Something went wrong here'),
      expect.stringMatching(/"code":50035.*"route":"[^"]*\/interactions\/:id\/:token\/callback"/u),
    ]);
    expect(log()).not.toContain('zanzibarquux');
    expectHarmless(discord, log());
  });

  test('tries again when Discord itself fails', async () => {
    const { discord } = await brokenBot({ refusal: { status: 500, body: { message: '500', code: 0 } } });
    const message = shown(await discord.as().slash('ask', { question: 'Why was Alibaba fined?' }));
    expect(messageText(message)).toContain('### Why was Alibaba fined?');
  });
});
