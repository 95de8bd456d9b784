/** Discord's bits in a message's `flags`. https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const MessageFlags = {
  suppressEmbeds: 4,
  ephemeral: 64,
  /** A deferred reply that nothing has replaced yet: "… is thinking". */
  loading: 128,
  /** Notifies nobody's phone. */
  silent: 4096,
  componentsV2: 32_768,
} as const;
