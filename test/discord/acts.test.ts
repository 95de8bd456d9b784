/** What an interaction can come to beside a message in its callback: forms, work that takes long, what is shared and taken away. */
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { action, CHOSEN, OF_MESSAGE } from '../../src/commands/action.js';
import { ask } from '../../src/commands/ask.js';
import type { Asker } from '../../src/commands/asker.js';
import { COMMANDS } from '../../src/commands/commands.js';
import { type Command, defineCommand } from '../../src/commands/command.js';
import type { Reply } from '../../src/commands/reply.js';
import { build } from '../support/discord/articles.js';
import { messageText } from '../support/message-text.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';

const { shown, isPrivate, idOf } = screen;

const said = (lead: string): Reply => ({ kind: 'text', lead, entries: [], actions: [], private: false });

/** A bot with these commands beside its own. */
async function botWith(...commands: readonly Command[]) {
  const bot = await startBot({ commands: [...COMMANDS, ...commands] });
  onTestFinished(async () => {
    await bot.stop();
    expect(bot.discord.violations).toEqual([]);
  });
  return bot;
}

describe('a form', () => {
  const renamed = defineCommand({
    name: 'renamed',
    description: 'Renames',
    pressedOnly: true,
    options: {
      article: { type: 'string', description: 'Which?', required: true },
      title: { type: 'string', description: 'To what?', required: true, maxLength: 20 },
      note: { type: 'string', description: 'Why?' },
    },
    run: async ({ article, title, note }) => said(`${article} is now ${title}, ${note ?? 'for no reason'}.`),
    complete: {},
  });
  const rename = defineCommand({
    name: 'rename',
    description: 'Asks for another title',
    options: { article: { type: 'string', description: 'Which?', required: true } },
    run: async ({ article }) => ({
      kind: 'form',
      title: 'Another title',
      fields: [
        { option: 'title', label: 'Title', value: 'Flood gates', maxLength: 40, required: true },
        { option: 'note', label: 'Why', maxLength: 400, long: true },
      ],
      action: action('reply', renamed, { article, title: CHOSEN, note: CHOSEN }),
    }),
    complete: {},
  });

  test('is filled in and calls the command that it is for', async () => {
    const { discord } = await botWith(rename, renamed);
    const form = await discord.as('ada').slash('rename', { article: 'gates' });
    const message = shown(await discord.as('ada').submit(form, { title: 'The gates', note: 'It was too long' }));
    expect(messageText(message)).toBe('gates is now The gates, It was too long.');
  });

  test('leaves out what was left empty, and keeps what stood in it', async () => {
    const { discord } = await botWith(rename, renamed);
    const form = await discord.as('ada').slash('rename', { article: 'gates' });
    expect(messageText(shown(await discord.as('ada').submit(form, {})))).toBe(
      'gates is now Flood gates, for no reason.',
    );
  });

  test('tells what is wrong with what was written', async () => {
    const { discord } = await botWith(rename, renamed);
    const form = await discord.as('ada').slash('rename', { article: 'gates' });
    const message = shown(await discord.as('ada').submit(form, { title: 'A title of many more characters' }));
    expect(messageText(message)).toContain('takes at most 20 characters; these were 31');
  });

  test('has its command not among those that are typed', async () => {
    const { discord } = await botWith(rename, renamed);
    const names = discord
      .as('ada')
      .commands()
      .map(({ name }) => name);
    expect(names).toContain('rename');
    expect(names).not.toContain('renamed');
  });
});

