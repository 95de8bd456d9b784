/** That each person is answered in their own language, whatever happens to what they asked. */
import type { Interaction } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { type Command, defineCommand } from '../../src/commands/command.js';
import { createDispatcher } from '../../src/discord/dispatcher.js';
import { messageText } from '../support/message-text.js';
import { build } from '../support/discord/articles.js';
import { startBot } from '../support/discord/bot.js';
import { screen } from '../support/discord/screen.js';
import { servicesOver } from '../support/discord/services-over.js';

const broken = defineCommand({
  name: 'broken',
  description: 'Breaks',
  options: {},
  run: async () => {
    throw new Error('Broken.');
  },
  complete: {},
});
const managed: Command = { ...broken, name: 'managed', requires: 'manage-server' };

/** What is sent when somebody of that language types the command: `how` says whether it is their turn. */
async function sentTo(locale: string, commandName: string, how: 'answer' | 'decline' = 'answer'): Promise<string> {
  const posted: string[] = [];
  const interaction = {
    id: '1',
    token: 't',
    locale,
    user: { id: '2' },
    guildId: null,
    channelId: null,
    member: null,
    memberPermissions: null,
    authorizingIntegrationOwners: {},
    commandName,
    options: { data: [], getSubcommandGroup: () => null, getSubcommand: () => null },
    isAutocomplete: () => false,
    isChatInputCommand: () => commandName !== '',
    isMessageContextMenuCommand: () => false,
    isMessageComponent: () => false,
    isModalSubmit: () => false,
  } as unknown as Interaction;
  const dispatch = createDispatcher({
    commands: [...COMMANDS, broken, managed],
    services: async () => servicesOver([build.article()]),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    clock: { now: () => 0, after: () => () => undefined },
    commandIds: () => new Map(),
    observe: () => undefined,
  });
  const respond = async (given: object) => void posted.push(JSON.stringify(given));
  const job = dispatch(interaction, { respond, parent: undefined });
  if (job.kind !== 'question') throw new Error('A command is a question.');
  await (how === 'answer' ? job.answer(() => undefined) : job.decline());
  return posted.join();
}

describe('who reads', () => {
  test('Japanese is answered so beside who reads English, by what Discord says of them', async () => {
    const bot = await startBot();
    onTestFinished(async () => bot.stop());
    const [yui, ben] = [bot.discord.as('yui'), bot.discord.as('ben')];
    yui.speaks('ja');
    expect(messageText(screen.shown(await yui.slash('help')))).toContain('上手な質問のしかた');
    expect(messageText(screen.shown(await ben.slash('help')))).toContain('How to ask well');
    expect(bot.discord.violations).toEqual([]);
  });
  test.each([
    ['ja', '記事'],
    ['pt-BR', 'Artigos'],
    ['es-419', 'Artículos'],
    ['ko', 'Articles'],
  ])('%s is answered so', async (locale, heading) =>
    expect(await sentTo(locale, 'articles')).toContain(`### ${heading}`),
  );
  test.each([
    ['an unknown command', 'gone', 'kenne ich nicht mehr'],
    ['a command that is not theirs', 'managed', 'verwalten darf'],
    ['a fault', 'broken', 'schiefgegangen'],
    ['what is no command', '', 'Das kann ich nicht'],
  ])('German is told so of %s', async (_what, command, text) => expect(await sentTo('de', command)).toContain(text));
  test('German is told so to come again', async () =>
    expect(await sentTo('de', 'ask', 'decline')).toContain('in ein paar Sekunden'));
});
