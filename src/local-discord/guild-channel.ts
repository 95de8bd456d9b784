/** A server's channel as events carry it. */
import type { Channel } from './channel.js';
import type { Json } from './json.js';
import { MEMBER_PERMISSIONS } from './member-permissions.js';

export function guildChannel({ id, guildId, name }: Channel): Json {
  return {
    id,
    guild_id: guildId,
    type: 0,
    name,
    topic: null,
    nsfw: false,
    position: 0,
    flags: 0,
    parent_id: null,
    rate_limit_per_user: 0,
    last_message_id: null,
    permissions: MEMBER_PERMISSIONS,
  };
}
