/** Somebody as a member of a server: no nickname, no role, and what everybody may do. */
import type { Json } from './json.js';
import { MEMBER_PERMISSIONS } from './member-permissions.js';

/** Without the `user`, which `resolved` leaves out and an interaction's `member` does not. */
export function guildMember(): Json {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    permissions: MEMBER_PERMISSIONS,
    communication_disabled_until: null,
    unusual_dm_activity_until: null,
  };
}
