/**
 * The ids under which Discord knows the commands, so that a message can name one to be clicked. Commands of a server have other
 * ids than those registered everywhere, and a mention with a wrong one is shown as it is written; so only what Discord itself has
 * said is used: its list, and each interaction that names its command.
 */
import { type Interaction, Routes } from 'discord.js';
import type { REST } from '@discordjs/rest';
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

  function learn({ commandName, commandId, commandGuildId, applicationId }: Commanded): void {
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
      if (interaction.isChatInputCommand()) learn(interaction);
      const own = interaction.guildId === null ? undefined : inServer.get(interaction.guildId);
      return own === undefined ? everywhere : new Map([...everywhere, ...own]);
    },
    everywhere: () => everywhere,
    load: async (applicationId) => fill(everywhere, Routes.applicationCommands(applicationId)),
  };
}

interface Commanded {
  readonly commandName: string;
  readonly commandId: string;
  readonly commandGuildId: string | null;
  readonly applicationId: string;
}

function named(answer: unknown): readonly { readonly name: string; readonly id: string }[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter(
    (one: unknown): one is { name: string; id: string } =>
      typeof one === 'object' &&
      one !== null &&
      'name' in one &&
      typeof one.name === 'string' &&
      'id' in one &&
      typeof one.id === 'string' &&
      /^\d{1,20}$/u.test(one.id),
  );
}
