/** What the bot asks about servers, their channels, posts, roles and members, and what it changes of a post. */
import { botMayIn, type Channel, wireChannel } from '../channel.js';
import { type Guild, guildMember, wireRoles } from '../guild.js';
import { userById } from '../people.js';
import { botCan, Permissions } from '../permissions.js';
import { guildById } from '../servers.js';
import { assertValid } from '../validation/check-request.js';
import { DiscordError } from '../validation/discord-error.js';
import { isJson } from '../wire.js';
import type { World } from '../world.js';
import { seenChannel } from './channel-routes.js';
import type { RestRequest, Route } from './route.js';

/** https://docs.discord.com/developers/resources/channel and …/guild (2026-08) */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    auth: 'bot',
    handle: (request, world) => ({ status: 200, body: wireChannel(seenChannel(request, world), world.bot.id) }),
  },
  { method: 'PATCH', path: '/channels/:channel', auth: 'bot', handle: tagPost },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    auth: 'bot',
    handle: (request, world) => ({ status: 200, body: seen(world, guildOf(request, world).channels) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    auth: 'bot',
    handle: (request, world) => ({
      status: 200,
      body: { threads: seen(world, guildOf(request, world).posts), members: [] },
    }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    auth: 'bot',
    handle: (request, world) => ({ status: 200, body: wireRoles(guildOf(request, world)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    auth: 'bot',
    handle(request, world) {
      const guild = guildOf(request, world);
      const user = userById(world, request.param('user'));
      if (!user) throw DiscordError.unknownMember();
      return { status: 200, body: { ...guildMember(guild, user.id), user } };
    },
  },
];

function guildOf(request: RestRequest, world: World): Guild {
  const guild = guildById(world, request.param('guild'));
  if (!guild) throw DiscordError.unknownGuild();
  return guild;
}

function seen(world: World, channels: ReadonlyMap<string, Channel>) {
  return [...channels.values()]
    .filter((channel) => botMayIn(channel) !== 'nothing')
    .map((channel) => wireChannel(channel, world.bot.id));
}

/** Of what can be changed of a post the tags alone are played; the bot may manage no other channel. */
function tagPost(request: RestRequest, world: World) {
  const channel = seenChannel(request, world);
  const { body, name } = request;
  const { post } = channel;
  if (!post || !botCan(botMayIn(channel), Permissions.manageThreads)) throw DiscordError.missingPermissions();
  assertValid(world, name, { route: 'post', method: 'PATCH', body, tags: post.forum.tags.map(({ id }) => id) });
  const wanted = isJson(body) ? body['applied_tags'] : undefined;
  if (Array.isArray(wanted)) post.tags = wanted.map(String);
  world.tell({ kind: 'post', post: channel, isNew: false }, 'everybody');
  return { status: 200, body: wireChannel(channel, world.bot.id) };
}
