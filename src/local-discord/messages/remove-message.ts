/** Deletes a message and tells those who saw it. */
import type { World } from '../world.js';
import { audienceOf } from './audience-of.js';

/** Does nothing when there is no such message any more. */
export function removeMessage(world: World, id: string): void {
  const stored = world.messages.get(id);
  if (!stored) return;
  world.messages.delete(id);
  world.tell({ kind: 'message-deleted', id, channelId: stored.message.channel_id }, audienceOf(world, stored));
}
