/** How a person or the bot is called in the channel. */
import type { WireUser } from '../../wire.js';

/** The bot's account name is in small letters, as all are; its name in the channel is the product's. */
export function displayName({ bot, global_name: name, username }: WireUser): string {
  if (name !== null) return name;
  return bot === true ? username.charAt(0).toUpperCase() + username.slice(1) : username;
}
