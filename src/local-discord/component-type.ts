/** Discord's numbers for components. https://docs.discord.com/developers/components/reference */
export const ComponentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  file: 13,
  container: 17,
} as const;
