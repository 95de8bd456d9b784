import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { withBot } from '../with-bot.js';

const notes = { name: 'notes.txt', contentType: 'text/plain', bytes: new TextEncoder().encode('My notes.') };

/** What the handler reads out of the one interaction that is tried. */
async function reading(read: (interaction: Interaction) => unknown) {
  const heard: unknown[] = [];
  const { discord } = await withBot(async (interaction) => {
    heard.push(await read(interaction));
    if (interaction.isRepliable()) await interaction.reply('heard');
    else if (interaction.isAutocomplete()) await interaction.respond([]);
  });
  return { discord, heard };
}

async function option(values: object, read: (options: ChatInputCommandInteraction<'cached'>['options']) => unknown) {
  const { discord, heard } = await reading((interaction) =>
    // The options are read, not what needs the server in a cache.
    read((interaction as ChatInputCommandInteraction<'cached'>).options),
  );
  await discord.as().slash('give', { ...values });
  return heard[0];
}

test('an option of a person arrives with the person and their membership', async () => {
  expect(await option({ user: 'grace' }, (options) => options.getUser('user')?.username)).toBe('grace');
  expect(await option({ user: 'grace' }, (options) => options.getMember('user') !== null)).toBe(true);
});

test('an option of a channel arrives with the channel', async () => {
  expect(await option({ channel: 'general' }, (options) => options.getChannel('channel')?.name)).toBe('general');
});

test('a channel that is not there cannot be chosen', async () => {
  await expect(option({ channel: 'attic' }, () => undefined)).rejects.toThrow('no channel “attic”');
});

test('an option of a role arrives with the role', async () => {
  expect(await option({ role: 'reader' }, (options) => options.getRole('role')?.name)).toBe('reader');
});

test('an option of anyone takes a role where there is one of that name, else a person', async () => {
  const read = (options: ChatInputCommandInteraction<'cached'>['options']) => {
    const found = options.getMentionable('anyone');
    return found && 'hoist' in found ? 'role' : 'person';
  };
  expect(await option({ role: 'reader', anyone: 'reader' }, read)).toBe('role');
  expect(await option({ anyone: 'grace' }, read)).toBe('person');
});

test('an option of a file arrives with an address at which the file is', async () => {
  const text = await option({ file: notes }, async (options) => {
    const answer = await fetch(options.getAttachment('file')?.url ?? '');
    return answer.text();
  });
  expect(text).toBe('My notes.');
});

test('a file may be larger than it is told to be', async () => {
  const sizes = async (options: ChatInputCommandInteraction<'cached'>['options']) => {
    const { size = 0, url = '' } = options.getAttachment('file') ?? {};
    return [size, (await (await fetch(url)).arrayBuffer()).byteLength];
  };
  expect(await option({ file: { ...notes, declaredSize: 3 } }, sizes)).toEqual([3, 9]);
});

test.each([
  ['a text for a number', { share: '1' }],
  ['a file for a person', { user: notes }],
  ['a text for a file', { file: 'notes.txt' }],
  ['more than the most', { share: 1.5 }],
])('%s is not sent', async (_what, values) => {
  await expect(option(values, () => undefined)).rejects.toThrow(/option's type|more than/u);
});

test('a subcommand arrives under its command', async () => {
  const { discord, heard } = await reading((interaction) =>
    interaction.isChatInputCommand()
      ? [interaction.options.getSubcommandGroup(false), interaction.options.getSubcommand()]
      : undefined,
  );
  await discord.as().slash('library style set');
  await discord.as().slash('library add', { title: 'T' });
  expect(heard).toEqual([
    ['style', 'set'],
    [null, 'add'],
  ]);
});

test.each([
  ['library', 'used with a subcommand'],
  ['library style', 'used with a subcommand'],
  ['library lend', 'no subcommand “lend”'],
  ['library add', 'needs the option “title”'],
])('/%s is not sent', async (typed, reason) => {
  const { discord } = await reading(() => undefined);
  await expect(discord.as().slash(typed)).rejects.toThrow(reason);
});

test("a subcommand's option is suggested for", async () => {
  const { discord, heard } = await reading((interaction) =>
    interaction.isAutocomplete() ? interaction.options.getFocused(true) : undefined,
  );
  await discord.as().autocomplete('library add', { title: 'ha' }, 'title');
  expect(heard).toMatchObject([{ name: 'title', value: 'ha', focused: true }]);
});

test('a message command arrives with the message that it was used on', async () => {
  const { discord, heard } = await reading((interaction) =>
    interaction.isMessageContextMenuCommand()
      ? [interaction.targetMessage.content, interaction.targetMessage.author.username]
      : undefined,
  );
  const message = discord.as('grace').say('Where does this come from?');
  const outcome = await discord.as('ada').onMessage('Quote this', message);
  expect(heard).toEqual([['Where does this come from?', 'grace']]);
  expect(outcome).toMatchObject({ kind: 'message', message: { type: 23 } });
});

test("a message command is not used on what its user doesn't see", async () => {
  const { discord } = await reading(() => undefined);
  const message = discord.as('grace').say('Secret', [], { dm: true });
  await expect(discord.as('ada').onMessage('Quote this', message)).rejects.toThrow('does not see');
});

test('a user command arrives with the person', async () => {
  const { discord, heard } = await reading((interaction) =>
    interaction.isUserContextMenuCommand() ? interaction.targetUser.username : undefined,
  );
  await discord.as('ada').onUser('Greet', 'grace');
  expect(heard).toEqual(['grace']);
  await expect(discord.as('ada').onUser('Quote this', 'grace')).rejects.toThrow('no user command Quote this');
});

test.each([
  ['nothing', '', 'nothing to be sent'],
  ['too much', 'x'.repeat(2001), 'at most 2000 characters'],
])('a person cannot write %s', async (_what, text, reason) => {
  const { discord } = await reading(() => undefined);
  expect(() => discord.as().say(text)).toThrow(reason);
});
