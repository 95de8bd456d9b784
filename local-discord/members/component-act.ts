/** A person presses a button or chooses in a select. */
import type { Channel } from '../channel.js';
import { InteractionType, ComponentType } from '../enums.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interactions/interaction.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { WireMessage, WireUser, WireComponent } from '../wire.js';
import { type World } from '../world.js';
import { channelById, seenMessage } from '../messages/audience.js';
import { ownersOf } from './places.js';
import { createResolved, type Resolved } from './resolved.js';

/** `values` for a select, undefined for a button. Throws when Discord's client would not let the person do it. */
export function componentAct(
  world: World,
  gateway: Gateway,
  user: WireUser,
  message: WireMessage,
  customId: string,
  values: readonly string[] | undefined,
): Interaction {
  const { source, found } = findComponent(world, user, message, customId, values ? 'select' : 'button');
  const channel = channelOfMessage(world, source);
  const resolved = createResolved(world, gateway, channel);
  const chosen = values ? { values: selectedValues(found, values, resolved) } : {};
  return openInteraction(world, gateway, {
    type: InteractionType.component,
    user,
    channel,
    // Under what the bot has posted by itself, as if a command had been typed there.
    owners: source.interaction_metadata?.authorizing_integration_owners ?? ownersOf(channel, user, {}),
    data: { custom_id: customId, component_type: found.type, id: found.id, ...chosen, ...resolved.json() },
    source,
  });
}

/** Where the message stands. Throws when these are direct messages that have been forgotten. */
export function channelOfMessage(world: World, message: WireMessage): Channel {
  const channel = channelById(world, message.channel_id);
  if (!channel) throw new Error('The direct messages have been forgotten.');
  return channel;
}

const SELECTS = new Set<number>([
  ComponentType.stringSelect,
  ComponentType.userSelect,
  ComponentType.roleSelect,
  ComponentType.mentionableSelect,
  ComponentType.channelSelect,
]);

/** The button or select as the message stands now. Throws when Discord's client would not let the person use it. */
function findComponent(
  world: World,
  user: WireUser,
  message: WireMessage,
  customId: string,
  wanted: 'button' | 'select',
): { readonly source: WireMessage; readonly found: WireComponent } {
  const source = seenMessage(world, user, message.id);
  const found = all(source.components).find((component) => component.custom_id === customId);
  if (!found) throw new Error(`The message has no component “${customId}”.`);
  if (found.disabled === true) throw new Error(`“${customId}” is disabled.`);
  const fits = wanted === 'button' ? found.type === ComponentType.button : SELECTS.has(found.type);
  if (!fits) throw new Error(`“${customId}” is not a ${wanted}.`);
  return { source, found };
}

function all(components: readonly WireComponent[]): readonly WireComponent[] {
  return components.flatMap((component) => [
    component,
    ...all(component.components ?? []),
    ...all(component.accessory ? [component.accessory] : []),
  ]);
}

/**
 * What a person chooses in a select, on a message or in a modal, as it is sent: the values or ids. Throws when the select
 * does not offer them, or not that many.
 */
export function selectedValues(
  select: WireComponent,
  values: readonly string[],
  resolved: Resolved,
): readonly string[] {
  const [least, most] = [select.min_values ?? 1, select.max_values ?? 1];
  if (values.length < least || values.length > most) {
    throw new Error(`Between ${least} and ${most} values can be chosen.`);
  }
  switch (select.type) {
    case ComponentType.userSelect:
      return values.map(resolved.user);
    case ComponentType.roleSelect:
      return values.map(resolved.role);
    case ComponentType.mentionableSelect:
      return values.map(resolved.mentionable);
    case ComponentType.channelSelect:
      return values.map((value) => resolved.channel(value, select.channel_types ?? []));
    default: {
      const offered = new Set(select.options?.map(({ value }) => value));
      const stranger = values.find((value) => !offered.has(value));
      if (stranger !== undefined) throw new Error(`The select does not offer “${stranger}”.`);
      return values;
    }
  }
}
