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
