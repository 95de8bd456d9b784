/** /library remove, and what puts an article back. */
import { articleId } from '../../domain/article.js';
import { OPTIONS } from '../../wording/commands.js';
import { LIBRARY_CHOICES } from '../../wording/library-choices.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import { say } from '../../wording/say.js';
import { defineCommand, type Services } from '../command.js';
import type { Reply } from '../reply.js';
import { inLibrary, MANAGERS, ownArticleChoices, titleOf, told, withArticle } from './moderated.js';
import { OFFERS } from './offers.js';
import { notStored } from './proposals.js';

export const remove = defineCommand({
  name: 'library remove',
  description: LIBRARY_COMMANDS.remove,
  ...MANAGERS,
  options: { article: { type: 'string', description: OPTIONS.whichArticle, required: true, autocomplete: true } },
  run: async ({ article: asked }, services): Promise<Reply> =>
    withArticle(asked, services, async (article, { articles }) => {
      const { locale } = services;
      const removed = await articles.remove(article.id);
      // Somebody else was quicker.
      if (removed === undefined) return told(say(LIBRARY_CHOICES.noSuch, { asked: article.id }, locale), services);
      const { id, at } = removed;
      return told(say(LIBRARY_CHOICES.removed, { title: titleOf(article) }, locale), services, {
        actions: [
          { label: say(LIBRARY_CHOICES.putBack, {}, locale), action: OFFERS.putBack(id, at) },
          { label: say(LIBRARY_LIST.all, {}, locale), action: OFFERS.list(1) },
        ],
      });
    }),
  complete: { article: ownArticleChoices },
});

export const putBack = defineCommand({
  name: 'library put-back',
  description: 'Put an article back',
  pressedOnly: true,
  ...MANAGERS,
  options: {
    article: { type: 'string', description: 'Which?', required: true, maxLength: 64 },
    at: { type: 'integer', description: 'Removed when?', required: true, min: 0 },
  },
  run: async ({ article, at }, services): Promise<Reply> => putIn(article, at, services),
  complete: {},
});

export const putBackChosen = defineCommand({
  name: 'library put-back-chosen',
  description: 'Put an article back',
  pressedOnly: true,
  ...MANAGERS,
  options: { removed: { type: 'string', description: 'Which?', required: true, maxLength: 100 } },
  run: async ({ removed }, services): Promise<Reply> => {
    const [id = '', at] = removed.split('.');
    return putIn(id, Number(at), services);
  },
  complete: {},
});

async function putIn(asked: string, at: number, services: Services): Promise<Reply> {
  return inLibrary(services, async ({ articles }) => {
    const { locale } = services;
    const removed = (await articles.removed()).find((one) => one.id === articleId(asked) && one.at === at);
    const outcome = removed === undefined ? undefined : await articles.putBack(removed);
    if (removed === undefined || outcome === undefined || outcome.kind === 'missing') {
      return told(say(LIBRARY_CHOICES.notThere, {}, locale), services);
    }
    const { id, title = id } = removed;
    if (outcome.kind === 'conflict') return told(say(LIBRARY_CHOICES.isTaken, { id }, locale), services);
    if (outcome.kind === 'full') return told(notStored(outcome, locale), services);
    return told(say(LIBRARY_CHOICES.isBack, { title: titleOf({ id, title }) }, locale), services, {
      actions: [{ label: say(LIBRARY_LIST.show, {}, locale), action: OFFERS.article(id) }],
    });
  });
}
