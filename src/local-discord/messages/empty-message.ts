/** A message with nothing in it yet: what the bot's and people's messages have in common. */
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** As a person writes it, with a new id and the time that it is. */
export function emptyMessage(world: World, channelId: string, author: WireUser): WireMessage {
  return {
    id: world.nextId(),
    channel_id: channelId,
    type: 0,
    author,
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: [],
    attachments: [],
    components: [],
    flags: 0,
  };
}
