/** The bot where Discord sends interactions in requests: how answers reach it, and how the bot begins and ends. */
import { expect, onTestFinished, test } from 'vitest';
import { type Command, defineCommand } from '../../../src/commands/command.js';
import type { Attachment } from '../../../src/discord/protocol/message.js';
import type { DiscordEvent } from '../../../src/discord/discord-event.js';
import { createManualClock } from '../../local-discord/manual-clock.js';
import { messageText } from '../../support/message-text.js';
import { startBot, type BotOptions } from '../../support/discord/bot.js';
import { screen } from '../../support/discord/screen.js';

const { shown } = screen;

/** Under a name, what says this and has that. */
const saying = (name: string, lead: string, more: Partial<Command> & { readonly file?: Attachment } = {}): Command => {
  const { file, ...rest } = more;
  const reply = { kind: 'text', lead, entries: [], actions: [], private: false, ...(file && { file }) } as const;
  return {
    ...defineCommand({ name, description: 'Says so', options: {}, run: async () => reply, complete: {} }),
    ...rest,
  };
};

async function running(options: BotOptions = {}) {
  const events: DiscordEvent[] = [];
  const bot = await startBot({ requests: {}, observe: (event) => events.push(event), ...options });
  onTestFinished(async () => bot.stop());
  const asked = bot.discord.requests.length;
  return {
    ...bot,
    events,
    /** The routes of what was sent since the start, and how it was answered. */
    sent: () => bot.discord.requests.slice(asked).map(({ route, status }) => `${route} ${status}`),
    states: () => events.flatMap((event) => (event.kind === 'gateway' ? [event.state] : [])),
    port: bot.client.port?.() ?? 0,
  };
}

/** Something that is waited for. */
function barrier() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

const ENDPOINT = 'Interactions Endpoint URL';

test('an answer stands in the reply to the request, and costs none of our own', async () => {
  const { discord, sent } = await running();
  const message = shown(await discord.as('ada').slash('ask', { question: 'When were the gates built?' }));
  expect(messageText(message)).toContain('The gates were built in 1962');
  expect(sent().filter((one) => !one.includes('/commands'))).toEqual([`${ENDPOINT} 200`]);
  expect(discord.violations).toEqual([]);
});

test('suggestions stand there too', async () => {
  const { discord, sent } = await running();
  const choices = await discord.as('ada').autocomplete('ask', { article: 'gates' }, 'article');
  expect(choices).not.toEqual([]);
  expect(sent().filter((one) => !one.includes('/commands'))).toEqual([`${ENDPOINT} 200`]);
});

test('a file goes along with the answer', async () => {
  const { discord } = await running({
    commands: [saying('filed', 'Here.', { file: { name: 'kept.json', text: '{"a":1}' } })],
  });
  const { attachments } = shown(await discord.as('ada').slash('filed'));
  const [id = ''] = attachments.map((one) => one.id);
  expect(Buffer.from(discord.file(id)?.bytes ?? []).toString()).toBe('{"a":1}');
  expect(discord.violations).toEqual([]);
});

test('what takes long is acknowledged in a request, so that what follows finds it', async () => {
  const { discord, sent } = await running({ commands: [saying('slow', 'It is done.', { slow: true })] });
  expect(messageText(shown(await discord.as('ada').slash('slow')))).toContain('It is done.');
  expect(
    sent()
      .filter((one) => !one.includes('/commands'))
      .toSorted(),
  ).toEqual([
    '/interactions/:id/:token/callback 204',
    '/webhooks/:application/:token/messages/:message 200',
    `${ENDPOINT} 202`,
  ]);
});

test('an answer after three seconds counts as late, as over the gateway', async () => {
  const clock = createManualClock();
  const begun = barrier();
  const gate = barrier();
  const late = saying('held', 'Late.');
  const run: Command['run'] = async (...given) => {
    begun.open();
    await gate.opened;
    return late.run(...given);
  };
  const { discord, events, client } = await running({ commands: [{ ...late, run }], clock });
  const outcome = discord.as('ada').slash('held');
  await begun.opened;
  clock.advance(3_000);
  gate.open();
  expect((await outcome).kind).toBe('timeout');
  await client.stop();
  expect(events).toContainEqual({ kind: 'unanswered', why: 'late' });
});

