/** Puts a person's acts together: look up what is acted on, check it as the client does, open the interaction, wait. */
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interaction.js';
import { InteractionType } from '../interaction-type.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { Outcome } from '../interactions/outcome.js';
import { outcomeOf } from '../interactions/outcome-of.js';
import { jsonList } from '../json-list.js';
import type { Waiting } from '../waiting.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { channelOf } from './channel-of.js';
import { findCommand } from './find-command.js';
import { findComponent } from './find-component.js';
import type { Choice, Member, OptionValues, Place } from './member.js';
import { optionValues } from './option-values.js';

export function createMember(world: World, gateway: Gateway, waiting: Waiting, user: WireUser): Member {
  const outcome = async (interaction: Interaction): Promise<Outcome> =>
    waiting.until(() => outcomeOf(world, interaction));

  const command = (type: 2 | 4, name: string, values: OptionValues, place: Place, focused?: string) => {
    const dm = place.dm ?? false;
    const found = findCommand(world, name, dm);
    const options = optionValues(found, values, focused);
    const { id, guild_id: guildId } = found;
    const data = { id, name, type: 1, options, ...(guildId === undefined ? {} : { guild_id: guildId }) };
    return openInteraction(world, gateway, { type, user, ...channelOf(world, user, dm), data, commandName: name });
  };

  const component = async (message: WireMessage, customId: string, values?: readonly string[]): Promise<Outcome> => {
    const { source, found } = findComponent(world, user, message, customId, values);
    const dm = source.channel_id !== world.channelId;
    const data = {
      custom_id: customId,
      component_type: found.type,
      id: found.id,
      ...(values ? { values } : {}),
    };
    return outcome(
      openInteraction(world, gateway, {
        type: InteractionType.component,
        user,
        ...channelOf(world, user, dm),
        data,
        source,
      }),
    );
  };

  return {
    user,
    slash: async (name, options = {}, place = {}) => outcome(command(InteractionType.command, name, options, place)),
    async autocomplete(name, options, focused, place = {}) {
      const typed = { [focused]: '', ...options };
      const interaction = command(InteractionType.autocomplete, name, typed, place, focused);
      const end = await outcome(interaction);
      if (end.kind === 'timeout') throw new Error('Loading options failed.');
      return jsonList(interaction.result?.['choices']).map(([, choice]) => choiceOf(choice));
    },
    press: async (message, customId) => component(message, customId),
    select: async (message, customId, values) => component(message, customId, values),
    messages: (place = {}) => {
      const { channelId } = channelOf(world, user, place.dm ?? false);
      return [...world.messages.values()]
        .filter(({ visibleTo }) => visibleTo === undefined || visibleTo === user.id)
        .map(({ message }) => message)
        .filter((message) => message.channel_id === channelId);
    },
  };
}

function choiceOf({ name, value }: Readonly<Record<string, unknown>>): Choice {
  return { name: String(name), value: typeof value === 'number' ? value : String(value) };
}
