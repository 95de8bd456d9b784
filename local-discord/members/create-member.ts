/** Puts a person's acts together: each opens an interaction, and what is waited for is what the person then sees. */
import type { Gateway } from '../gateway/gateway.js';
import type { Channel } from '../channel.js';
import type { Interaction, Outcome } from '../interactions/interaction.js';
import { outcomeOf } from '../interactions/outcome.js';
import { jsonList, type WireUser, type WireMessage } from '../wire.js';
import { isSeenBy, seenMessage, channelById } from '../messages/audience.js';
import { storeFile } from '../messages/files.js';
import { emptyMessage, keepMessage } from '../messages/messages.js';
import type { StoredFile } from '../stored.js';
import type { Waiting } from '../waiting.js';
import { type World } from '../world.js';
import { commandAct, menuAct } from './command-act.js';
import { offeredCommands } from './commands.js';
import { componentAct } from './component-act.js';
import type { Choice, Member } from './member.js';
import { modalAct } from './modal-act.js';
import { channelOf, ownersOf } from './places.js';
import { userNamed } from '../people.js';
import type { Resolved } from './resolved.js';

/** Acts reject, or throw where they are not waited for, with the sentence of Discord's client when it would not send them. */
export function createMember(world: World, gateway: Gateway, waiting: Waiting, user: WireUser): Member {
  const outcome = async (interaction: Interaction): Promise<Outcome> =>
    waiting.until(() => outcomeOf(world, interaction));

  return {
    user,
    commands(place = {}) {
      const channel = channelOf(world, gateway, user, place);
      const owners = ownersOf(channel, user, place);
      return offeredCommands(world, { user, channel, owners, allowed: place.allowed === true });
    },
    slash: async (typed, values = {}, place = {}) =>
      outcome(commandAct(world, gateway, user, { typed, values, place })),
    async autocomplete(typed, options, focused, place = {}) {
      const values = { [focused]: '', ...options };
      const interaction = commandAct(world, gateway, user, { typed, values, place, focused });
      const end = await outcome(interaction);
      if (end.kind === 'timeout') throw new Error('Loading options failed.');
      return jsonList(interaction.result?.['choices']).map(([, choice]) => choiceOf(choice));
    },
    async onMessage(name, { id }, place = {}) {
      const message = seenMessage(world, user, id);
      const channel = channelById(world, message.channel_id);
      if (!channel) throw new Error('The direct messages have been forgotten.');
      const target = { target: (resolved: Resolved) => resolved.message(message), metadata: { target_message_id: id } };
      const owners = ownersOf(channel, user, place);
      return outcome(
        menuAct(world, gateway, user, { type: 3, name, channel, owners, allowed: place.allowed === true, ...target }),
      );
    },
    async onUser(name, other, place = {}) {
      const channel = channelOf(world, gateway, user, place);
      const person = userNamed(world, other);
      const target = { target: (resolved: Resolved) => resolved.user(person.id), metadata: { target_user: person } };
      const owners = ownersOf(channel, user, place);
      return outcome(
        menuAct(world, gateway, user, { type: 2, name, channel, owners, allowed: place.allowed === true, ...target }),
      );
    },
    press: async (message, customId) => outcome(componentAct(world, gateway, user, message, customId, undefined)),
    select: async (message, customId, values) => outcome(componentAct(world, gateway, user, message, customId, values)),
    submit: async (shown, values) => outcome(modalAct(world, gateway, shown, values)),
    say: (content, files = [], place = {}) => say(world, user, channelOf(world, gateway, user, place), content, files),
    messages(place = {}) {
      const { id } = channelOf(world, gateway, user, place);
      return [...world.messages.values()]
        .filter(({ message }) => message.channel_id === id)
        .filter((stored) => isSeenBy(world, user, stored))
        .map(({ message }) => message);
    },
  };
}

function choiceOf({ name, value }: Readonly<Record<string, unknown>>): Choice {
  return { name: String(name), value: typeof value === 'number' ? value : String(value) };
}

/** https://docs.discord.com/developers/resources/message: what somebody without Nitro may write. */
const MAX_CHARACTERS = 2000;

/** Writes a message, for others to use message commands on. Throws for nothing written, or too much. */
function say(
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
