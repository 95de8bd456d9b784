import { MessageFlags } from 'discord.js';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/store.js';
import type { WireComponent, WireMessage } from '../../local-discord/wire.js';
import { messageText } from '../support/message-text.js';
import { screen } from '../support/discord/screen.js';
import { keptServer, type KeptServer } from './kept-server.js';

const { shown, isPrivate, idOf } = screen;
const QUESTION = 'When does the ferry leave the northern quay in the morning?';
const UNKNOWN = 'Who paints the lighthouse zebra?';

const opened = async ({ discord }: KeptServer, section?: string) =>
  shown(await discord.as('mara').slash('settings', section === undefined ? {} : { section }));
/** The menu of this setting. */
const menuOf = (message: WireMessage, setting: string): WireComponent => {
  const found = message.components
    .flatMap(({ components = [] }) => components)
    .flatMap(({ components = [] }) => components)
    .find(({ custom_id: id }) => id === `2u.settings-change.${setting}._`);
  if (found === undefined) throw new Error(`There is no menu of ${setting}.`);
  return found;
};
const choose = async (server: KeptServer, message: WireMessage, setting: string, ...values: readonly string[]) =>
  shown(await server.discord.as('mara').select(message, menuOf(message, setting).custom_id ?? '', values));
const set = async (server: KeptServer, section: string, setting: string, ...values: readonly string[]) =>
  choose(server, await opened(server, section), setting, ...values);
const ask = async ({ discord }: KeptServer, who: string, question: string, options = {}, place = {}) =>
  shown(await discord.as(who).slash('ask', { question, ...options }, place));

