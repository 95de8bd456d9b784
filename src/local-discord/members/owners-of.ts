/** Who installed the application where somebody uses it. */
import { ContextType } from '../channel.js';
import type { Channel } from '../channel.js';
import type { WireUser } from '../wire.js';
import type { Place } from './member.js';

/**
 * By installation type: `0` the server ("0" in the bot's own direct messages), `1` the person. Between people only the
 * person can have. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
 */
export function ownersOf(
  { context, guildId }: Channel,
  user: WireUser,
  place: Place,
): Readonly<Record<string, string>> {
  if (context === ContextType.privateChannel || place.installed === 'user') return { '1': user.id };
  return { '0': guildId ?? '0' };
}
