/** An interaction's two clocks, in milliseconds. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const InteractionLimits = {
  /** Then Discord forgets it, and its client says that the application did not respond. */
  acknowledgeWithin: 3000,
  /** How long its token is good for edits and follow-ups. */
  tokenLife: 15 * 60 * 1000,
} as const;
