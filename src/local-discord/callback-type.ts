/** How an interaction can be answered. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const CallbackType = {
  pong: 1,
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;
