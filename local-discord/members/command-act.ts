/** A person uses a command: types it, wholly or as far as suggestions are asked for, or takes it from a menu. */
import { InteractionType } from '../enums.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Channel } from '../channel.js';
import type { Interaction } from '../interactions/interaction.js';
import { openInteraction } from '../interactions/open-interaction.js';
import type { StoredCommand } from '../stored.js';
import { type Json, jsonList, type WireMessageMetadata, type WireUser } from '../wire.js';
import type { World } from '../world.js';
import { findCommand } from './commands.js';
import type { OptionValues, Place } from './member.js';
import { optionValues } from './option-values.js';
import { channelOf, ownersOf } from './places.js';
import { createResolved, type Resolved } from './resolved.js';

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
  const command = findCommand(world, { channel, owners, user, allowed: place.allowed === true }, 1, name);
  const { options, wrap } = subcommand(command, path);
  const resolved = createResolved(world, gateway, channel);
  const filled = optionValues({ label: `/${typed}`, options, values, focused, resolved });
  return openInteraction(world, gateway, {
    type: focused === undefined ? InteractionType.command : InteractionType.autocomplete,
    user,
    channel,
    owners,
    data: { ...identity(command), options: wrap(filled), ...resolved.json() },
    metadata: { name },
  });
}

interface MenuUse {
  /** Discord's number: 2 from the menu of a person, 3 of a message. */
  readonly type: 2 | 3;
  readonly name: string;
  readonly channel: Channel;
  readonly owners: Interaction['owners'];
  /** See `Place`. */
  readonly allowed: boolean;
  /** Says what is acted on, and gives its id. */
  readonly target: (resolved: Resolved) => string;
  readonly metadata: Partial<WireMessageMetadata>;
}

/** Throws when Discord's client does not offer the command there. */
export function menuAct(world: World, gateway: Gateway, user: WireUser, use: MenuUse): Interaction {
  const { type, name, channel, owners, allowed, target, metadata } = use;
  const command = findCommand(world, { channel, owners, user, allowed }, type, name);
  const resolved = createResolved(world, gateway, channel);
  const targetId = target(resolved);
  return openInteraction(world, gateway, {
    type: InteractionType.command,
    user,
    channel,
    owners,
    data: { ...identity(command), target_id: targetId, ...resolved.json() },
    metadata: { name, ...metadata },
    answerType: 23,
  });
}

/** What an event says of the command that was used. */
function identity({ id, name, type, guild_id: guildId }: StoredCommand): Json {
  return { id, name, type, ...(guildId === undefined ? {} : { guild_id: guildId }) };
}

const SUBCOMMAND = 1;
const GROUP = 2;

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
