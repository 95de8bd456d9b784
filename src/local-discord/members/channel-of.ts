/** Where a person talks to the bot: the server's channel, or their own direct messages, opened when first needed. */
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';

export function channelOf(
  world: World,
  user: WireUser,
  dm: boolean,
): { readonly channelId: string; readonly guildId: string | undefined } {
  if (!dm) return { channelId: world.channelId, guildId: world.guildId };
  const channelId = world.directMessages.get(user.id) ?? world.nextId();
  world.directMessages.set(user.id, channelId);
  return { channelId, guildId: undefined };
}