test('a thread is known by the channel that it is in', async () => {
  const { discord, askers } = await running();
  const { id: forum } = discord.server('home').forum('help', []);
  const post = discord.as('ada').post({ guild: 'home', forum: 'help', title: 'Why?', content: 'So.', tags: [] });
  await discord.as('ada').slash('help', {}, { guild: 'home', channel: post.id });
  expect(askers.at(-1)?.parent).toBe(forum);
});

test('is ready when it takes requests, and no more as soon as it is to stop', async () => {
  const { states, client } = await running();
  const before = states();
  await client.stop();
  expect([before, states()]).toEqual([['unused'], ['unused', 'stopping']]);
});

test('a request with a wrong signature is counted, and told once a minute at most', async () => {
  const { discord, events, logged, port } = await running();
  const address = `http://127.0.0.1:${port}/interactions`;
  // The first came when Discord tried the address.
  await discord.setEndpoint(address);
  await discord.setEndpoint(address);
  const refused = events.filter(({ kind }) => kind === 'refused');
  expect(refused).toEqual(Array.from({ length: 3 }, () => ({ kind: 'refused', check: 'signature' })));
  expect(logged.filter((line) => line.includes('was not signed by Discord'))).toHaveLength(1);
});

test('does not start with the key of another application, and says where the right one is', async () => {
  await expect(startBot({ requests: { publicKey: 'a'.repeat(64) } })).rejects.toThrow(
    'DISCORD_PUBLIC_KEY is not that of the application to which the token belongs. Copy it anew from its General Information page at https://discord.com/developers.',
  );
});

test('says so when Discord does not know yet where to send interactions', async () => {
  const { logged } = await running();
  expect(logged.join('\n')).toContain('Discord knows no Interactions Endpoint URL');
});

const QUESTION = { question: 'When were the gates built?' };

test('a stop in the middle of 50 questions loses none', async () => {
  const clock = createManualClock();
  const { discord, client } = await running({ clock, requests: { drainMs: 1 } });
  const people = Array.from({ length: 50 }, (_, at) => discord.as(`person${at}`));
  const outcomes = people.map(async (person) => person.slash('ask', QUESTION));
  // In the middle: some have been answered, and not all.
  await discord.until(() => ((people[0]?.messages().length ?? 0) > 5 ? true : undefined));
  const stopped = client.stop();
  const texts = (await Promise.all(outcomes)).map((outcome) => messageText(shown(outcome)));
  expect(texts.filter((text) => text.includes('1962'))).toHaveLength(50);
  clock.advance(1);
  await stopped;
});

test('answers what comes while it is to stop', async () => {
  const clock = createManualClock();
  const { discord, client } = await running({ clock, requests: { drainMs: 1 } });
  const stopped = client.stop();
  const message = shown(await discord.as('ada').slash('ask', QUESTION));
  expect(messageText(message)).toContain('1962');
  clock.advance(1);
  await stopped;
});

test('takes no connection any more when it has stopped', async () => {
  const { client, port } = await running();
  await client.stop();
  await expect(fetch(`http://127.0.0.1:${port}/interactions`)).rejects.toThrow('fetch failed');
});

const DAY_MS = 24 * 60 * 60_000;

test.each([
  [DAY_MS, '1440 minutes ahead of'],
  [-DAY_MS, '1440 minutes behind'],
])('a start on a machine whose clock is far from Discord’s ends with a sentence', async (wrong, says) => {
  await expect(running({ wrongBy: () => wrong })).rejects.toThrow(`clock is ${says} Discord’s`);
});

test('a clock that is set while the bot runs keeps no request from being answered', async () => {
  let wrong = 0;
  const { discord } = await running({ wrongBy: () => wrong });
  wrong = DAY_MS;
  const message = shown(await discord.as('ada').slash('ask', { question: 'When were the gates built?' }));
  expect(messageText(message)).toContain('The gates were built in 1962');
});
