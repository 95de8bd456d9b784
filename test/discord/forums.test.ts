/** New posts in forums: which are answered, once, and which are left to people. */
import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { WireMessage } from '../../local-discord/wire.js';
import type { Opinion } from '../../src/commands/kept.js';
import { FORUM_FROM, type ForumServerSettings } from '../../src/discord/forums/answer-post.js';
import { createMarkSolved } from '../../src/discord/forums/mark-solved.js';
import { restClient } from '../../src/discord/protocol/rest-client.js';
import { DEFAULT_SETTINGS } from '../../src/domain/server-settings.js';
import { createManualClock } from '../local-discord/manual-clock.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';
import { servicesOver } from '../support/discord/services-over.js';
import { messageText } from '../support/message-text.js';

const { shown, isPrivate, idOf } = screen;
const MESSAGE_CONTENT = 1 << 15;
const QUESTION = 'When were the gates built?';

let bot: Awaited<ReturnType<typeof startBot>>;
let clock: ReturnType<typeof createManualClock>;
let opinions: Opinion[];
/** By server. */
let settings: Map<string, ForumServerSettings>;
/** How sure the answer to a question is; 0.9 where nothing is said. */
let sureness: Record<string, number>;
let forum: { readonly id: string; readonly tags: Readonly<Record<string, string>> };

const articles = [build.article()];
const { library, searcher } = servicesOver(articles);

async function start({ readsTexts = false, hearsMessages = false } = {}): Promise<void> {
  clock = createManualClock();
  opinions = [];
  settings = new Map();
  sureness = {};
  bot = await startBot({
    clock,
    hearsMessages,
    discord: { privilegedIntents: readsTexts ? MESSAGE_CONTENT : 0 },
    forums: { readsTexts, settings: async (server) => settings.get(server) ?? DEFAULT_SETTINGS },
    more: {
      library,
      searcher: {
        ...searcher,
        async answer(question) {
          const found = await searcher.answer(question, {});
          return found.kind === 'answered' ? { ...found, confidence: sureness[question.text] ?? 0.9 } : found;
        },
      },
      countOpinion: async (opinion) => opinions.push(opinion) > 0,
    },
  });
  const { discord } = bot;
  onTestFinished(async () => {
    await bot.stop();
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
  });
  const server = discord.server();
  forum = server.forum('help', ['question', 'Solved ✅']);
  choose({});
}

/** The forum is chosen, with these settings. */
function choose(
  change: Partial<ForumServerSettings> & { readonly staffRole?: string; readonly most?: number },
  server = bot.discord.guildId,
  channel = forum.id,
): void {
  const { staffRole = null, most = 3, ...others } = change;
  settings.set(server, { ...DEFAULT_SETTINGS, forums: [{ channel, staffRole, most }], ...others });
}

const post = (
  title: string,
  more: { readonly content?: string; readonly tags?: readonly string[]; readonly by?: string } = {},
) =>
  bot.discord
    .as(more.by ?? 'ada')
    .post({ forum: 'help', title, content: more.content ?? 'Please.', tags: more.tags ?? [] });
const answersIn = ({ id }: WireMessage, place = {}): readonly WireMessage[] =>
  bot.discord
    .as('ada')
    .messages({ channel: id, ...place })
    .filter(({ author }) => author.id === bot.discord.applicationId);
const answered = async (thread: WireMessage, place = {}): Promise<WireMessage> =>
  vi.waitFor(() => {
    clock.advance(3_000);
    const [first] = answersIn(thread, place);
    if (first === undefined) throw new Error('Nothing was answered.');
    return first;
  });
