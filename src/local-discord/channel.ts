/** Where people and the bot meet. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types */
import type { WireUser } from './wire.js';

/** Discord's numbers for the kinds of places. */
export const ContextType = { guild: 0, botDm: 1, privateChannel: 2 } as const;

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly context: (typeof ContextType)[keyof typeof ContextType];
  /** Undefined in direct messages. */
  readonly guildId: string | undefined;
  /** The people of a direct message, who alone see it; empty in a server, which everybody sees. */
  readonly people: readonly WireUser[];
}