describe('a slow command', () => {
  const slow = (work: (tell: (line: string) => void) => Promise<Reply>) =>
    defineCommand({
      name: 'count',
      description: 'Counts',
      slow: true,
      options: {},
      run: async (_args, { tell = () => undefined }) => work(tell),
      complete: {},
    });

  test('is told to wait at once, in private, and gets its answer in that place', async () => {
    const { discord } = await botWith(slow(async () => said('There are three.')));
    const message = shown(await discord.as('ada').slash('count'));
    expect(messageText(message)).toBe('There are three.');
    expect(isPrivate(message)).toBe(true);
  });

  test('shows how far it is', async () => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const counting = slow(async (tell) => {
      tell('One so far');
      await ended;
      return said('There are three.');
    });
    const { discord } = await botWith(counting);
    const read = () => discord.as('ada').messages().map(messageText);
    const first = shown(await discord.as('ada').slash('count'));
    expect(messageText(first)).toBe('One so far');
    end();
    await vi.waitFor(() => expect(read()).toEqual(['There are three.']));
  });

  test('that breaks says so where it was told to wait', async () => {
    const { discord } = await botWith(
      slow(async () => {
        throw new Error('The abacus fell.');
      }),
    );
    expect(messageText(shown(await discord.as('ada').slash('count')))).toMatch(/noted as [0-9a-f]{8}\./u);
  });
});

describe('a press', () => {
  const shared = defineCommand({
    name: 'offer',
    description: 'Offers',
    options: { question: { type: 'string', description: 'What?', required: true } },
    // Any reply with a heading will do.
    run: async ({ question }) => ({
      kind: 'summary',
      article: build.article({ citation: { title: question } }),
      length: 'short',
      summary: { sentences: [], of: 0, more: false },
      actions: [
        { label: 'Share', action: action('share', ask, { question: OF_MESSAGE }) },
        { label: 'Take away', action: action('update', away, {}) },
      ],
    }),
    complete: {},
  });
  const away = defineCommand({
    name: 'away',
    description: 'Takes away',
    pressedOnly: true,
    options: {},
    run: async () => ({ kind: 'taken-away' }),
    complete: {},
  });

  test('that shares answers the question of the message in public', async () => {
    const { discord } = await botWith(shared, away);
    const question = 'Why *were* the gates built, say_you?';
    const offered = shown(await discord.as('ada').slash('offer', { question }));
    const message = shown(await discord.as('ada').press(offered, idOf(offered, 'Share')));
    expect(messageText(message)).toContain('The gates were built in 1962');
    expect(messageText(message)).toContain(String.raw`### Why \*were\* the gates built, say\_you?`);
    expect(isPrivate(message)).toBe(false);
  });

  test('that takes away leaves no message', async () => {
    const { discord } = await botWith(shared, away);
    const offered = shown(await discord.as('ada').slash('offer', { question: 'Why?' }));
    await discord.as('ada').press(offered, idOf(offered, 'Take away'));
    await vi.waitFor(() => expect(discord.as('ada').messages()).toEqual([]));
  });
});

describe('who asks', () => {
  const whom = (told: Asker[]) =>
    defineCommand({
      name: 'tidy up',
      description: 'Tidies',
      requires: 'manage-server',
      options: {},
      run: async (_args, { asker }) => {
        if (asker) told.push(asker);
        return said('It is tidy.');
      },
      complete: {},
    });

  test('may not do what is for those who manage the server', async () => {
    const { discord } = await startTidy();
    const message = shown(await discord.as('ada').slash('tidy up', {}, { allowed: true }));
    expect(messageText(message)).toContain('Only those who may manage this server');
    expect(isPrivate(message)).toBe(true);
  });

  test('is told with what they may do and which roles they have', async () => {
    const { discord, told } = await startTidy();
    const keepers = discord.server().role('Keepers', PermissionFlagsBits.ManageGuild);
    discord.server().give('mara', 'Keepers');
    expect(messageText(shown(await discord.as('mara').slash('tidy up')))).toBe('It is tidy.');
    expect(told).toMatchObject([{ id: discord.as('mara').user.id, manages: true, roles: [keepers] }]);
    expect(told[0]?.server).toMatch(/^\d+$/u);
  });

  async function startTidy() {
    const told: Asker[] = [];
    const bot = await startBot({ commands: [whom(told)], groups: { tidy: 'Tidies' } });
    onTestFinished(async () => bot.stop());
    return { ...bot, told };
  }
});