/** How many of these posts are answered, after another one has been, so that they have been looked at. */
const answeredOf = async (...threads: readonly WireMessage[]): Promise<number> => {
  const { guildId } = bot.discord;
  const before = settings.get(guildId) ?? DEFAULT_SETTINGS;
  const other = bot.discord.server().forum('other');
  await vi.waitFor(() => expect(clock.waiting()).toBeGreaterThan(0));
  clock.advance(3_000);
  settings.set(guildId, { ...before, forums: [...before.forums, { channel: other.id, staffRole: null, most: 3 }] });
  await answered(bot.discord.as('zoe').post({ forum: 'other', title: 'A control?', content: 'Please.' }));
  return threads.flatMap((thread) => answersIn(thread)).length;
};

describe('a new post in a chosen forum', () => {
  beforeEach(async () => start());

  test('is answered by its title, as an answer to it, and nobody is pinged', async () => {
    const thread = post(QUESTION);
    const answer = await answered(thread);
    expect(messageText(answer)).toContain(`### ${QUESTION}\n`);
    expect(answer.message_reference?.message_id).toBe(thread.id);
    expect(isPrivate(answer)).toBe(false);
  });

  test('is answered from what everybody there may see', async () => {
    bot.discord.server().role('Keepers');
    bot.discord.server().give('ada', 'Keepers');
    await answered(post(QUESTION));
    expect(bot.askers.map(({ roles }) => roles)).toEqual([[]]);
  });

  test('is answered in the language of the server', async () => {
    choose({ locale: 'de' });
    expect(messageText(await answered(post(QUESTION)))).toContain('Das hat es gelöst');
  });

  test('is left alone where it is not sure', async () => {
    sureness['Nearly?'] = FORUM_FROM - 0.01;
    sureness['Just?'] = FORUM_FROM;
    expect(await answeredOf(post('Nearly?'), post('hi'))).toBe(0);
    expect(await answered(post('Just?'))).toBeDefined();
  });

  test('is left alone when somebody with the chosen role has written, or begun it', async () => {
    const staffRole = bot.discord.server().role('Staff');
    bot.discord.server().give('mara', 'Staff');
    choose({ staffRole });
    const thread = post(QUESTION);
    bot.discord.as('mara').say('I know.', [], { channel: thread.id });
    const other = post(QUESTION);
    bot.discord.as('ben').say('I do not.', [], { channel: other.id });
    expect(await answeredOf(thread, post('Rules?', { by: 'mara' }))).toBe(0);
    await vi.waitFor(() => expect(answersIn(other)).toHaveLength(1));
  });

  test('is left alone when it is tagged as solved, whatever other tags it has', async () => {
    const thread = post(QUESTION, { tags: ['question'] });
    bot.discord.as('ada').tag(thread.id, ['question', 'Solved ✅']);
    const other = post(QUESTION, { tags: ['question'] });
    expect(await answeredOf(thread)).toBe(0);
    await vi.waitFor(() => expect(answersIn(other)).toHaveLength(1));
  });

  test('is left alone in a forum that nobody chose, or where answers are private', async () => {
    bot.discord.server().forum('art');
    const elsewhere = bot.discord.as('ada').post({ forum: 'art', title: QUESTION, content: 'Please.' });
    expect(await answeredOf(elsewhere)).toBe(0);
    choose({ privateChannels: [forum.id] });
    expect(await answeredOf(post(QUESTION))).toBe(0);
  });

  test('is left alone when whoever began it is not answered, or is a bot', async () => {
    const role = bot.discord.server().role('Muted');
    bot.discord.server().give('ben', 'Muted');
    choose({ blocked: { users: [bot.discord.as('eve').user.id], roles: [role] } });
    expect(await answeredOf(post(QUESTION, { by: 'eve' }), post(QUESTION, { by: 'ben' }))).toBe(0);
  });

  test('is answered in each server by its own choice', async () => {
    const { discord } = bot;
    const there = discord.server('Library').forum('help');
    const away = discord.as('ben').post({ guild: 'Library', forum: 'help', title: QUESTION, content: 'Please.' });
    expect(await answeredOf(away)).toBe(0);
    choose({ locale: 'fr' }, discord.server('Library').id, there.id);
    const thread = discord.as('ben').post({ guild: 'Library', forum: 'help', title: 'And now?', content: 'Please.' });
    expect(messageText(await answered(thread, { guild: 'Library' }))).toContain('Cela a résolu');
  });

  test.each([
    '@everyone <@1> **[x](https://evil.example)**',
    '> '.repeat(50),
    '‮'.repeat(90) + 'why?',
    '-a -b "c d" article:x',
    '`'.repeat(100),
  ])('has whatever title: %s', async (title) => {
    const thread = post(title);
    expect(await answeredOf()).toBe(0);
    for (const answer of answersIn(thread)) expect(messageText(answer)).not.toContain('](https://evil');
  });
});

