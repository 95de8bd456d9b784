/** A message as it stands now, for somebody who wants to act on it. */
import { audienceOf } from '../messages/audience.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** Throws when it is gone or this person does not see it. */
export function seenMessage(world: World, user: WireUser, id: string): WireMessage {
  const stored = world.messages.get(id);
  if (!stored) throw new Error('The message has been deleted.');
  const audience = audienceOf(world, stored);
  if (audience !== 'everybody' && !audience.includes(user.id)) {
    throw new Error(`${user.username} does not see this message.`);
  }
  return stored.message;
}
