/** A person acts: the interaction is written down and sent to the bot, and its clock starts. */
import { randomBytes } from 'node:crypto';
import type { Channel } from '../channel.js';
import type { Gateway } from '../gateway/gateway.js';
import { InteractionLimits } from '../interaction-limits.js';
import type { Interaction } from '../interaction.js';
import type { Json } from '../json.js';
import type { WireMessage, WireMessageMetadata, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { expireAfter } from './expire-after.js';
import { interactionEvent } from './interaction-event.js';
import { reportInteraction } from './report-interaction.js';

export interface Opening {
  readonly type: Interaction['type'];
  readonly user: WireUser;
  readonly channel: Channel;
  readonly owners: Interaction['owners'];
  /** The event's `data`. */
  readonly data: Json;
  /** What the answer's metadata say beside who asked: the command's name, what was targeted. */
  readonly metadata?: Partial<WireMessageMetadata>;
  /** 20 (a slash command's answer) when left out. */
  readonly answerType?: Interaction['answerType'];
  /** The message whose component was used. */
  readonly source?: WireMessage;
}

export function openInteraction(world: World, gateway: Gateway, opening: Opening): Interaction {
  const { type, user, channel, owners, data, metadata, answerType = 20, source } = opening;
  const id = world.nextId();
  const interaction: Interaction = {
    id,
    token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
    type,
    user,
    channel,
    owners,
    metadata: { id, type, user, authorizing_integration_owners: owners, ...metadata },
    answerType: source ? 19 : answerType,
    openedAt: world.clock.now(),
    sourceId: source?.id,
    acknowledged: undefined,
    originalId: undefined,
    result: undefined,
    followUps: 0,
  };
  world.interactions.set(interaction.token, interaction);
  expireAfter(world, interaction, InteractionLimits.acknowledgeWithin);
  reportInteraction(world, interaction);
  gateway.send('INTERACTION_CREATE', interactionEvent(world, interaction, data, source), channel.guildId);
  return interaction;
}