describe('/settings', () => {
  test('are for those who manage the server, in a server', async () => {
    const { discord } = await keptServer();
    expect(
      discord
        .as('mara')
        .commands()
        .map(({ name }) => name),
    ).toContain('settings');
    expect(
      discord
        .as('mara')
        .commands({ dm: true })
        .map(({ name }) => name),
    ).not.toContain('settings');
    const told = shown(await discord.as('ada').slash('settings', {}, { allowed: true }));
    expect(messageText(told)).toContain('Only those who may manage this server');
  });
  test('count at once, in the same message, and after a restart', async () => {
    const server = await keptServer();
    const message = await opened(server);
    const changed = await choose(server, message, 'audience', 'alone');
    expect([changed.id, isPrivate(changed)]).toEqual([message.id, true]);
    expect(menuOf(changed, 'audience').options?.find((option) => option.default)?.value).toBe('alone');
    expect(isPrivate(await ask(server, 'ada', QUESTION))).toBe(true);
    expect(isPrivate(await ask(server, 'ada', QUESTION, { private: false }))).toBe(false);
    await server.restart();
    expect(isPrivate(await ask(server, 'ada', QUESTION))).toBe(true);
    expect(isPrivate(await ask(server, 'ada', QUESTION, {}, { guild: 'other' }))).toBe(false);
  });
  test('decide how many passages an answer has, and in which style is cited', async () => {
    const server = await keptServer();
    const { discord } = server;
    const passages = (message: WireMessage) => messageText(message).match(/^> /gmu)?.length;
    expect(passages(await ask(server, 'ada', 'When leaves the ferry and what is a ticket?'))).toBe(2);
    await set(server, 'answers', 'quotations', '1');
    const answer = await ask(server, 'ada', 'When leaves the ferry and what is a ticket?');
    expect(passages(answer)).toBe(1);
    await set(server, 'answers', 'style', 'mla');
    expect(messageText(shown(await discord.as('ada').press(answer, idOf(answer, 'Cite'))))).toContain('-# MLA');
    expect(messageText(shown(await discord.as('ada').slash('source', { article: 'ferry' })))).toContain('-# MLA');
    const named = shown(await discord.as('ada').slash('source', { article: 'ferry', style: 'ieee' }));
    expect(messageText(named)).toContain('-# IEEE');
  });
  test('decide in which language is spoken, theirs among it', async () => {
    const server = await keptServer();
    const changed = await set(server, 'answers', 'locale', 'de');
    expect(messageText(changed)).toContain('Einstellungen dieses Servers');
    expect(messageText(await ask(server, 'ada', UNKNOWN))).toContain('In den Artikeln steht das nicht.');
    const back = await choose(server, changed, 'locale', 'own');
    expect(messageText(back)).toContain('Settings of this server');
  });
  test('hide the common library', async () => {
    const server = await keptServer();
    await set(server, 'answers', 'library', 'own');
    expect(messageText(await ask(server, 'ada', QUESTION))).toContain('There are no articles');
  });
  test('make all answers of a channel private, whatever is asked for or pressed', async () => {
    const server = await keptServer();
    const { discord } = server;
    const before = await ask(server, 'ada', QUESTION);
    const alone = await ask(server, 'ada', QUESTION, { private: true });
    await set(server, 'answers', 'privateChannels', discord.channelId);
    const answer = await ask(server, 'ada', QUESTION, { private: false });
    expect([isPrivate(answer), messageText(answer).includes('Share')]).toEqual([true, false]);
    const pressed = shown(await discord.as('ada').press(alone, idOf(alone, 'Share')));
    expect([isPrivate(pressed), messageText(pressed)]).toEqual([true, expect.stringContaining('only for who asks')]);
    const around = shown(await discord.as('ada').press(before, idOf(before, 'Context')));
    expect([isPrivate(around), around.id === before.id]).toEqual([true, false]);
    expect(isPrivate(await ask(server, 'ada', QUESTION, {}, { channel: 'elsewhere' }))).toBe(false);
  });
  test('make all answers in a forum’s posts private with the forum', async () => {
    const server = await keptServer();
    const { discord } = server;
    const forum = discord.server().forum('help').id;
    const { id: channel } = discord.as('ben').post({ forum: 'help', title: 'The ferry', content: 'When?' });
    expect(isPrivate(await ask(server, 'ada', QUESTION, {}, { channel }))).toBe(false);
    await set(server, 'answers', 'privateChannels', forum);
    expect(isPrivate(await ask(server, 'ada', QUESTION, { private: false }, { channel }))).toBe(true);
    expect(isPrivate(await ask(server, 'ada', QUESTION))).toBe(false);
  });
  test('switch off what is asked about answers', async () => {
    const server = await keptServer();
    const menu = /This helped/u;
    const offered = async () => JSON.stringify((await ask(server, 'ada', QUESTION)).components);
    expect(await offered()).toMatch(menu);
    await set(server, 'people', 'feedback', 'off');
    expect(await offered()).not.toMatch(menu);
  });
  test('block people and roles, who are told so alone, but nobody who could change that', async () => {
    const server = await keptServer();
    const { discord } = server;
    const role = discord.server().role('Loud');
    discord.server().give('ben', 'Loud');
    discord.server().give('mara', 'Loud');
    await set(server, 'people', 'blockedUsers', discord.as('ada').user.id);
    await set(server, 'people', 'blockedRoles', role);
    for (const who of ['ada', 'ben']) {
      const told = await ask(server, who, QUESTION);
      expect([isPrivate(told), messageText(told)]).toEqual([
        true,
        expect.stringContaining('I do not answer you here.'),
      ]);
      expect(await discord.as(who).autocomplete('source', { article: '' }, 'article')).toEqual([]);
    }
    for (const who of ['chloe', 'mara']) expect(messageText(await ask(server, who, QUESTION))).toContain('at seven');
    expect(messageText(await ask(server, 'ada', QUESTION, {}, { dm: true }))).toContain('at seven');
  });
  test('keep forums with their staff, and where is told what is new', async () => {
    const server = await keptServer();
    const { discord, data } = server;
    const forum = discord.server().forum('help').id;
    const staff = discord.server().role('Staff');
    let message = await set(server, 'places', 'forums', forum);
    message = await choose(server, message, 'staffRole', staff);
    message = await choose(server, message, 'most', '3');
    message = await choose(server, message, 'digestChannel', discord.channelId);
    message = await choose(server, message, 'digestEvery', 'day');
    expect(await settingsIn(data, discord.guildId)).toMatchObject({
      forums: [{ channel: forum, staffRole: staff, most: 3 }],
      digest: { channel: discord.channelId, every: 'day' },
    });
    message = await choose(server, message, 'digestChannel');
    message = await choose(server, message, 'forums');
    expect(await settingsIn(data, discord.guildId)).toMatchObject({ forums: [], digest: null });
  });
  test('turn from one section to another in place', async () => {
    const server = await keptServer();
    const message = await opened(server);
    const people = shown(await server.discord.as('mara').press(message, idOf(message, 'People')));
    expect([people.id, messageText(people)]).toEqual([
      message.id,
      expect.stringContaining('Roles that I do not answer'),
    ]);
  });
  test('take a value that nobody can have chosen for nothing', async () => {
    const server = await keptServer();
    const message = await opened(server);
    await expect(choose(server, message, 'quotations', '9')).rejects.toThrow('does not offer');
    expect(await settingsIn(server.data, server.discord.guildId)).toMatchObject({ quotations: 3 });
  });
  test('are taken over from another process', async () => {
    const server = await keptServer();
    await set(server, 'answers', 'audience', 'all');
    const other = await storeIn(server.data);
    await other.settings.change(server.discord.guildId, { privateByDefault: true });
    server.wait(2001);
    expect(isPrivate(await ask(server, 'ada', QUESTION))).toBe(true);
    await other.close();
  });
});

const storeIn = async (data: string) =>
  openStore({
    folder: data,
    quotas: { articles: 1, bytes: 1, addsAnHour: 1 },
    now: () => 0,
    warn: (sentence) => expect(sentence).toBe(''),
  });

async function settingsIn(data: string, guildId: string) {
  const store = await storeIn(data);
  const settings = await store.settings.of(guildId);
  await store.close();
  return settings;
}

