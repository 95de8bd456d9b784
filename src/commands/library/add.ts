/** /library add: a link or a file is read, and shown before it is kept. */
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { say } from '../../wording/say.js';
import { defineCommand, type Services } from '../command.js';
import type { AttachedFile } from '../option.js';
import type { Reply } from '../reply.js';
import { cut, inLibrary, MANAGERS, progressOf, told, withArticle } from './moderated.js';
import { unread } from './proposal-card.js';
import { proposal } from './proposals.js';

export const addLink = defineCommand({
  name: 'library add link',
  description: LIBRARY_COMMANDS.addLink,
  ...MANAGERS,
  slow: true,
  options: { url: { type: 'string', description: LIBRARY_COMMANDS.url, required: true, maxLength: 2000 } },
  run: async ({ url }, services): Promise<Reply> => read({ link: url }, services),
  complete: {},
});

export const addFile = defineCommand({
  name: 'library add file',
  description: LIBRARY_COMMANDS.addFile,
  ...MANAGERS,
  slow: true,
  options: { file: { type: 'attachment', description: LIBRARY_COMMANDS.file, required: true } },
  run: async ({ file }, services): Promise<Reply> => read({ file }, services),
  complete: {},
});

export const readAgain = defineCommand({
  name: 'library read-again',
  description: 'Read the page of an article again',
  pressedOnly: true,
  ...MANAGERS,
  slow: true,
  options: { article: { type: 'string', description: 'Which?', required: true, maxLength: 64 } },
  run: async ({ article: asked }, services): Promise<Reply> =>
    withArticle(asked, services, async ({ source, id }) => read({ link: source ?? id }, services)),
  complete: {},
});

async function read(
  source: { readonly link: string } | { readonly file: AttachedFile },
  services: Services,
): Promise<Reply> {
  const { locale } = services;
  return inLibrary(services, async (library) => {
    const outcome = await library.read(source, progressOf(services));
    switch (outcome.kind) {
      case 'open':
        return proposal(outcome, services);
      case 'nothing': {
        const name = 'link' in source ? source.link : source.file.name;
        const lead = say(LIBRARY.nothing, { source: cut(name) }, locale);
        return told(lead, services, { entries: unread(outcome.failed, 0, locale) });
      }
      case 'busy':
        return told(say(LIBRARY.busy, {}, locale), services);
      case 'broken':
        return told(say(LIBRARY.broken, {}, locale), services);
    }
  });
}
