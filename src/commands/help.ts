/** /help: what the bot can be asked; the renderers derive the text from the commands' own definitions. */
import { defineCommand } from './command.js';

export const help = defineCommand({
  name: 'help',
  description: 'Show what Footnote can do, and how to ask well',
  options: {},
  run: async () => ({ kind: 'help' }),
  complete: {},
});