describe('where texts are delivered', () => {
  beforeEach(async () => start({ readsTexts: true }));

  test('the first message is asked too, sentence by sentence, without what is quoted', async () => {
    sureness['Help'] = 0.1;
    sureness['Why is it so?'] = 0.1;
    sureness['Who opens the gates?'] = 0.95;
    const content = '> Who closed them?\nI saw them. Why is it so? `What is this?` Who opens the gates?';
    expect(messageText(await answered(post('Help', { content })))).toContain('### Who opens the gates?\n');
  });
});

describe('where texts are not delivered', () => {
  test('the title alone is asked', async () => {
    await start();
    sureness['Help'] = 0.1;
    expect(await answeredOf(post('Help', { content: 'Who opens the gates?' }))).toBe(0);
  });
});

describe('a post is answered once', () => {
  beforeEach(async () => start());

  test('however late another process hears of it, or hears of it again', async () => {
    const late = createManualClock();
    const second = await bot.another(late);
    const thread = post(QUESTION);
    await answered(thread);
    // No longer than this does Discord compare what is sent.
    clock.advance(3_600_000);
    await vi.waitFor(() => expect(late.waiting()).toBeGreaterThan(0));
    late.advance(3_000);
    const other = post('Another?');
    await vi.waitFor(() => {
      late.advance(3_000);
      expect(answersIn(other)).toHaveLength(1);
    });
    expect(answersIn(thread)).toHaveLength(1);
    await second.stop();
  });

  test('by two processes at once', async () => {
    const second = await bot.another();
    const thread = post(QUESTION);
    await answered(thread);
    await answered(post('Another?'));
    expect(answersIn(thread)).toHaveLength(1);
    await second.stop();
  });
});

