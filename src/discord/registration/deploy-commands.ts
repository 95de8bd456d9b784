/** Brings the commands that Discord holds to what they are here, and says what that changes. */
import type { REST } from '@discordjs/rest';
import { ApplicationCommandType, Routes, RESTJSONErrorCodes } from 'discord.js';
import { unexpected } from '../protocol/limited-requests.js';
import { apiError } from '../protocol/rest-client.js';
import { startFailure } from '../start-failure.js';
import { visible } from '../text/escape.js';
import { shorten } from '../text/one-line.js';
import { DISCORDS_OWN, type CommandBody, registeredFields } from './registration.js';
import { withoutToken } from './without-token.js';

interface Deployment {
  /** With its token set. */
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** Only there; everywhere when left out. */
  readonly guildId?: string;
  /** All slash and message commands there are to be; an empty list removes the slash commands. */
  readonly wanted: readonly CommandBody[];
  /** Names of message commands that are to be removed unless they are wanted. */
  readonly removed?: readonly string[];
  /** Only compare. */
  readonly dryRun: boolean;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/**
 * The difference there was, and whether it was put right. Nothing is put when nothing differs: a bulk overwrite makes
 * the commands unusable until clients reload. Other commands than slash commands, which the overwrite would remove, are put back as
 * they are, unless they have the type and the name of one that is wanted. Rejects with what @discordjs/rest throws, and NoAnswer.
 */
export async function deployCommands(
  deployment: Deployment,
): Promise<{ readonly difference: CommandDifference; readonly put: boolean }> {
  const { rest, applicationId, guildId, wanted, removed = [], dryRun, signal } = deployment;
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const held = await heldCommands(rest, route, signal);
  const isOwn = ownCommands(wanted, removed);
  const others = held.filter((body) => !isOwn(body));
  const difference = commandDifference(held.filter(isOwn), wanted);
  const differs = [difference.added, difference.changed, difference.removed].some((names) => names.length > 0);
  if (!differs || dryRun) return { difference, put: false };
  await rest.put(route, { body: [...wanted, ...others.map(puttable)], ...(signal && { signal }) });
  return { difference, put: true };
}

/** The application that the token belongs to. Rejects as `deployCommands` does. */
export async function idOfApplication(rest: Deployment['rest'], signal: AbortSignal): Promise<string> {
  const answer = await rest.get(Routes.currentApplication(), { signal });
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  if (typeof id !== 'string') throw unexpected(answer, 'the application that the token belongs to');
  return id;
}

/** All kinds. Rejects as `deployCommands` does. */
export async function heldCommands(
  rest: Pick<REST, 'get'>,
  route: `/${string}`,
  signal: AbortSignal | undefined,
): Promise<readonly CommandBody[]> {
  // Localisations are left out of the list unless asked for, and then look like a difference.
  const query = new URLSearchParams({ with_localizations: 'true' });
  const answer = await rest.get(route, { query, ...(signal && { signal }) });
  const isBody = (value: unknown): value is CommandBody =>
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
  if (!Array.isArray(answer) || !answer.every(isBody)) throw unexpected(answer, 'the list of commands');
  return answer;
}

/** Whether a command that Discord holds is one of ours: each slash command is, and the message commands that are wanted or named. */
export function ownCommands(
  wanted: readonly CommandBody[],
  removed: readonly string[] = [],
): (body: CommandBody) => boolean {
  const names = new Set([...wanted.filter(isMessageCommand).map(({ name }) => name), ...removed]);
  return (body) => isSlashCommand(body) || (isMessageCommand(body) && names.has(body.name));
}

function isMessageCommand({ type }: CommandBody): boolean {
  return type === ApplicationCommandType.Message;
}

/** Discord's documentation lets the type be left out for these. */
export function isSlashCommand({ type = ApplicationCommandType.ChatInput }: CommandBody): boolean {
  return type === ApplicationCommandType.ChatInput;
}

function puttable(body: CommandBody): CommandBody {
  const fields = Object.entries(body).filter(([key, value]) => !DISCORDS_OWN.has(key) && value !== null);
  return { name: body.name, ...Object.fromEntries(fields) };
}

/** What deploying would change, so that it can be shown first, and left when it is nothing. */
export interface CommandDifference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Between the commands that Discord holds and those that are wanted, by name; each list in its source's order. */
export function commandDifference(held: readonly CommandBody[], wanted: readonly CommandBody[]): CommandDifference {
  const before = new Map(held.map((body) => [body.name, body]));
  const after = new Map(wanted.map((body) => [body.name, body]));
  const common = [...after].flatMap(([name, body]) => {
    const old = before.get(name);
    return old === undefined ? [] : [{ name, fields: changedFields(old, body) }];
  });
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    changed: common.filter(({ fields }) => fields.length > 0),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    unchanged: common.filter(({ fields }) => fields.length === 0).map(({ name }) => name),
  };
}

