/** Who sees a message: the one rule behind the list of messages, the watchers and what can be acted on. */
import type { Channel } from '../channel.js';
import type { StoredMessage } from '../stored.js';
import type { Audience } from '../watchers.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';

/** A private message is its owner's alone, a direct message its people's, any other everybody's. */
export function audienceOf(world: World, { message, visibleTo }: StoredMessage): Audience {
  if (visibleTo !== undefined) return [visibleTo];
  const people = channelById(world, message.channel_id)?.people ?? [];
  return people.length > 0 ? people.map(({ id }) => id) : 'everybody';
}

/** Whether this person sees the message. */
export function isSeenBy(world: World, user: WireUser, stored: StoredMessage): boolean {
  const audience = audienceOf(world, stored);
  return audience === 'everybody' || audience.includes(user.id);
}

/** The message as it stands now, for somebody who wants to act on it. Throws when it is gone or this person does not see it. */
export function seenMessage(world: World, user: WireUser, id: string): WireMessage {
  const stored = world.messages.get(id);
  if (!stored) throw new Error('The message has been deleted.');
  if (!isSeenBy(world, user, stored)) throw new Error(`${user.username} does not see this message.`);
  return stored.message;
}

/** The channel, forum, post or direct messages of that id; undefined when there is none, or it has been forgotten. */
export function channelById(world: World, id: string): Channel | undefined {
  return world.channels.get(id) ?? [...world.directMessages.values()].find((channel) => channel.id === id);
}