describe('Ask a person', () => {
  const CALLED = 'asks in';

  test('is not offered unless it was set up, nor outside of the server', async () => {
    const server = await keptServer();
    expect(messageText(await ask(server, 'ada', UNKNOWN))).not.toContain('Ask a person');
    await set(server, 'people', 'personRole', server.discord.server().role('Librarians'));
    expect(messageText(await ask(server, 'ada', UNKNOWN))).toContain('Ask a person');
    expect(messageText(await ask(server, 'ada', QUESTION))).not.toContain('Ask a person');
    expect(messageText(await ask(server, 'ada', UNKNOWN, {}, { dm: true }))).not.toContain('Ask a person');
    expect(messageText(await ask(server, 'ada', UNKNOWN, {}, { installed: 'user' }))).not.toContain('Ask a person');
  });
  test('calls one role where it was asked, once, and nobody whom the question names', async () => {
    const server = await keptServer();
    const { discord } = server;
    const role = discord.server().role('Librarians');
    await set(server, 'people', 'personRole', role);
    const hostile = `Who paints <@${discord.as('ben').user.id}> @everyone's zebra, <@&${discord.server().role('Moderators')}>?`;
    const refusal = await ask(server, 'ada', hostile, { private: true });
    await discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'));
    await discord.until(() =>
      discord
        .as('ben')
        .messages()
        .find((one) => messageText(one).includes(CALLED)),
    );
    const [handed, ...others] = discord.as('ben').messages();
    expect(others).toEqual([]);
    if (handed === undefined) throw new Error('Nobody was asked.');
    expect(messageText(handed)).toContain(
      `<@&${role}>\n<@${discord.as('ada').user.id}> asks in <#${discord.channelId}>`,
    );
    expect(messageText(handed)).toContain('zebra');
    expect(handed.mention_roles).toEqual([role]);
    expect(handed.mentions).toEqual([]);
    expect(handed.mention_everyone).toBe(false);
    const now = () => messageText(discord.message(refusal.id) ?? refusal);
    await vi.waitFor(() => expect(now()).toContain('handed on, with your name'));
    expect(now()).not.toMatch(/^Ask a person$/mu);
  });
  test('posts to the channel that was chosen, with a link to what everybody sees', async () => {
    const server = await keptServer();
    const { discord } = server;
    const desk = discord.server().channel('desk');
    await set(server, 'people', 'personChannel', desk);
    const refusal = await ask(server, 'ada', UNKNOWN);
    await discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'));
    const handed = await discord.until(() => discord.as('ben').messages({ channel: 'desk' }).at(0));
    expect(messageText(handed)).toContain(`asks in <#${discord.channelId}>`);
    const link = `https://discord.com/channels/${discord.guildId}/${discord.channelId}/${refusal.id}`;
    expect(messageText(handed)).toContain(`[Go to the question](${link})`);
    expect(handed.mention_roles).toEqual([]);
    await vi.waitFor(() =>
      expect(messageText(discord.message(refusal.id) ?? refusal)).toContain(`handed on, with your name, in <#${desk}>`),
    );
    await expect(discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'))).rejects.toThrow('has no component');
  });
  test('reaches nobody twice when it is pressed twice at once', async () => {
    const server = await keptServer();
    const { discord } = server;
    await set(server, 'people', 'personChannel', discord.server().channel('desk'));
    const refusal = await ask(server, 'ada', UNKNOWN);
    const press = async () => discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'));
    await Promise.all([press(), press(), press()]);
    await vi.waitFor(() => expect(messageText(discord.message(refusal.id) ?? refusal)).toContain('handed on'));
    expect(discord.as('ben').messages({ channel: 'desk' })).toHaveLength(1);
  });
  test('says what to do where the bot may not write, and can be pressed again', async () => {
    const server = await keptServer();
    const { discord } = server;
    await set(server, 'people', 'personChannel', discord.server().channel('desk'));
    discord.server().letBot('see', 'desk');
    const refusal = await ask(server, 'ada', UNKNOWN);
    await discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'));
    const told = await discord.until(() =>
      discord
        .as('ada')
        .messages()
        .find((one) => messageText(one).includes('I may not write in')),
    );
    expect(isPrivate(told)).toBe(true);
    expect((told.flags & MessageFlags.Ephemeral) !== 0).toBe(true);
    discord.server().letBot('write', 'desk');
    await discord.as('ada').press(refusal, idOf(refusal, 'Ask a person'));
    await discord.until(() => discord.as('ben').messages({ channel: 'desk' }).at(0));
  });
  test('is for who asked, and says when it is switched off', async () => {
    const server = await keptServer();
    const { discord } = server;
    await set(server, 'people', 'personRole', discord.server().role('Librarians'));
    const refusal = await ask(server, 'ada', UNKNOWN);
    const told = shown(await discord.as('ben').press(refusal, idOf(refusal, 'Ask a person')));
    expect([isPrivate(told), messageText(told)]).toEqual([true, expect.stringContaining('Only who asked')]);
    await set(server, 'people', 'personRole');
    const off = shown(await discord.as('ada').press(refusal, idOf(refusal, 'Ask a person')));
    expect(messageText(off)).toContain('does not hand questions on');
    expect(discord.pings).toEqual([]);
  });
});
