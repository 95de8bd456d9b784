/** What the bot says in a channel unasked: a new message, and a change of one of its own. */
import { MessageFlags } from '../enums.js';
import { botMayIn, type Channel } from '../channel.js';
import { botCan, Permissions } from '../permissions.js';
import { channelById } from '../messages/audience.js';
import { editMessage, postMessage } from '../messages/messages.js';
import type { StoredMessage } from '../stored.js';
import { assertValid } from '../validation/check-request.js';
import { DiscordError } from '../validation/discord-error.js';
import { editedFrom } from '../validation/messages.js';
import { isJson, type Json } from '../wire.js';
import type { World } from '../world.js';
import type { RestRequest, Route } from './route.js';

/** https://docs.discord.com/developers/resources/message (2026-08): create message, edit message */
export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/channels/:channel/messages',
    auth: 'bot',
    handle(request, world) {
      const channel = seenChannel(request, world);
      if (!botCan(botMayIn(channel), Permissions.sendMessages)) throw DiscordError.missingPermissions();
      const body = checked(request, world, undefined);
      return { status: 200, body: postMessage(world, channel.id, body, request.files) };
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    auth: 'bot',
    handle(request, world) {
      const channel = seenChannel(request, world);
      const stored = world.messages.get(request.param('message'));
      if (stored?.message.channel_id !== channel.id || isPrivate(stored)) throw DiscordError.unknownMessage();
      if (stored.message.author.id !== world.bot.id) throw DiscordError.anothersMessage();
      return { status: 200, body: editMessage(world, stored, checked(request, world, stored), request.files) };
    },
  },
];

/** The bot is not in what two people write to each other, and sees a server's channel only where it may. */
function seenChannel(request: RestRequest, world: World): Channel {
  const channel = channelById(world, request.param('channel'));
  if (channel === undefined) throw DiscordError.unknownChannel();
  if (botMayIn(channel) === 'nothing') throw DiscordError.missingAccess();
  return channel;
}

/** Such a message is reached by its interaction's token alone. */
function isPrivate({ message }: StoredMessage): boolean {
  return (message.flags & MessageFlags.ephemeral) !== 0;
}

function checked(request: RestRequest, world: World, edited: StoredMessage | undefined): Json {
  const { body, files, name } = request;
  assertValid(world, name, {
    route: 'channel',
    method: edited ? 'PATCH' : 'POST',
    body,
    files,
    ...(edited ? { before: editedFrom(edited.message) } : {}),
  });
  return isJson(body) ? body : {};
}
