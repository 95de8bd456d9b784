/** A person acts: the interaction is written down and sent to the bot, and its clocks start. */
import { InteractionLimits } from '../interaction-limits.js';
import { randomBytes } from 'node:crypto';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interaction.js';
import type { Json } from '../json.js';
import type { WireMessage, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { interactionEvent } from './interaction-event.js';

export interface Opening {
  readonly type: Interaction['type'];
  readonly user: WireUser;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** The event's `data`. */
  readonly data: Json;
  readonly commandName?: string;
  /** The message whose component was used. */
  readonly source?: WireMessage;
}

export function openInteraction(world: World, gateway: Gateway, opening: Opening): Interaction {
  const { type, user, channelId, guildId, data, commandName, source } = opening;
  const id = world.nextId();
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
    type,
    user,
    channelId,
    guildId,
    openedAt: world.clock.now(),
    commandName,
    sourceId: source?.id,
    acknowledged: undefined,
    originalId: undefined,
    result: undefined,
  };
  world.interactions.set(interaction.token, interaction);
  for (const milliseconds of Object.values(InteractionLimits)) world.clock.after(milliseconds, world.changed);
  gateway.send('INTERACTION_CREATE', interactionEvent(world, interaction, data, source), guildId);
  return interaction;
}
