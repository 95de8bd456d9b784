/** What is new, told by itself: when, to whom, how often, and what becomes of it where it cannot be told. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startLocalDiscord } from '../../local-discord/local-discord.js';
import { digestRounds } from '../../src/app/digest-rounds.js';
import { ALONE } from '../../src/app/lease.js';
import { adminChannel, type Sent } from '../../src/discord/admin-channel.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import type { Addition } from '../../src/domain/addition.js';
import type { ServerSettings } from '../../src/domain/server-settings.js';
import type { BotEvent } from '../../src/monitoring/bot-event.js';
import type { Store } from '../../src/store/store.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { build } from '../support/discord/articles.js';
import { texts } from '../support/discord/texts.js';
import { openedStore, OTHER_SERVER, SERVER } from '../support/store/opened-store.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const CHANNEL = '200000000000000001';
const DAILY: Partial<ServerSettings> = { digest: { channel: CHANNEL, every: 'day' } };

interface Posted {
  readonly channel: string;
  readonly text: string;
}

/** Processes on one database and one clock, and what they have posted. */
async function scene(settings: Partial<ServerSettings> = DAILY, server = SERVER) {
  const opened = await openedStore();
  await opened.store.settings.change(server, settings);
  const clock = createManualClock();
  const additions: Addition[] = [];
  const posted: Posted[] = [];
  const events: BotEvent[] = [];
  const logged: string[] = [];
  const write = (fields: object, text: string) => void logged.push(`${text} ${JSON.stringify(fields)}`);
  const outcome: { sent: Sent | undefined } = { sent: undefined };
  const now = () => clock.now();
  let processes = 0;
  const begin = (store: Store = opened.store, isHeld = () => true) => {
    const rounds = digestRounds({
      lease: { ...ALONE, isHeld },
      digests: store.digests,
      settings: store.settings.of,
      news: async (_server, since, until) => additions.filter(({ added }) => added > since && added <= until),
      async post(channel, { components }) {
        if (outcome.sent !== undefined && outcome.sent.kind !== 'sent') return outcome.sent;
        posted.push({ channel, text: texts(components).join('\n') });
        return { kind: 'sent', messageId: '1' };
      },
      log: { info: write, warn: write, error: write },
      clock,
      now,
      observe: (event) => void events.push(event),
    });
    onTestFinished(rounds.close);
    processes += 1;
    return { close: async () => ((processes -= 1), rounds.close()) };
  };
  const add = (id: string) =>
    additions.push({ article: build.article({ id, citation: { title: id } }), added: now() + 1 });
  /** Until each process has looked once. */
  const pass = async (time: number): Promise<void> => {
    const before = events.length;
    clock.advance(time);
    await vi.waitFor(() => expect(events).toHaveLength(before + processes), { interval: 1 });
    // What looks next does so when it has come to an end.
    await vi.waitFor(() => expect(clock.waiting()).toBe(processes), { interval: 1 });
  };
  return { ...opened, clock, add, begin, pass, posted, events, logged, outcome };
}

describe('what is new', () => {
  test('is told a day after somebody wanted to be told, from then on', async () => {
    const all = await scene();
    all.add('before');
    all.begin();
    await all.pass(HOUR);
    all.add('tide');
    await all.pass(22 * HOUR);
    expect(all.posted).toEqual([]);
    await all.pass(2 * HOUR);
    expect(all.posted).toMatchObject([{ channel: CHANNEL, text: expect.stringContaining('**tide**') }]);
    expect(all.posted[0]?.text).not.toContain('before');
  });

  test('is told each day, and not where there is nothing', async () => {
    const all = await scene();
    all.begin();
    await all.pass(30 * HOUR);
    all.add('tide');
    await all.pass(24 * HOUR);
    await all.pass(48 * HOUR);
    all.add('moon');
    await all.pass(24 * HOUR);
    expect(all.posted.map(({ text }) => /\*\*(\w+)\*\*/u.exec(text)?.[1])).toEqual(['tide', 'moon']);
  });

  test('is told each week where that is wanted', async () => {
    const all = await scene({ digest: { channel: CHANNEL, every: 'week' }, locale: 'de' });
    all.begin();
    await all.pass(HOUR);
    all.add('tide');
    await all.pass(6 * DAY);
    expect(all.posted).toEqual([]);
    await all.pass(DAY + HOUR);
    expect(all.posted).toMatchObject([{ text: expect.stringContaining('### Neu in der Bibliothek') }]);
  });

  test('is told to no server that does not want it', async () => {
    const all = await scene({ digest: null, locale: 'de' });
    all.begin();
    all.add('tide');
    await all.pass(9 * DAY);
    expect([all.posted, await all.store.digests.states()]).toEqual([[], []]);
  });

  test('is told once by two processes', async () => {
    const all = await scene();
    all.begin();
    all.begin(await all.another());
    await all.pass(HOUR);
    all.add('tide');
    await all.pass(3 * DAY);
    expect(all.posted).toHaveLength(1);
  });

  test('is told to no server more by a process that loses its lease', async () => {
    const all = await scene();
    await all.store.settings.change(OTHER_SERVER, DAILY);
    let looks = 0;
    // All of the first round, and of the second the first server.
    all.begin(all.store, () => (looks += 1) <= 5);
    await all.pass(HOUR);
    all.add('tide');
    for (const seen of [6, 7]) {
      all.clock.advance(25 * HOUR);
      await vi.waitFor(() => expect(all.clock.waiting()).toBe(1), { interval: 1 });
      expect(looks).toBe(seen);
    }
    expect(all.posted).toHaveLength(1);
  });

  test('is told once by a bot that is started again, at the same time of the day', async () => {
    const all = await scene();
    const first = all.begin();
    await all.pass(HOUR);
    all.add('tide');
    await all.pass(24 * HOUR);
    await first.close();
    expect(all.posted).toHaveLength(1);
    all.add('moon');
    await all.pass(30 * HOUR);
    all.begin(await all.another());
    await all.pass(HOUR);
    expect(all.posted).toHaveLength(2);
    all.add('sun');
    await all.pass(15 * HOUR);
    expect(all.posted).toHaveLength(2);
    await all.pass(3 * HOUR);
    expect(all.posted).toHaveLength(3);
  });
});

