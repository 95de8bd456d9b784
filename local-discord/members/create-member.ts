/** Puts a person's acts together: each opens an interaction, and what is waited for is what the person then sees. */
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction, Outcome } from '../interactions/interaction.js';
import { outcomeOf } from '../interactions/outcome.js';
import { jsonList, type WireUser } from '../wire.js';
import { isSeenBy, seenMessage, channelById } from '../messages/audience.js';
import { rolesOf } from '../guild.js';
import { Permissions, permissionsOf } from '../permissions.js';
import { guildById } from '../servers.js';
import { removeMessage } from '../messages/messages.js';
import type { Waiting } from '../waiting.js';
import { type World } from '../world.js';
import { commandAct, menuAct } from './command-act.js';
import { offeredCommands } from './commands.js';
import { channelOfMessage, componentAct } from './component-act.js';
import type { Choice, Member } from './member.js';
import { modalAct } from './modal-act.js';
import { postAct, tagAct } from './post-act.js';
import { channelOf, ownersOf } from './places.js';
import { localeOf, userNamed } from '../people.js';
import type { Resolved } from './resolved.js';
import { say } from './say.js';

/** Acts reject, or throw where they are not waited for, with the sentence of Discord's client when it would not send them. */
export function createMember(world: World, gateway: Gateway, waiting: Waiting, user: WireUser): Member {
  const outcome = async (interaction: Interaction): Promise<Outcome> =>
    waiting.until(() => outcomeOf(world, interaction));

  return {
    user,
    locale: () => localeOf(world, user),
    speaks: (locale) => void world.locales.set(user.id, locale),
    channel: (place = {}) => channelOf(world, gateway, user, place),
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
      const channel = channelOfMessage(world, message);
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
    say: (content, files = [], place = {}) =>
      say(world, { user, channel: channelOf(world, gateway, user, place), content, files }),
    reply(to, content, { mention = true } = {}) {
      const repliesTo = seenMessage(world, user, to.id);
      return say(world, { user, channel: channelOfMessage(world, repliesTo), content, files: [], repliesTo, mention });
    },
    post: (post) => postAct(world, gateway, user, post),
    tag: (post, tags) => tagAct(world, user, post, tags),
    delete(message) {
      const { author, channel_id: channelId } = seenMessage(world, user, message.id);
      const guild = guildById(world, channelById(world, channelId)?.guildId);
      const may = guild ? permissionsOf(rolesOf(guild, user.id)) & Permissions.manageMessages : 0n;
      if (author.id !== user.id && may === 0n) throw new Error(`${user.username} may not delete this message.`);
      removeMessage(world, message.id);
    },
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
