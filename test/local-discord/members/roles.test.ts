import { ChannelType, PermissionFlagsBits, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Permissions } from '../../../local-discord/permissions.js';
import { withBot } from '../with-bot.js';

const COMMANDS = [
  { name: 'everybody', description: 'For everybody', contexts: [0, 1] },
  { name: 'settings', description: 'For moderators', contexts: [0], default_member_permissions: '32' },
  { name: 'own', description: 'For administrators', contexts: [0, 1], default_member_permissions: '0' },
  {
    name: 'look',
    description: 'In a forum',
    options: [{ type: 7, name: 'forum', description: 'Which', channel_types: [15] }],
  },
];

/** A server with Mara, who may manage it, and Ada, who may not; and what the bot hears. */
async function scene(read: (interaction: Interaction) => unknown = () => undefined) {
  const heard: unknown[] = [];
  const { discord, rest, ...bot } = await withBot(async (interaction) => {
    heard.push(read(interaction));
    if (interaction.isRepliable()) await interaction.reply('heard');
  });
  await rest.put(`/applications/${discord.applicationId}/commands`, { body: COMMANDS });
  const server = discord.server('library');
  server.role('Moderators', Permissions.manageServer);
  server.role('Owners', Permissions.administrator);
  server.give('mara', 'Moderators');
  server.give('olga', 'Owners');
  const offered = (name: string, place = {}) =>
    discord
      .as(name)
      .commands({ guild: 'library', ...place })
      .map((command) => command.name);
  return { discord, server, heard, offered, rest, ...bot };
}

describe('a command for those with a permission', () => {
  test('is offered to them alone', async () => {
    const { offered } = await scene();
    expect(offered('ada')).toEqual(['everybody', 'look']);
    expect(offered('mara')).toEqual(['everybody', 'settings', 'look']);
    expect(offered('olga')).toEqual(['everybody', 'settings', 'own', 'look']);
  });

  test('is not offered in another server, where they have no role', async () => {
    const { offered } = await scene();
    expect(offered('mara', { guild: 'newsroom' })).toEqual(['everybody', 'look']);
  });

  test('is offered to everybody in direct messages, where nobody has permissions', async () => {
    const { offered } = await scene();
    expect(offered('ada', { guild: undefined, dm: true })).toEqual(['everybody', 'own', 'look']);
  });

  test('can be used by those whom the server lets use it, and the bot hears what they may not do', async () => {
    const { discord, heard } = await scene((interaction) => interaction.memberPermissions?.has('ManageGuild'));
    await expect(discord.as('ada').slash('settings', {}, { guild: 'library' })).rejects.toThrow('is not offered');
    await discord.as('ada').slash('settings', {}, { guild: 'library', allowed: true });
    await discord.as('mara').slash('settings', {}, { guild: 'library' });
    expect(heard).toEqual([false, true]);
  });

  test('is not offered any more when the role is taken away', async () => {
    const { offered, server } = await scene();
    server.take('mara', 'Moderators');
    expect(offered('mara')).toEqual(['everybody', 'look']);
  });
});

describe('the bot hears', () => {
  const roles = (interaction: Interaction) =>
    interaction.member && 'roles' in interaction.member && Array.isArray(interaction.member.roles)
      ? interaction.member.roles
      : undefined;

  test('which roles somebody has in the server', async () => {
    const { discord, server, heard } = await scene(roles);
    await discord.as('mara').slash('everybody', {}, { guild: 'library' });
    await discord.as('mara').slash('everybody', {}, { guild: 'newsroom' });
    expect(heard).toEqual([[server.role('Moderators')], []]);
  });

  test('which language somebody speaks', async () => {
    const { discord, heard } = await scene(({ locale, guildLocale }) => [locale, guildLocale]);
    discord.as('mara').speaks('pt-BR');
    await discord.as('mara').slash('everybody');
    await discord.as('ada').slash('everybody');
    expect(heard).toEqual([
      ['pt-BR', 'en-US'],
      ['en-US', 'en-US'],
    ]);
  });

  test('in which channel they are', async () => {
    const { discord, server, heard } = await scene(({ channelId }) => channelId);
    await discord.as().slash('everybody', {}, { guild: 'library', channel: 'questions' });
    expect(heard).toEqual([server.channel('questions')]);
    expect(discord.as().messages({ guild: 'library', channel: 'questions' })).toHaveLength(1);
    expect(discord.as().messages({ guild: 'library' })).toEqual([]);
  });

  test('what it may do there', async () => {
    const { discord, server, heard } = await scene(({ appPermissions }) => [
      appPermissions.has(PermissionFlagsBits.SendMessages),
      appPermissions.has(PermissionFlagsBits.ManageThreads),
    ]);
    for (const may of ['see', 'write', 'manage'] as const) {
      server.letBot(may);
      await discord.as().slash('everybody', {}, { guild: 'library' });
    }
    expect(heard).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});

test('an option of a channel takes only those of its kinds', async () => {
  const { discord, server, heard } = await scene((interaction) =>
    interaction.isChatInputCommand() ? interaction.options.getChannel('forum')?.type : undefined,
  );
  server.channel('questions');
  server.forum('help');
  const look = async (forum: string) => discord.as().slash('look', { forum }, { guild: 'library' });
  await look('help');
  expect(heard).toEqual([ChannelType.GuildForum]);
  await expect(look('questions')).rejects.toThrow('cannot be chosen');
});
