/** A person types a command, as a whole or as far as suggestions are asked for. */
import { InteractionType } from '../enums.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Interaction } from '../interactions/interaction.js';
import { openInteraction } from '../interactions/open-interaction.js';
import { type Json, jsonList } from '../json.js';
import type { StoredCommand } from '../stored.js';
import type { WireUser } from '../wire.js';
import type { World } from '../world.js';
import { findCommand, offeredCommands } from './commands.js';
import type { OptionValues, Place } from './member.js';
import { optionValues } from './option-values.js';
import { channelOf, ownersOf } from './places.js';
import { createResolved } from './resolved.js';

const CHAT_INPUT = 1;

interface TypedCommand {
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

const SUBCOMMAND = 1;
const GROUP = 2;

/** Finds the way through a command's groups to the subcommand that a person typed. */
interface Subcommand {
  /** The options to fill in. */
  readonly options: readonly Json[];
  /** Puts the filled-in options where the event carries them. */
  readonly wrap: (filled: readonly Json[]) => readonly Json[];
}

/** `path`: what was typed after the command's name. Throws when it leads nowhere or not far enough. */
function subcommand(command: StoredCommand, path: readonly string[]): Subcommand {
  let options = jsonList(command['options']).map(([, option]) => option);
  const way: Json[] = [];
  for (const piece of path) {
    const next = options.find(({ name, type }) => name === piece && (type === SUBCOMMAND || type === GROUP));
    if (!next) throw new Error(`/${[command.name, ...path].join(' ')}: there is no subcommand “${piece}”.`);
    way.push({ name: next['name'], type: next['type'] });
    options = jsonList(next['options']).map(([, option]) => option);
  }
  if (options.some(({ type }) => type === SUBCOMMAND || type === GROUP)) {
    throw new Error(`/${[command.name, ...path].join(' ')} is used with a subcommand.`);
  }
  return {
    options,
    wrap: (filled) => way.reduceRight<readonly Json[]>((inner, step) => [{ ...step, options: inner }], filled),
  };
}
