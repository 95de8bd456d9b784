/** What a person can do. https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
export const InteractionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
