/**
 * The ids under which Discord knows the commands, so that a message can name one to be clicked. Commands of a server have other
 * ids than those registered everywhere, and a mention with a wrong one is shown as it is written; so only what Discord itself has
 * said is used: its list, and each interaction that names its command.
 */
import { ApplicationCommandOptionType, type Interaction, Routes } from 'discord.js';
import type { REST } from '@discordjs/rest';
import { commandPath } from './given.js';
import type { CommandIds } from './text/command-mentions.js';

interface KnownCommandIds {
  /** Learns from the interaction, and gives what is known for where it came from; never waits. */
  readonly of: (interaction: Interaction) => CommandIds;
  /** Those that hold in any server that has none of its own. */
  readonly everywhere: () => CommandIds;
  /** Asks Discord for the commands registered everywhere. Resolves when it is done, and when it cannot be. */
  readonly load: (applicationId: string) => Promise<void>;
}

/** A server that tries commands out has its own; of so many at most they are remembered, the first ones. */
const MOST_SERVERS = 1_000;

export function createCommandIds(rest: Pick<REST, 'get'>): KnownCommandIds {
  const everywhere = new Map<string, string>();
  const inServer = new Map<string, Map<string, string>>();

  async function fill(ids: Map<string, string>, route: `/${string}`): Promise<void> {
    try {
      for (const { name, id } of named(await rest.get(route))) ids.set(name, id);
    } catch {
      // Names that cannot be clicked are read all the same.
    }
  }

  function learn(commandName: string, { commandId, commandGuildId, applicationId }: Commanded): void {
    if (commandGuildId === null) {
      everywhere.set(commandName, commandId);
      return;
    }
    const known = inServer.get(commandGuildId);
    if (known === undefined && inServer.size < MOST_SERVERS) {
      const ids = new Map([[commandName, commandId]]);
      inServer.set(commandGuildId, ids);
      // For the next message there.
      void fill(ids, Routes.applicationGuildCommands(applicationId, commandGuildId));
    } else known?.set(commandName, commandId);
  }

  return {
    of(interaction) {
      if (interaction.isChatInputCommand()) learn(commandPath(interaction), interaction);
      const own = interaction.guildId === null ? undefined : inServer.get(interaction.guildId);
      return own === undefined ? everywhere : new Map([...everywhere, ...own]);
    },
    everywhere: () => everywhere,
    load: async (applicationId) => fill(everywhere, Routes.applicationCommands(applicationId)),
  };
}

interface Commanded {
  readonly commandId: string;
  readonly commandGuildId: string | null;
  readonly applicationId: string;
}

interface Named {
  readonly name: string;
  readonly id: string;
}

/** Each that can be typed, with the names of those above it: a command that has subcommands cannot be typed itself. */
function named(answer: unknown): readonly Named[] {
  return listed(answer).flatMap(({ id, ...command }) =>
    typeof id === 'string' && /^\d{1,20}$/u.test(id) ? paths(command, '').map((name) => ({ name, id })) : [],
  );
}

const SUBCOMMANDS: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

function paths({ name, options }: Readonly<Record<string, unknown>>, above: string): readonly string[] {
  if (typeof name !== 'string') return [];
  const path = `${above}${name}`;
  const below = listed(options).filter(({ type }) => SUBCOMMANDS.has(type));
  return below.length === 0 ? [path] : below.flatMap((one) => paths(one, `${path} `));
}

function listed(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value)
    ? value.filter((one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];
}
