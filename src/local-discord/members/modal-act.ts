/** A person sends a modal. */
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interaction.js';
import { InteractionType } from '../interaction-type.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { Outcome } from '../interactions/outcome.js';
import { numberComponents } from '../messages/number-components.js';
import type { World } from '../world.js';
import type { FieldValue } from './field-value.js';
import { modalFields } from './modal-fields.js';
import { createResolved } from './resolved.js';

/** Throws when what was shown is no modal, or when Discord's client would not send it. */
export function modalAct(
  world: World,
  gateway: Gateway,
  shown: Outcome,
  values: Readonly<Record<string, FieldValue>>,
): Interaction {
  const opener = world.interactions.get(shown.interaction.token);
  if (shown.kind !== 'modal' || !opener) throw new Error('There is no modal to be sent.');
  const { user, channel, owners, metadata, answerType, sourceId } = opener;
  const source = sourceId === undefined ? undefined : world.messages.get(sourceId)?.message;
  const components = numberComponents(shown.modal['components'], (url) => url);
  const resolved = createResolved(world, channel);
  const fields = modalFields(components, values, resolved);
  return openInteraction(world, gateway, {
    type: InteractionType.modal,
    user,
    channel,
    owners,
    data: { custom_id: shown.modal['custom_id'], components: fields, ...resolved.json() },
    metadata: { triggering_interaction_metadata: metadata },
    answerType,
    ...(source ? { source } : {}),
  });
}
