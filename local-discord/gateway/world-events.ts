/** Tells the bot what is written, changed and deleted, and what is posted in forums, where it can see it and as far as its intents let it. */
import { botMayIn, type Channel, ContextType, wireChannel } from '../channel.js';
import { guildMember } from '../guild.js';
import { channelById } from '../messages/audience.js';
import { seenByBot } from '../messages/seen-by-bot.js';
import { guildById } from '../servers.js';
import type { Audience, WorldEvent } from '../watchers.js';
import { MessageFlags } from '../enums.js';
import type { Json, WireMessage } from '../wire.js';
import type { World } from '../world.js';
import type { Gateway } from './gateway.js';
import { Intents } from './protocol.js';

const NAMES = { 'message-created': 'MESSAGE_CREATE', 'message-updated': 'MESSAGE_UPDATE' } as const;

/** Does nothing for what is private, and for events of other kinds. `audience`: who sees it happen. */
export function publishEvent(world: World, gateway: Gateway, event: WorldEvent, audience: Audience): void {
  switch (event.kind) {
    case 'message-created':
    case 'message-updated': {
      const { message } = event;
      const place = placeOf(world, message.channel_id);
      if (!place || (message.flags & MessageFlags.ephemeral) !== 0) return;
      const { channel, intent } = place;
      gateway.publish(NAMES[event.kind], intent, channel.guildId, (intents) =>
        messageEvent(world, channel, message, (intents & Intents.messageContent) !== 0),
      );
      return;
    }
    case 'message-deleted': {
      const place = placeOf(world, event.channelId);
      if (!place || (place.channel.guildId !== undefined && audience !== 'everybody')) return;
      const { id, guildId } = place.channel;
      const ids = { id: event.id, channel_id: id, ...(guildId === undefined ? {} : { guild_id: guildId }) };
      gateway.publish('MESSAGE_DELETE', place.intent, guildId, () => ids);
      return;
    }
    case 'post': {
      const { post, isNew } = event;
      if (botMayIn(post) === 'nothing') return;
      const thread = wireChannel(post, world.bot.id);
      gateway.publish(isNew ? 'THREAD_CREATE' : 'THREAD_UPDATE', Intents.guilds, post.guildId, () =>
        isNew ? { ...thread, newly_created: true } : thread,
      );
      return;
    }
    case 'interaction':
    case 'typing':
  }
}

/** The channel and what a bot must ask for to hear of it; undefined where it hears nothing. */
function placeOf(world: World, id: string): { readonly channel: Channel; readonly intent: number } | undefined {
  const channel = channelById(world, id);
  if (!channel || botMayIn(channel) === 'nothing') return undefined;
  const intent = channel.context === ContextType.guild ? Intents.guildMessages : Intents.directMessages;
  return { channel, intent };
}

function messageEvent(world: World, channel: Channel, message: WireMessage, readsAll: boolean): Json {
  const seen = { ...seenByBot(message, channel, world.bot.id, readsAll), channel_type: channel.type };
  const guild = guildById(world, channel.guildId);
  if (!guild) return seen;
  const member = (id: string) => guildMember(guild, id);
  return {
    ...seen,
    guild_id: guild.id,
    // What answers an interaction comes from its webhook, which is no member.
    ...(message.webhook_id === undefined ? { member: member(message.author.id) } : {}),
    mentions: message.mentions.map((user) => ({ ...user, member: member(user.id) })),
  };
}
