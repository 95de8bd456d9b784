/** Discord's numbers, by name: those that more than one module needs, and the page with them. */

/** How an interaction can be answered. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const CallbackType = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Discord's numbers for components. https://docs.discord.com/developers/components/reference */
export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  file: 13,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** What a person can do. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export const InteractionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

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
