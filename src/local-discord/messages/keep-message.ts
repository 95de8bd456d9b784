/** Stores a message, new or changed, and tells those who see it. */
import type { StoredMessage } from '../stored.js';
import type { World } from '../world.js';
import { audienceOf } from './audience-of.js';

export function keepMessage(world: World, stored: StoredMessage): void {
  const { message } = stored;
  const kind = world.messages.has(message.id) ? 'message-updated' : 'message-created';
  world.messages.set(message.id, stored);
  world.tell({ kind, message }, audienceOf(world, stored));
}
