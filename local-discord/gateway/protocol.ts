/** The gateway's own vocabulary: numbers, limits, and which shard hears of which server. */

/** The gateway's opcodes. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const Opcode = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

/** Why the gateway hangs up. https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway */
export const CloseCode = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  invalidShard: 4010,
  disallowedIntents: 4014,
} as const;

/** The intents that matter here. https://docs.discord.com/developers/events/gateway#gateway-intents */
export const Intents = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
  /** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: those that an application must be granted. */
  privileged: (1 << 1) | (1 << 8) | (1 << 15),
} as const;

/** Which of `count` shards hears of a server; direct messages belong to the first. https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count));
}

/** How fast a bot may talk to the gateway. https://docs.discord.com/developers/events/gateway, 2026-08 */
export const GatewayLimits = {
  /** Bytes of one payload. */
  payload: 4096,
  /** Payloads on one connection in `sendWindow` milliseconds. */
  sends: 120,
  sendWindow: 60_000,
  /** Milliseconds in which each of the `max_concurrency` buckets of shards takes one identify. */
  identifyWindow: 5000,
  /** Identifies in a day, whose milliseconds are `identifyDay`. */
  identifies: 1000,
  identifyDay: 86_400_000,
} as const;