function changedFields(held: CommandBody, wanted: CommandBody): readonly string[] {
  const before = registeredFields(held);
  const after = registeredFields(wanted);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).toSorted();
}

/**
 * For the person who deploys: one line for each command and one for the whole, without a line feed at the end. Names come
 * from whatever answered in Discord's place, and are shown without `token` and harmless to a terminal.
 */
export function differenceReport(difference: CommandDifference, token: string): string {
  const { added, changed, removed, unchanged } = difference;
  const shown = (name: string) => shorten(redacted(name, token).replaceAll(/\s+/gu, ' '), LONGEST_NAME);
  const called = (name: string) => calledCommand(shown(name));
  const lines = [
    ...added.map((name) => `+ ${called(name)}`),
    ...changed.map(({ name, fields }) => `~ ${called(name)}: ${fields.map(shown).join(', ')}`),
    ...removed.map((name) => `- ${called(name)}`),
    ...unchanged.map((name) => `  ${called(name)}`),
  ];
  const nothing = added.length + changed.length + removed.length === 0;
  const counts = `${added.length} to add, ${changed.length} to change, ${removed.length} to remove.`;
  return [...lines, nothing ? 'Nothing to change.' : counts].join('\n');
}

/** A command's name as people call it: what is typed has neither capitals nor spaces, and ours of a message's menu have both. */
export function calledCommand(name: string): string {
  return /^\p{Lu}.* /u.test(name) ? name : `/${name}`;
}

/** Of a command's or a field's name, in UTF-16 units: Discord takes 32. */
const LONGEST_NAME = 100;

/** Of what Discord says, in UTF-16 units: some twenty faults. */
const LONGEST = 2_000;

/**
 * Why Discord did not take the commands, in words that lead to the remedy. A fault in a command names the command, where
 * Discord only gives its place in the list. What Discord, or whatever answered in its place, repeats of the request is shown
 * without `token`, harmless to a terminal, and cut.
 */
export function deploymentFailure(error: unknown, wanted: readonly CommandBody[], token: string): string {
  const refusal = apiError(error);
  if (refusal === undefined) return startFailure(error).message;
  const { status, code, message } = refusal;
  if (status === 401) {
    return 'Discord does not know the token in DISCORD_TOKEN. Copy it anew from the Bot page at https://discord.com/developers.';
  }
  if (code === RESTJSONErrorCodes.MissingAccess || code === RESTJSONErrorCodes.UnknownGuild) {
    return 'The bot is not in that server, or was invited without the scope applications.commands. Invite it and try again.';
  }
  const named = message.replaceAll(/^(\d+)(?=[.[])/gmu, (index) => `/${wanted[Number(index)]?.name ?? index}`);
  return `Discord refused the commands: ${redacted(named, token)}`;
}

function redacted(text: string, token: string): string {
  const harmless = withoutToken(visible(text), token);
  return shorten(harmless.replaceAll(/\b(Bot|Bearer)\s+[^\s"'[]+/giu, '$1 [token]'), LONGEST);
}
