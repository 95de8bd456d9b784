/** What the bot says in a channel unasked or in reply, and what it reads there. */
import { botMayIn, type Channel, ChannelType } from '../channel.js';
import { MessageFlags } from '../enums.js';
import { Intents } from '../gateway/protocol.js';
import { channelById } from '../messages/audience.js';
import { editMessage, postMessage, removeMessage } from '../messages/messages.js';
import { sentBefore } from '../messages/nonce.js';
import { seenByBot } from '../messages/seen-by-bot.js';
import { botCan, Permissions } from '../permissions.js';
import type { StoredMessage } from '../stored.js';
import { assertValid } from '../validation/check-request.js';
import { DiscordError } from '../validation/discord-error.js';
import { editedFrom } from '../validation/messages.js';
import { violationAt } from '../validation/violation.js';
import { isJson, type Json, type WireMessage } from '../wire.js';
import type { World } from '../world.js';
import type { RestRequest, Route } from './route.js';

const MESSAGES = '/channels/:channel/messages';
const MESSAGE = `${MESSAGES}/:message`;

/** https://docs.discord.com/developers/resources/message (2026-08): create, edit, get, list and delete a message; and typing. */
export const channelRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: MESSAGES,
    auth: 'bot',
    handle(request, world) {
      const channel = writableChannel(request, world);
      const body = checked(request, world, undefined);
      const before = sentBefore(world, body);
      if (before) return { status: 200, body: before };
      const repliesTo = repliedTo(body, channel, world);
      return { status: 200, body: postMessage(world, channel, body, request.files, repliesTo) };
    },
  },
  {
    method: 'GET',
    path: MESSAGES,
    auth: 'bot',
    handle(request, world) {
      const channel = seenChannel(request, world);
      const all = [...world.messages.values()].filter((stored) => isIn(stored, channel)).map(({ message }) => message);
      return { status: 200, body: page(all, request.query).map((message) => read(message, channel, world)) };
    },
  },
  {
    method: 'GET',
    path: MESSAGE,
    auth: 'bot',
    handle(request, world) {
      const channel = seenChannel(request, world);
      return { status: 200, body: read(named(request, channel, world).message, channel, world) };
    },
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    auth: 'bot',
    handle(request, world) {
      const stored = named(request, seenChannel(request, world), world);
      if (stored.message.author.id !== world.bot.id) throw DiscordError.anothersMessage();
      return { status: 200, body: editMessage(world, stored, checked(request, world, stored), request.files) };
    },
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    auth: 'bot',
    handle(request, world) {
      const channel = seenChannel(request, world);
      const { message } = named(request, channel, world);
      const isOwn = message.author.id === world.bot.id;
      if (!isOwn && !botCan(botMayIn(channel), Permissions.manageMessages)) throw DiscordError.missingPermissions();
      removeMessage(world, message.id);
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    auth: 'bot',
    handle(request, world) {
      const channel = writableChannel(request, world);
      const people = channel.people.map(({ id }) => id);
      world.tell({ kind: 'typing', channelId: channel.id }, people.length > 0 ? people : 'everybody');
      return { status: 204 };
    },
  },
];

/** The bot is not in what two people write to each other, and sees a server's channel only where it may. */
export function seenChannel(request: RestRequest, world: World): Channel {
  const channel = channelById(world, request.param('channel'));
  if (channel === undefined) throw DiscordError.unknownChannel();
  if (botMayIn(channel) === 'nothing') throw DiscordError.missingAccess();
  return channel;
}

function writableChannel(request: RestRequest, world: World): Channel {
  const channel = seenChannel(request, world);
  if (channel.type === ChannelType.forum) throw DiscordError.notATextChannel();
  const needed = channel.post ? Permissions.sendInThreads : Permissions.sendMessages;
  if (!botCan(botMayIn(channel), needed)) throw DiscordError.missingPermissions();
  return channel;
}

/** What is private is reached by its interaction's token alone. */
function isIn({ message }: StoredMessage, channel: Channel): boolean {
  return message.channel_id === channel.id && (message.flags & MessageFlags.ephemeral) === 0;
}

function named(request: RestRequest, channel: Channel, world: World): StoredMessage {
  const stored = world.messages.get(request.param('message'));
  if (!stored || !isIn(stored, channel)) throw DiscordError.unknownMessage();
  return stored;
}

function read(message: WireMessage, channel: Channel, world: World): WireMessage {
  return seenByBot(message, channel, world.bot.id, (world.privilegedIntents & Intents.messageContent) !== 0);
}

/** https://docs.discord.com/developers/resources/message#get-channel-messages (2026-08) */
const [PAGE, LONGEST_PAGE] = [50, 100];

/** Newest first; those before one message or after another, as the query says. */
function page(messages: readonly WireMessage[], query: URLSearchParams): readonly WireMessage[] {
  const [before, after, limit] = ['before', 'after', 'limit'].map(
    (key) => /^\d{1,20}$/u.exec(query.get(key) ?? '')?.[0],
  );
  const most = Math.min(LONGEST_PAGE, Math.max(1, Number(limit ?? PAGE) || PAGE));
  const inside = messages.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  return (after ? inside.slice(0, most) : inside.slice(-most)).toReversed();
}

/** The message that is replied to; undefined when none is, or when a missing one does not matter. */
function repliedTo(body: Json, channel: Channel, world: World): WireMessage | undefined {
  const reference = body['message_reference'];
  if (!isJson(reference)) return undefined;
  const stored = world.messages.get(String(reference['message_id']));
  if (stored && isIn(stored, channel)) return stored.message;
  if (reference['fail_if_not_exists'] === false) return undefined;
  // No mistake of the bot's: the message may have been deleted a moment ago.
  const unknown = violationAt(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  throw DiscordError.of([unknown]) ?? DiscordError.internal();
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
