import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { articleId } from '../../src/domain/article.js';
import { openStore } from '../../src/store/store.js';
import type { WireMessage } from '../../local-discord/wire.js';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { keptServer, type KeptServer } from './kept-server.js';
import { OVER_HTTP } from './transport.js';

const { shown, isPrivate, idOf } = screen;
const QUESTION = 'When does the ferry leave the northern quay in the morning?';
const DAY = 24 * 60 * 60 * 1000;

const ask = async ({ discord }: KeptServer, who: string, question: string, place = {}) =>
  shown(await discord.as(who).slash('ask', { question }, place));
const gaps = async ({ discord }: KeptServer, options = {}) => shown(await discord.as('mara').slash('gaps', options));
const fileOf = ({ discord }: KeptServer, message: WireMessage): string =>
  Buffer.from(discord.file(message.attachments[0]?.id ?? '')?.bytes ?? []).toString('utf8');
/** Presses a choice of the menu under an answer. */
const choose = async ({ discord }: KeptServer, who: string, message: WireMessage, name: string) => {
  const menus = message.components.flatMap(({ components = [] }) => components.flatMap((row) => row.components ?? []));
  const value = menus.flatMap(({ options = [] }) => options).find(({ label }) => label === name)?.value ?? '';
  return shown(await discord.as(who).select(message, idOf(message, 'More with this answer'), [value]));
};
/** Counting goes on after the answer. */
const counted = async (server: KeptServer, words: string) =>
  vi.waitFor(async () => expect(messageText(await gaps(server))).toContain(words));

describe('/gaps', () => {
  test('shows the words of refusals near their article, from the second time on, as a table too', async () => {
    const server = await keptServer();
    await ask(server, 'ada', 'Who paints the zebra on the ferry?');
    await ask(server, 'ben', 'Is there a zebra?');
    await counted(server, 'zebra (2)');
    await ask(server, 'ben', 'Does a ferry carry any zebra ever?');
    await counted(server, 'zebra (3)');
    const message = await gaps(server);
    expect(isPrivate(message)).toBe(true);
    expect(messageText(message)).not.toContain('paints');
    expect(messageText(message)).toContain('The ferry');
    const [head, ...rows] = fileOf(server, message).trimEnd().split('\r\n');
    expect(head).toBe('"word","count","reason","nearest","title"');
    expect(rows).toContain('"zebra","2","refused","ferry","The ferry"');
    expect(rows).toContain('"zebra","1","refused","",""');
    expect(fileOf(server, message)).not.toContain('paints');
  });
  test('shows what did not help, and counts nothing of an answer that did', async () => {
    const server = await keptServer();
    const answer = await ask(server, 'ada', QUESTION);
    await choose(server, 'ada', answer, 'This helped');
    for (const who of ['ada', 'ben']) await choose(server, who, answer, 'This did not help');
    await counted(server, 'quay (2)');
    expect(messageText(await gaps(server))).toContain('did not help 2');
  });
  test('is of 30 days or of 90, turned in place, and of nothing older', async () => {
    const server = await keptServer();
    for (let time = 0; time < 2; time += 1) await ask(server, 'ada', 'Who feeds the zebra?');
    await counted(server, 'zebra (2)');
    server.wait(40 * DAY);
    const message = await gaps(server);
    expect(messageText(message)).toContain('Nothing was counted twice in the last 30 days');
    const longer = shown(await server.discord.as('mara').press(message, idOf(message, 'Last 90 days')));
    expect([longer.id, messageText(longer)]).toEqual([message.id, expect.stringContaining('zebra (2)')]);
    server.wait(51 * DAY);
    expect(messageText(await gaps(server, { days: '90' }))).toContain('Nothing was counted twice');
  });
  test('counts nothing where it is switched off, of other servers, or outside of servers', async () => {
    const server = await keptServer();
    const { discord } = server;
    const settings = shown(await discord.as('mara').slash('settings', { section: 'people' }));
    await discord.as('mara').select(settings, '2u.settings-change.gaps._', ['off']);
    for (const place of [{}, { guild: 'other' }, { guild: 'other' }, { dm: true }, { installed: 'user' }] as const)
      await ask(server, 'ada', 'Who feeds the zebra?', place);
    await discord.as('mara').select(settings, '2u.settings-change.gaps._', ['on']);
    for (let time = 0; time < 2; time += 1) await ask(server, 'ada', 'Who feeds the gnu?');
    await counted(server, 'gnu (2)');
    expect(messageText(await gaps(server))).not.toContain('zebra');
  });
});