describe('where it cannot be told', () => {
  test('moderators hear of it, the log once, and it is told when it can be', async () => {
    const all = await scene();
    all.begin();
    await all.pass(HOUR);
    all.add('tide');
    all.outcome.sent = { kind: 'refused', remedy: 'Let it.' };
    await all.pass(3 * DAY);
    expect(all.logged.filter((line) => line.includes('Let it.'))).toHaveLength(1);
    expect(all.events.at(-1)).toEqual({ kind: 'digests', refused: [{ server: SERVER, channel: CHANNEL }] });
    all.outcome.sent = undefined;
    await all.pass(DAY);
    expect(all.posted).toMatchObject([{ text: expect.stringContaining('**tide**') }]);
    expect(all.events.at(-1)).toEqual({ kind: 'digests', refused: [] });
  });

  test('because Discord is away, it is tried again at once', async () => {
    const all = await scene();
    all.begin();
    await all.pass(HOUR);
    all.add('tide');
    all.outcome.sent = { kind: 'failed', error: new Error('away') };
    await all.pass(25 * HOUR);
    all.outcome.sent = undefined;
    await all.pass(HOUR);
    expect(all.posted).toHaveLength(1);
  });

  test('to one server, others are told all the same', async () => {
    const all = await scene();
    await all.store.settings.change(OTHER_SERVER, { digest: { channel: '3', every: 'day' } });
    all.begin();
    await all.pass(HOUR);
    all.add('tide');
    await all.pass(2 * DAY);
    expect(all.posted.map(({ channel }) => channel).toSorted()).toEqual([CHANNEL, '3']);
  });

  test('of a server that is forgotten nothing is kept', async () => {
    const all = await scene();
    all.begin();
    await all.pass(HOUR);
    expect(await all.store.digests.states()).toHaveLength(1);
    await all.store.forget(SERVER);
    expect(await all.store.digests.states()).toEqual([]);
  });
});

test('what is told passes Discord’s checks and pings nobody; a channel that is closed to the bot is refused', async () => {
  const discord = await startLocalDiscord({ clock: createManualClock() });
  onTestFinished(async () => discord.stop());
  const opened = await openedStore();
  const clock = createManualClock();
  const rest = restClient(discord.token, discord.api);
  const channel = discord.server().channel('news');
  await opened.store.settings.change(SERVER, { digest: { channel, every: 'day' } });
  const article = build.article({ citation: { title: '@everyone **[x](https://evil.example)** <@1>' } });
  const events: BotEvent[] = [];
  const quiet = () => undefined;
  const rounds = digestRounds({
    digests: opened.store.digests,
    settings: opened.store.settings.of,
    news: async (_server, since) => [{ article, added: since + 1 }],
    post: async (id, message) => adminChannel(rest, id).post(message),
    log: { info: quiet, warn: quiet, error: quiet },
    clock,
    now: () => clock.now(),
    observe: (event) => void events.push(event),
  });
  onTestFinished(rounds.close);
  const messages = () => discord.as().messages({ channel: 'news' });
  const pass = async () => {
    const before = events.length;
    clock.advance(DAY);
    await vi.waitFor(() => expect(events).toHaveLength(before + 1), { interval: 1 });
    await vi.waitFor(() => expect(clock.waiting()).toBe(1), { interval: 1 });
  };
  await pass();
  await pass();
  expect(messages()).toHaveLength(1);
  discord.server().letBot('see', 'news');
  await pass();
  expect(events.at(-1)).toMatchObject({ refused: [{ channel }] });
  expect([messages().length, discord.violations, discord.pings]).toEqual([1, [], []]);
});
