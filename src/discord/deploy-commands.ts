/** Brings the commands that Discord holds to what they are here, and says what that changes. */
import { ApplicationCommandType, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { commandDifference } from './command-difference.js';
import type { CommandDifference } from './command-difference.js';
import { DISCORDS_OWN } from './discords-own.js';
import type { CommandBody } from './registered-fields.js';

export interface Deployment {
  /** With its token set. */
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** Only there; everywhere when left out. */
  readonly guildId?: string;
  /** All slash commands there are to be; an empty list removes them. */
  readonly wanted: readonly CommandBody[];
  /** Only compare. */
  readonly dryRun: boolean;
}

/**
 * The difference there was, and whether it was put right. Nothing is put when nothing differs: a bulk overwrite makes
 * the commands unusable until clients reload. Commands of other types, which the overwrite would remove, are put back as
 * they are. Rejects with what @discordjs/rest throws.
 */
export async function deployCommands(
  deployment: Deployment,
): Promise<{ readonly difference: CommandDifference; readonly put: boolean }> {
  const { rest, applicationId, guildId, wanted, dryRun } = deployment;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const held = await heldCommands(rest, route);
  const others = held.filter((body) => !isSlashCommand(body));
  const difference = commandDifference(held.filter(isSlashCommand), wanted);
  const differs = [difference.added, difference.changed, difference.removed].some((names) => names.length > 0);
  if (!differs || dryRun) return { difference, put: false };
  await rest.put(route, { body: [...wanted, ...others.map(puttable)] });
  return { difference, put: true };
}

async function heldCommands(rest: Deployment['rest'], route: `/${string}`): Promise<readonly CommandBody[]> {
  // Localisations are left out of the list unless asked for, and then look like a difference.
  const answer = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  const isBody = (value: unknown): value is CommandBody =>
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
  if (!Array.isArray(answer) || !answer.every(isBody)) throw new TypeError('Discord sent no list of commands.');
  return answer;
}

/** Discord's documentation lets the type be left out for these. */
function isSlashCommand({ type = ApplicationCommandType.ChatInput }: CommandBody): boolean {
  return type === ApplicationCommandType.ChatInput;
}

function puttable(body: CommandBody): CommandBody {
  const fields = Object.entries(body).filter(([key, value]) => !DISCORDS_OWN.has(key) && value !== null);
  return { name: body.name, ...Object.fromEntries(fields) };
}