describe('This solved it', () => {
  beforeEach(async () => start());
  const press = async (who: string, answer: WireMessage) =>
    shown(await bot.discord.as(who).press(answer, idOf(answer, 'This solved it')));
  const tags = (thread: WireMessage) => bot.discord.servers.get('home')?.posts.get(thread.id)?.post?.tags;

  test('is for whoever began the post, tags it and counts as help', async () => {
    bot.discord.server().letBot('manage', 'help');
    const thread = post(QUESTION, { tags: ['question'] });
    const answer = await answered(thread);
    const refused = await press('ben', answer);
    expect([messageText(refused), isPrivate(refused)]).toEqual(['Only who began this post can say that.', true]);
    expect(opinions).toEqual([]);
    const thanked = await press('ada', answer);
    expect(messageText(thanked)).toBe('Thank you for saying so. The post is marked as solved.');
    expect(isPrivate(thanked)).toBe(true);
    expect(tags(thread)).toEqual([forum.tags['question'], forum.tags['Solved ✅']]);
    expect(opinions).toEqual([{ question: QUESTION, helpful: true, article: 'flood-gates' }]);
  });

  test('is thanked for where the bot may not manage posts, which is logged', async () => {
    const thread = post(QUESTION);
    const answer = await answered(thread);
    expect(messageText(await press('ada', answer))).toBe('Thank you for saying so.');
    await press('ada', answer);
    expect(bot.logged.filter((line) => line.includes('let the bot manage posts'))).toHaveLength(1);
    expect(tags(thread)).toEqual([]);
  });

  test('is thanked for where there is no such tag', async () => {
    const other = bot.discord.server().forum('plain', ['question']);
    choose({}, bot.discord.guildId, other.id);
    const answer = await answered(bot.discord.as('ada').post({ forum: 'plain', title: QUESTION, content: 'Please.' }));
    expect(messageText(await press('ada', answer))).toBe('Thank you for saying so.');
  });

  test('stays when the answer is leafed through, and works after a restart', async () => {
    bot.discord.server().letBot('manage', 'help');
    const answer = await answered(post(QUESTION));
    const context = shown(await bot.discord.as('ada').press(answer, idOf(answer, 'Context')));
    expect(context.id).toBe(answer.id);
    const back = shown(await bot.discord.as('ada').press(context, idOf(context, 'Back to the answer')));
    await bot.client.stop();
    const second = await bot.another();
    expect(messageText(await press('ada', back))).toContain('marked as solved');
    await second.stop();
  });

  test('tags no post of somebody else, whatever a button says', async () => {
    bot.discord.server().letBot('manage', 'help');
    const thread = post(QUESTION);
    const { api, token } = bot.discord;
    const mark = createMarkSolved({ info() {}, warn() {}, error() {} }, clock);
    expect(await mark(restClient(token, api), thread.id, bot.discord.as('ben').user.id)).toBe(false);
    expect(tags(thread)).toEqual([]);
  });
});

describe('where the bot may not', () => {
  beforeEach(async () => start());

  test.each(['see', 'nothing'] as const)(
    'do more than %s it is silent, and says so in the log once a minute',
    async (may) => {
      const threads = [post(QUESTION), post('Another?')];
      await vi.waitFor(() => expect(clock.waiting()).toBeGreaterThan(1));
      bot.discord.server().letBot(may, 'help');
      expect(await answeredOf(...threads)).toBe(0);
      await vi.waitFor(() =>
        expect(bot.logged.filter((line) => line.includes('let the bot view the forum'))).toHaveLength(1),
      );
    },
  );
});

describe('answers in a thread', () => {
  test('are no more than its moderators want, those to its name among them', async () => {
    await start({ hearsMessages: true });
    choose({ most: 2 });
    const thread = post(QUESTION);
    await answered(thread);
    const name = `<@${bot.discord.applicationId}>`;
    const ask = (question: string, place = {}) => bot.discord.as('ada').say(`${name} ${question}`, [], place);
    ask('And who?', { channel: thread.id });
    await vi.waitFor(() => expect(answersIn(thread)).toHaveLength(2));
    ask('And why?', { channel: thread.id });
    ask('Elsewhere?');
    await vi.waitFor(() =>
      expect(
        bot.discord
          .as('ada')
          .messages()
          .some(({ author }) => author.id === bot.discord.applicationId),
      ).toBe(true),
    );
    expect(answersIn(thread)).toHaveLength(2);
  });
});

test('a bot that was not granted the intent for texts is told how to get it', async () => {
  const forums = { readsTexts: true, settings: async () => DEFAULT_SETTINGS };
  await expect(startBot({ forums })).rejects.toThrow('MESSAGE_TEXTS=on needs the Message Content Intent: switch it on');
});

test('a bot that answers no forums hears of none', async () => {
  const quiet = await startBot();
  onTestFinished(async () => quiet.stop());
  quiet.discord.server().forum('help');
  quiet.discord.as('ada').post({ forum: 'help', title: QUESTION, content: 'Please.' });
  quiet.discord.server().role('x', PermissionFlagsBits.ManageGuild);
  shown(await quiet.discord.as('ada').slash('ask', { question: QUESTION }));
  expect(quiet.discord.requests.filter(({ method }) => method === 'GET').map(({ route }) => route)).not.toContain(
    '/channels/:channel/messages',
  );
});
