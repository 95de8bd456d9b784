/** What members of a server and the bot may do: bits of Discord's, as roles give them and events carry them. */

/** Those that matter here. https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags */
export const Permissions = {
  administrator: 1n << 3n,
  manageServer: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  useCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  sendInThreads: 1n << 38n,
} as const;

/** What everybody in a server may do: the permissions of the role @everyone. */
export const EVERYONE =
  Permissions.useCommands |
  Permissions.viewChannel |
  Permissions.sendMessages |
  Permissions.sendInThreads |
  Permissions.readHistory;

const ALL = Object.values(Permissions).reduce((sum, bit) => sum | bit, 0n);

/** Everybody's and those of the roles; an administrator has all. */
export function permissionsOf(roles: readonly { readonly permissions: bigint }[]): bigint {
  const sum = roles.reduce((bits, { permissions }) => bits | permissions, EVERYONE);
  return (sum & Permissions.administrator) === 0n ? sum : ALL;
}

/**
 * What the bot may do in a channel unasked: see it and nothing else, write there too, or manage other people's messages and
 * posts besides. Answers to interactions need no permission.
 */
export type BotMay = 'nothing' | 'see' | 'write' | 'manage';

const SEE = Permissions.viewChannel | Permissions.readHistory;
const WRITE =
  SEE | Permissions.sendMessages | Permissions.sendInThreads | Permissions.embedLinks | Permissions.attachFiles;

/** The same in bits. */
export const BOT_PERMISSIONS: Readonly<Record<BotMay, bigint>> = {
  nothing: 0n,
  see: SEE,
  write: WRITE,
  manage: WRITE | Permissions.manageMessages | Permissions.manageThreads,
};

/** Whether the bot may do what `needed` says. */
export function botCan(may: BotMay, needed: bigint): boolean {
  return (BOT_PERMISSIONS[may] & needed) === needed;
}
