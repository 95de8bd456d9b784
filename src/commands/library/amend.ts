/** /library rename, and the form that sets right what is known of an article that is kept. */
import { type ArticleId, articleId } from '../../domain/article.js';
import type { RecordFields } from '../../content/proposal.js';
import { OPTIONS } from '../../wording/commands.js';
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_CHOICES } from '../../wording/library-choices.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_RECORD } from '../../wording/library-record.js';
import { say } from '../../wording/say.js';
import { action } from '../action.js';
import { defineCommand, type Services } from '../command.js';
import type { Reply } from '../reply.js';
import { panel } from './article-panel.js';
import { cut, MANAGERS, ownArticleChoices, told, withArticle } from './moderated.js';
import { faultLines } from './proposal-card.js';
import { notStored } from './proposals.js';
import { FIELD_LENGTHS, FILLED, recordForm } from './record-form.js';
import type { ServerLibrary } from './server-library.js';

export const rename = defineCommand({
  name: 'library rename',
  description: LIBRARY_COMMANDS.rename,
  ...MANAGERS,
  slow: true,
  options: {
    article: { type: 'string', description: OPTIONS.whichArticle, required: true, autocomplete: true },
    title: { type: 'string', description: LIBRARY_COMMANDS.newTitle, maxLength: FIELD_LENGTHS.title.maxLength },
    id: { type: 'string', description: LIBRARY_COMMANDS.newId, maxLength: 64 },
  },
  run: async ({ article: asked, title, id: written }, services): Promise<Reply> =>
    withArticle(asked, services, async ({ id }, library) => {
      const { locale } = services;
      if (title === undefined && written === undefined)
        return told(say(LIBRARY_CHOICES.whatToRename, {}, locale), services);
      const to = written === undefined ? id : articleId(written.trim());
      if (to === undefined) return told(say(LIBRARY_CHOICES.noId, { written: cut(written ?? '') }, locale), services);
      // Each of the two is done whole; a title that cannot be taken leaves the id as it was.
      const refused = title === undefined ? undefined : await change(id, { title }, library, services);
      if (refused !== undefined) return refused;
      if (to !== id) {
        const outcome = await library.articles.rename(id, to);
        if (outcome === 'taken') return told(say(LIBRARY_CHOICES.idTaken, { id: to }, locale), services);
        if (outcome === 'missing') return told(say(LIBRARY_CHOICES.noSuch, { asked: id }, locale), services);
      }
      return panel(to, services);
    }),
  complete: { article: ownArticleChoices },
});

export const amend = defineCommand({
  name: 'library amend',
  description: 'Set right what is known of an article',
  pressedOnly: true,
  ...MANAGERS,
  options: { article: { type: 'string', description: 'Which?', required: true, maxLength: 64 } },
  run: async ({ article: asked }, services) =>
    withArticle(asked, services, async ({ id }) =>
      recordForm(
        say(LIBRARY_RECORD.formChange, {}, services.locale),
        EMPTY,
        action('update', amended, { article: id, ...FILLED }),
        services.locale,
      ),
    ),
  complete: {},
});

const EMPTY: RecordFields = { title: '', author: '', issued: '', site: '', url: '' };

export const amended = defineCommand({
  name: 'library amended',
  description: 'Take what was set right of an article',
  pressedOnly: true,
  ...MANAGERS,
  slow: true,
  options: {
    article: { type: 'string', description: 'Which?', required: true, maxLength: 64 },
    ...FIELD_LENGTHS,
  },
  run: async ({ article: asked, ...fields }, services): Promise<Reply> =>
    withArticle(
      asked,
      services,
      async ({ id }, library) => (await change(id, fields, library, services)) ?? panel(id, services),
    ),
  complete: {},
});

/** Undefined when it is done. */
async function change(
  id: ArticleId,
  fields: Partial<RecordFields>,
  library: ServerLibrary,
  services: Services,
): Promise<Reply | undefined> {
  const { locale } = services;
  const outcome = await library.amend(id, fields);
  switch (outcome.kind) {
    case 'stored':
      return undefined;
    case 'missing':
      return told(say(LIBRARY_CHOICES.noSuch, { asked: id }, locale), services);
    case 'busy':
      return told(say(LIBRARY.busy, {}, locale), services);
    case 'faulty':
      return told(say(LIBRARY_RECORD.notChanged, {}, locale), services, {
        entries: [
          { name: say(LIBRARY.check, {}, locale), text: '', notes: faultLines(outcome.faults, fields, locale) },
        ],
      });
    case 'conflict':
    case 'full':
      return told(notStored(outcome, locale), services);
  }
}
