/** A person writes a message, for others to use message commands on. */
import type { Channel } from '../channel.js';
import { emptyMessage } from '../messages/empty-message.js';
import { keepMessage } from '../messages/keep-message.js';
import { storeFile } from '../messages/store-file.js';
import type { StoredFile } from '../stored.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** https://docs.discord.com/developers/resources/message: what somebody without Nitro may write. */
const MAX_CHARACTERS = 2000;

/** Throws when Discord's client would not send it: nothing written, or too much. */
export function say(
  world: World,
  user: WireUser,
  channel: Channel,
  content: string,
  files: readonly StoredFile[],
): WireMessage {
  if (content.trim() === '' && files.length === 0) throw new Error('There is nothing to be sent.');
  if (content.length > MAX_CHARACTERS) throw new Error(`A message has at most ${MAX_CHARACTERS} characters.`);
  const attachments = files.map((file) => storeFile(world, file));
  const message = { ...emptyMessage(world, channel.id, user), content, attachments };
  keepMessage(world, { message, visibleTo: undefined, token: undefined });
  return message;
}
