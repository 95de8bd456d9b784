/** The intents that an application must be granted; the stand-in's has none of them, as this bot needs none. */

/** GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT. https://docs.discord.com/developers/events/gateway#gateway-intents */
export const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);
