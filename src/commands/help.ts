/** /help: what the bot can be asked, from the commands' own definitions, and how to ask well, with the library's own examples. */
import { DESCRIPTIONS, MENUS } from '../wording/commands.js';
import { HELP } from '../wording/guidance.js';
import type { Locale } from '../wording/locale.js';
import { inLocale, say } from '../wording/say.js';
import { defineCommand, usage, type Command, type Services } from './command.js';
import { exampleQuestions } from './example-questions.js';
import type { TextEntry } from './reply.js';

/** The command that explains `commands`, which are asked for when somebody asks: it is one of them. */
export function helpOn(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    description: DESCRIPTIONS.help,
    options: {},
    run: async (_args, services) => {
      const { locale, asker } = services;
      const typed = commands().filter(({ pressedOnly }) => pressedOnly !== true);
      const explain = (command: Command) => explained(command, locale);
      const forAll = typed.filter(({ requires }) => requires === undefined).map(explain);
      const forManagers = typed.filter(({ requires }) => requires !== undefined).map(explain);
      return {
        kind: 'text',
        lead: say(HELP.introduction, {}, locale),
        entries: [...forAll, await askingWell(services), ...(asker?.manages === true ? forManagers : [])],
        actions: [],
        private: true,
      };
    },
    complete: {},
  });
}

function explained(command: Command, locale: Locale): TextEntry {
  const { description, onMessage } = command;
  const notes = onMessage === undefined ? [] : [say(HELP.inMenu, { name: inLocale(onMessage.name, locale) }, locale)];
  return { name: usage(command), text: inLocale(description, locale), notes };
}

async function askingWell(services: Services): Promise<TextEntry> {
  const { locale } = services;
  const examples = await exampleQuestions(services);
  const [newest] = (await services.library.matching('', { from: 0, most: 1 })).articles;
  return {
    name: say(HELP.askingWell, {}, locale),
    text: say(HELP.askInWords, {}, locale),
    notes: [
      ...examples.map((question) => say(HELP.tryQuestion, { question }, locale)),
      say(HELP.phrase, {}, locale),
      say(HELP.excluded, {}, locale),
      ...(newest === undefined ? [] : [say(HELP.inArticle, { id: newest.id }, locale)]),
      say(HELP.alone, {}, locale),
      say(HELP.inMenu, { name: inLocale(MENUS.find, locale) }, locale),
    ],
  };
}
