/** Which of the wanted commands people see: those that are registered everywhere, and those of the server that GUILD_ID names. */
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { everywhereReport, serversReport, serversWithCommands } from './commands-twice.js';
import { commandDifference, type CommandDifference, heldCommands, ownCommands } from './deploy-commands.js';
import type { CommandBody } from './registration.js';

interface Lookup {
  /** With its token set. */
  readonly rest: Pick<REST, 'get'>;
  readonly token: string;
  readonly applicationId: string;
  readonly guildId?: string | undefined;
  readonly wanted: readonly CommandBody[];
  readonly signal: AbortSignal;
}

export interface RegisteredCommands {
  /** Between those that people see who see most of them, and the wanted ones. */
  readonly difference: CommandDifference;
  /** `everywhere`, or `in the server …`. */
  readonly where: string;
  /** Sentences that name the servers whose members see commands twice, and how to mend it. */
  readonly twice: readonly string[];
}

/** Rejects as `deployCommands` does. */
export async function registeredCommands(lookup: Lookup): Promise<RegisteredCommands> {
  const { rest, token, applicationId, guildId, wanted, signal } = lookup;
  const held = async (route: `/${string}`) => (await heldCommands(rest, route, signal)).filter(ownCommands(wanted));
  const names = new Set(wanted.map(({ name }) => name));
  const everywhere = await held(Routes.applicationCommands(applicationId));
  const inServer = guildId === undefined ? [] : await held(Routes.applicationGuildCommands(applicationId, guildId));
  const areBoth = [everywhere, inServer].every((some) => some.some(({ name }) => names.has(name)));
  const twice =
    areBoth && guildId !== undefined
      ? [everywhereReport(guildId, false)]
      : everywhere.some(({ name }) => names.has(name))
        ? serversReport(await serversWithCommands({ rest, applicationId, names, signal }), false, token)
        : [];
  // Those of a server are there at once, so whoever tries things out there sees those.
  const inGuild = guildId !== undefined && (inServer.length > 0 || everywhere.length === 0);
  return {
    difference: commandDifference(inGuild ? inServer : everywhere, wanted),
    where: inGuild ? `in the server ${guildId}` : 'everywhere',
    twice,
  };
}
