/** /help: what the bot can be asked, from the commands' own definitions. */
import { defineCommand, usage, type Command } from './command.js';
import type { TextEntry } from './reply.js';

const INTRODUCTION =
  'Every answer is a passage of an article, word for word, with its source. Where the articles do not say, so do I.';

/** The command that explains `commands`, which are asked for when somebody asks: it is one of them. */
export function helpOn(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    description: 'Show what Footnote can do, and how to ask well',
    options: {},
    run: async () => ({
      kind: 'text',
      lead: INTRODUCTION,
      entries: commands().map(explained),
      actions: [],
      private: true,
    }),
    complete: {},
  });
}

function explained(command: Command): TextEntry {
  const notes = Object.entries(command.options).map(([name, { description }]) => `${name}: ${description}`);
  return { name: usage(command), text: command.description, notes };
}
