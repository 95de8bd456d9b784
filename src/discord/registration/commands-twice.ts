/**
 * Commands that people see twice: Discord shows those of an application and those of a server side by side, and nobody is told
 * that a server still has the ones that were registered there to try things out.
 */
import type { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { unexpected } from '../protocol/limited-requests.js';
import { visible } from '../text/escape.js';
import { shorten } from '../text/one-line.js';
import { heldCommands, isSlashCommand } from './deploy-commands.js';
import { withoutToken } from './without-token.js';

interface Lookup {
  /** With its token set. */
  readonly rest: Pick<REST, 'get'>;
  readonly applicationId: string;
  /** Those that count as the same. */
  readonly names: ReadonlySet<string>;
  readonly signal?: AbortSignal;
}

interface Server {
  readonly id: string;
  readonly name: string;
}

/** Each costs a request: more than these many are not looked at. */
const MOST_SERVERS = 100;
/** Requests under way at a time. */
const AT_ONCE = 10;

interface ServersWithCommands {
  /** Those that have one of the commands of their own. */
  readonly servers: readonly Server[];
  /** The bot is in more servers than were looked at. */
  readonly more: boolean;
}

/** The servers, among the first hundred that the bot is in, that have commands of these names. Rejects as `heldCommands` does. */
export async function serversWithCommands({
  rest,
  applicationId,
  names,
  signal,
}: Lookup): Promise<ServersWithCommands> {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS + 1) });
  const answer = await rest.get(Routes.userGuilds(), { query, ...(signal && { signal }) });
  if (!Array.isArray(answer) || !answer.every(isServer)) throw unexpected(answer, 'the list of servers');
  const looked = answer.slice(0, MOST_SERVERS);
  const found: Server[] = [];
  for (let at = 0; at < looked.length; at += AT_ONCE) {
    const some = looked.slice(at, at + AT_ONCE);
    const held = await Promise.all(
      some.map(async ({ id }) => heldCommands(rest, Routes.applicationGuildCommands(applicationId, id), signal)),
    );
    found.push(
      ...some.filter((_, index) => (held[index] ?? []).some((one) => isSlashCommand(one) && names.has(one.name))),
    );
  }
  return { servers: found, more: answer.length > MOST_SERVERS };
}

/** Whether commands of these names are registered everywhere. */
export async function areEverywhere({ rest, applicationId, names, signal }: Lookup): Promise<boolean> {
  const held = await heldCommands(rest, Routes.applicationCommands(applicationId), signal);
  return held.some((one) => isSlashCommand(one) && names.has(one.name));
}

function isServer(value: unknown): value is Server {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    /^\d{1,20}$/u.test(value.id) &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

const REMOVE = 'npm run deploy-commands -- --remove';
const LONGEST_NAME = 100;

/**
 * Lines for the person who deploys everywhere, or removes there: none when no server has the commands. Names of servers are anybody's, and are
 * shown without `token` and harmless to a terminal.
 */
export function serversReport(
  { servers, more }: ServersWithCommands,
  removed: boolean,
  token: string,
): readonly string[] {
  const shown = (name: string) => shorten(withoutToken(visible(name), token).replaceAll(/\s+/gu, ' '), LONGEST_NAME);
  const effect = removed ? 'and keeps them' : 'so that its members see each of them twice';
  return [
    ...servers.map(
      ({ id, name }) =>
        `The server “${shown(name)}” has commands of these names of its own, ${effect}. To remove them there: ${REMOVE} --guild ${id}`,
    ),
    ...(more ? [`Of the servers that the bot is in, ${MOST_SERVERS} were looked at.`] : []),
  ];
}

/** The line for the person who deploys in one server what is registered everywhere too, or removes it there. */
export function everywhereReport(guildId: string, removed: boolean): string {
  return removed
    ? `The commands are registered everywhere too, and this server keeps those. To remove them: ${REMOVE} --global`
    : `The commands are registered everywhere too, so that members of this server see each of them twice. To remove them here: ${REMOVE} --guild ${guildId}`;
}
