/** Who sees a message: the one rule behind the list of messages, the watchers and what can be acted on. */
import { channelById, type World } from '../world.js';
import type { StoredMessage } from '../stored.js';
import type { Audience } from '../watchers.js';

/** A private message is its owner's alone, a direct message its people's, any other everybody's. */
export function audienceOf(world: World, { message, visibleTo }: StoredMessage): Audience {
  if (visibleTo !== undefined) return [visibleTo];
  const people = channelById(world, message.channel_id)?.people ?? [];
  return people.length > 0 ? people.map(({ id }) => id) : 'everybody';
}
