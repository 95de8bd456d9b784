/** The intents that matter here. https://docs.discord.com/developers/events/gateway#gateway-intents */
export const Intents = {
  guilds: 1 << 0,
  /** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT: those that an application must be granted; this bot needs none. */
  privileged: (1 << 1) | (1 << 8) | (1 << 15),
} as const;