describe('limits', () => {
  const rates = { person: 3, server: 5, blocked: [] };
  const told = (message: WireMessage) => [isPrivate(message), messageText(message)];

  test('tell who asks too much when to try again, in private, and let them then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const server = await keptServer({ limits: rates });
    for (let time = 0; time < 3; time += 1) await ask(server, 'mara', QUESTION);
    vi.advanceTimersByTime(20_000);
    // Those who manage the server have no other bucket.
    const refused = await ask(server, 'mara', QUESTION);
    expect(told(refused)).toEqual([true, 'That was a lot at once. Try again in 40 s.']);
    expect(messageText(await ask(server, 'ben', QUESTION))).toContain('at seven');
    vi.advanceTimersByTime(40_000);
    expect(messageText(await ask(server, 'mara', QUESTION))).toContain('at seven');
    vi.useRealTimers();
  });
  test('count presses too, and people of one server together, but not those elsewhere', async () => {
    const server = await keptServer({ limits: { ...rates, server: 4 } });
    const { discord } = server;
    const answer = await ask(server, 'ada', QUESTION);
    await discord.as('ada').press(answer, idOf(answer, 'Cite'));
    for (const who of ['ben', 'chloe']) await ask(server, who, QUESTION);
    expect(messageText(await ask(server, 'dora', QUESTION))).toMatch(
      /^A lot is asked in this server just now\. Try again in \d+ s\.$/u,
    );
    expect(messageText(await ask(server, 'dora', QUESTION, { dm: true }))).toContain('at seven');
    expect(messageText(await ask(server, 'emil', QUESTION, { guild: 'other' }))).toContain('at seven');
  });
  test('give no suggestions beyond a larger bucket', async () => {
    const { discord } = await keptServer({ limits: { ...rates, person: 1 } });
    const suggested = async () => discord.as('ada').autocomplete('source', { article: 'f' }, 'article');
    for (let time = 0; time < 10; time += 1) expect(await suggested()).toHaveLength(1);
    expect(await suggested()).toEqual([]);
  });
  // Messages come over the gateway alone.
  test.skipIf(OVER_HTTP)('count messages too, which are passed over beyond them', async () => {
    const { discord } = await keptServer({ limits: { ...rates, person: 2 }, hearsMessages: true });
    const ada = discord.as('ada');
    for (let time = 0; time < 4; time += 1) ada.say(`<@${discord.applicationId}> ${QUESTION}`);
    discord.as('ben').say(`<@${discord.applicationId}> ${QUESTION}`);
    const answers = () => ada.messages().filter(({ author }) => author.bot === true);
    await discord.until(() => answers().at(2));
    expect(answers()).toHaveLength(3);
  });
});

