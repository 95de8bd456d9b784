/** A person presses a button or chooses in a select. */
import { channelById } from '../channel-by-id.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interaction.js';
import { InteractionType } from '../interaction-type.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { findComponent } from './find-component.js';
import { createResolved } from './resolved.js';
import { selectedValues } from './selected-values.js';

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
  const channel = channelById(world, source.channel_id);
  if (!channel) throw new Error('The direct messages have been forgotten.');
  const resolved = createResolved(world, channel);
  const chosen = values ? { values: selectedValues(found, values, resolved) } : {};
  return openInteraction(world, gateway, {
    type: InteractionType.component,
    user,
    channel,
    owners: source.interaction_metadata?.authorizing_integration_owners ?? {},
    data: { custom_id: customId, component_type: found.type, id: found.id, ...chosen, ...resolved.json() },
    source,
  });
}
