/** A person types a command, as a whole or as far as suggestions are asked for. */
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interaction.js';
import { InteractionType } from '../interaction-type.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';
import { channelOf } from './channel-of.js';
import { findCommand } from './find-command.js';
import type { OptionValues, Place } from './member.js';
import { offeredCommands } from './offered-commands.js';
import { optionValues } from './option-values.js';
import { ownersOf } from './owners-of.js';
import { createResolved } from './resolved.js';
import { subcommand } from './subcommand.js';

const CHAT_INPUT = 1;

export interface TypedCommand {
  /** Name and, after blanks, subcommands. */
  readonly typed: string;
  readonly values: OptionValues;
  readonly place: Place;
  /** The option that suggestions are asked for; undefined when the command is sent. */
  readonly focused?: string;
}

/** Throws when Discord's client would not send it. */
export function commandAct(
  world: World,
  gateway: Gateway,
  user: WireUser,
  { typed, values, place, focused }: TypedCommand,
): Interaction {
  const channel = channelOf(world, gateway, user, place);
  const owners = ownersOf(channel, user, place);
  const [name = '', ...path] = typed.split(' ');
  const everywhere = [...world.commands.values()].flat();
  const offered = offeredCommands(world, channel, owners);
  const command = findCommand(offered, everywhere, CHAT_INPUT, name, channel.guildId === undefined);
  const { options, wrap } = subcommand(command, path);
  const resolved = createResolved(world, channel);
  const filled = optionValues({ label: `/${typed}`, options, values, focused, resolved });
  const { id, guild_id: guildId } = command;
  return openInteraction(world, gateway, {
    type: focused === undefined ? InteractionType.command : InteractionType.autocomplete,
    user,
    channel,
    owners,
    data: {
      id,
      name,
      type: CHAT_INPUT,
      options: wrap(filled),
      ...resolved.json(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    metadata: { name },
  });
}
