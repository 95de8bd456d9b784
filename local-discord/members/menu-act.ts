/** A person uses a command from the menu of a message or of somebody. */
import type { Channel } from '../guild.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interactions/interaction.js';
import { InteractionType } from '../enums.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { WireMessageMetadata, WireUser } from '../wire.js';
import type { World } from '../world.js';
import { findCommand, offeredCommands } from './commands.js';
import { createResolved, type Resolved } from './resolved.js';

export interface MenuUse {
  readonly type: 2 | 3;
  readonly name: string;
  readonly channel: Channel;
  readonly owners: Interaction['owners'];
  /** Says what is acted on, and gives its id. */
  readonly target: (resolved: Resolved) => string;
  readonly metadata: Partial<WireMessageMetadata>;
}

/** Throws when Discord's client does not offer the command there. */
export function menuAct(world: World, gateway: Gateway, user: WireUser, use: MenuUse): Interaction {
  const { type, name, channel, owners, target, metadata } = use;
  const everywhere = [...world.commands.values()].flat();
  const offered = offeredCommands(world, channel, owners);
  const { id, guild_id: guildId } = findCommand(offered, everywhere, type, name, channel.guildId === undefined);
  const resolved = createResolved(world, channel);
  const targetId = target(resolved);
  return openInteraction(world, gateway, {
    type: InteractionType.command,
    user,
    channel,
    owners,
    data: {
      id,
      name,
      type,
      target_id: targetId,
      ...resolved.json(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    metadata: { name, ...metadata },
    answerType: 23,
  });
}
