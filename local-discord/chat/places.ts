/** The page's places and names in terms of the stand-in's. */
import type { LocalDiscord } from '../local-discord.js';
import type { Place } from '../members/member.js';
import type { ChatNamed, ChatPlace } from './protocol.js';
import { PEOPLE } from './scene.js';

/** How the bot is called in the page. */
const BOT = 'Footnote';

/** Throws for a server or channel that is not there: naming it would make it. */
export function placeOf(discord: LocalDiscord, { server, channel, dm }: ChatPlace): Place {
  if (dm === true) return { dm };
  const guild = server === undefined ? undefined : discord.servers.get(server);
  if (server !== undefined && !guild) throw new Error('There is no such server.');
  if (channel !== undefined && (!guild || discord.channel(channel)?.guildId !== guild.id)) {
    throw new Error('There is no such channel.');
  }
  return { ...(server === undefined ? {} : { guild: server }), ...(channel === undefined ? {} : { channel }) };
}

/** How people, the bot, roles and channels are called, by id. */
export function namesOf(discord: LocalDiscord): Readonly<Record<string, string>> {
  const guilds = [...discord.servers.values()];
  const roles = guilds.flatMap((guild) => Array.from(guild.roles.values()));
  const channels = guilds.flatMap((guild) => Array.from(guild.channels.values()));
  return Object.fromEntries([
    [discord.applicationId, BOT],
    ...PEOPLE.map((name) => [discord.as(name).user.id, name] as const),
    ...[...roles, ...channels].map(({ id, name }) => [id, name] as const),
  ]);
}

/** Whom and what can be named in the place. */
export function namedIn(discord: LocalDiscord, { guild, dm }: Place): ChatNamed {
  const here = dm === true ? undefined : discord.servers.get(guild ?? [...discord.servers.keys()][0] ?? '');
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({ name, value: id });
  return {
    users: [
      { name: BOT, value: discord.applicationId },
      ...PEOPLE.map((name) => ({ name, value: discord.as(name).user.id })),
    ],
    roles: [...(here?.roles.values() ?? [])].map(choice),
    channels: [...(here?.channels.values() ?? [])].map(({ id, name, type }) => ({ name, value: id, type })),
  };
}

/** What somebody writes, with everybody's id in the place of `@Name`, as Discord's client sends it. */
export function withIds(discord: LocalDiscord, place: Place, content: string): string {
  const { users, roles } = namedIn(discord, place);
  const marks = [
    ...users.map(({ name, value }) => [`@${name}`, `<@${value}>`] as const),
    ...roles.map(({ name, value }) => [`@${name}`, `<@&${value}>`] as const),
  ];
  return marks.reduce((text, [mark, id]) => replaced(text, mark, id), content);
}

/** Where no letter follows: `@Adam` is not `@Ada`. */
function replaced(text: string, mark: string, id: string): string {
  const [first = '', ...rest] = text.split(mark);
  return rest.reduce((before, after) => `${before}${/^\p{L}/u.test(after) ? mark : id}${after}`, first);
}