describe('/privacy', () => {
  test('says anywhere what is kept, and of a person that it is nothing', async () => {
    const { discord } = await keptServer();
    for (const place of [{}, { dm: true }, { installed: 'user' }] as const) {
      const message = shown(await discord.as('ada').slash('privacy', {}, place));
      expect([isPrivate(message), messageText(message)]).toEqual([
        true,
        expect.stringContaining('Footnote answers a question and forgets it.'),
      ]);
      for (const button of ['Export', 'Forget']) {
        await discord.as('ada').press(message, idOf(message, button));
        await discord.until(() =>
          discord
            .as('ada')
            .messages(place)
            .find((one) => one.id > message.id && messageText(one).startsWith('Nothing of you is kept')),
        );
      }
    }
  });
  test('gives moderators all that is kept of their server, and forgets it when asked twice', async () => {
    const server = await keptServer();
    const { discord } = server;
    for (let time = 0; time < 2; time += 1) await ask(server, 'ada', 'Who feeds the zebra?');
    await counted(server, 'zebra (2)');
    const settings = shown(await discord.as('mara').slash('settings'));
    await discord.as('mara').select(settings, '2u.settings-change.audience._', ['alone']);

    const message = shown(await discord.as('mara').slash('privacy'));
    const exported = async () => {
      const before = discord.as('mara').messages().length;
      await discord.as('mara').press(message, idOf(message, 'Export'));
      const got = await discord.until(() =>
        discord
          .as('mara')
          .messages()
          .slice(before)
          .find(({ attachments }) => attachments.length > 0),
      );
      return JSON.parse(fileOf(server, got)) as unknown;
    };
    expect(await exported()).toMatchObject({
      settings: { privateByDefault: true },
      gaps: [{ word: 'feeds' }, { word: 'zebra', count: 2 }],
    });
    const sure = shown(await discord.as('mara').press(message, idOf(message, 'Forget')));
    expect(messageText(sure)).toContain('This deletes all that is kept of this server');
    const done = shown(await discord.as('mara').press(sure, idOf(sure, 'Forget all of it')));
    expect([done.id, messageText(done)]).toEqual([sure.id, 'All that was kept of this server is deleted.']);
    expect(await exported()).toMatchObject({ settings: { privateByDefault: false }, gaps: [], articles: [] });
    expect(await server.traces()).not.toContain('zebra');
  });
  test('leaves nothing on the disk of a server that was forgotten while the bot did not run', async () => {
    const server = await keptServer();
    const folder = join(server.data, '../cache/servers/123456789012345678/articles');
    await mkdir(folder, { recursive: true });
    await server.restart();
    await vi.waitFor(() => expect(existsSync(folder)).toBe(false));
  });
  test('forgets a server’s own articles with all that was made of them', async () => {
    const server = await keptServer();
    const { discord, data } = server;
    const quotas = { articles: 9, bytes: 9999, addsAnHour: 9 };
    const store = await openStore({
      folder: data,
      quotas,
      now: () => 0,
      warn: (sentence) => expect(sentence).toBe(''),
    });
    const id = articleId('walrus');
    if (id === undefined) throw new Error('That is no id.');
    const text = '# The walrus\n\nThe walrus polishes its tusks with quartzite on Sundays.\n';
    await store.articles(discord.guildId).put(id, new TextEncoder().encode(text), null);
    expect(messageText(await ask(server, 'ada', 'When does the walrus polish its tusks?'))).toContain('quartzite');
    await vi.waitFor(async () => expect(await server.traces()).toContain('quartzite'));
    const message = shown(await discord.as('mara').slash('privacy'));
    const sure = shown(await discord.as('mara').press(message, idOf(message, 'Forget')));
    await discord.as('mara').press(sure, idOf(sure, 'Forget all of it'));
    expect(messageText(await ask(server, 'ada', 'When does the walrus polish its tusks?'))).not.toContain('quartzite');
    await store.close();
    await server.restart();
    expect(await server.traces()).not.toContain('quartzite');
  });
  // Messages come over the gateway alone.
  test.skipIf(OVER_HTTP)('is true: after all that people do, nothing of them is in a file or in the log', async () => {
    const server = await keptServer({ hearsMessages: true });
    const { discord } = server;
    const desk = discord.server().channel('desk');
    const settings = shown(await discord.as('mara').slash('settings', { section: 'people' }));
    await discord.as('mara').select(settings, '2u.settings-change.personChannel._', [desk]);
    const answer = await ask(server, 'ada-lovelace', QUESTION);
    for (const button of ['Cite', 'Context']) await discord.as('ada-lovelace').press(answer, idOf(answer, button));
    await choose(server, 'ada-lovelace', await ask(server, 'ada-lovelace', QUESTION), 'This did not help');
    const refusal = await ask(
      server,
      'ben-nevis',
      'Who paints the lighthouse zebra of ben@example.org, call 0301234567?',
    );
    await discord.as('ben-nevis').press(refusal, idOf(refusal, 'Ask a person'));
    await discord.until(() => discord.as('ada-lovelace').messages({ channel: 'desk' }).at(0));
    discord.as('ben-nevis').say(`<@${discord.applicationId}> and who washes the walrus`);
    await discord.until(() =>
      discord
        .as('ben-nevis')
        .messages()
        .find((one) => messageText(one).includes('walrus') && one.author.bot),
    );
    await discord.as('ada-lovelace').slash('quote', { text: 'The ferry leaves the southern quay' });
    await discord.as('ada-lovelace').autocomplete('source', { article: 'xylophone' }, 'article');
    await ask(server, 'ada-lovelace', 'Who tunes the xylophone at home?', { dm: true });
    await vi.waitFor(async () => expect(await server.traces()).toContain('walrus'));
    await server.restart();

    const traces = await server.traces();
    for (const who of ['ada-lovelace', 'ben-nevis', 'mara']) {
      expect(traces).not.toContain(discord.as(who).user.id);
      expect(traces).not.toContain(who);
    }
    // The words that are counted stand there one by one, as PRIVACY.md says; nothing else does.
    const lower = traces.toLowerCase();
    for (const said of [
      'ferry leave the northern',
      'paints the',
      'lighthouse zebra',
      'the walrus',
      'southern',
      'xylophone',
      'example.org',
      '0301234567',
    ])
      expect([said, lower.includes(said)]).toEqual([said, false]);
    expect(lower).toContain('zebra');
  });
});
