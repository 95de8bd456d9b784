/** /help: what the bot can be asked, from the commands' own definitions, and how to ask well, with the library's own examples. */
import { defineCommand, usage, type Command, type Services } from './command.js';
import { exampleQuestions } from './example-questions.js';
import type { TextEntry } from './reply.js';

const INTRODUCTION =
  'Every answer is a passage of an article, word for word, with its source. Where the articles do not say, so do I.';

/** The command that explains `commands`, which are asked for when somebody asks: it is one of them. */
export function helpOn(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    description: 'Show what Footnote can do, and how to ask well',
    options: {},
    run: async (_args, services) => ({
      kind: 'text',
      lead: INTRODUCTION,
      entries: [...typed(commands(), services).map(explained), await askingWell(services)],
      actions: [],
      private: true,
    }),
    complete: {},
  });
}

/** What this person can type. */
function typed(commands: readonly Command[], { asker }: Services): readonly Command[] {
  return commands.filter(
    ({ pressedOnly, requires }) => pressedOnly !== true && (requires === undefined || asker?.manages === true),
  );
}

function explained(command: Command): TextEntry {
  const { description, onMessage } = command;
  const notes = onMessage === undefined ? [] : [`Also in the menu of a message: Apps, ${onMessage.name}`];
  return { name: usage(command), text: description, notes };
}

async function askingWell(services: Services): Promise<TextEntry> {
  const examples = await exampleQuestions(services);
  const [newest] = services.library.matching('');
  const filter =
    newest === undefined ? [] : [`article:${newest.id} looks in that article only; the option article suggests them`];
  return {
    name: 'How to ask well',
    text: 'Ask in a sentence or with the words that an answer would have, in the language of the articles.',
    notes: [
      ...examples.map((example) => `Try: /ask ${example}`),
      '"two words" in quotation marks must stand together, just so',
      '-word leaves out what has that word',
      ...filter,
      'private: True shows an answer to you alone',
    ],
  };
}
