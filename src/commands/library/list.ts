/** /library list: what a server has, how much of it it may have, and what was removed lately. */
import { ARTICLES } from '../../wording/articles.js';
import { OPTIONS } from '../../wording/commands.js';
import { LIBRARY_CHOICES } from '../../wording/library-choices.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import type { Locale } from '../../wording/locale.js';
import { sentences } from '../../wording/marks.js';
import { say } from '../../wording/say.js';
import { action, CHOSEN, type OfferedAction } from '../action.js';
import { defineCommand } from '../command.js';
import { MOST_CHOICES } from '../option.js';
import type { Reply, TextEntry } from '../reply.js';
import { articlePanel, marksOf } from './article-panel.js';
import { cut, dayOf, inLibrary, kilobytes, MANAGERS, titleOf, told } from './moderated.js';
import { OFFERS } from './offers.js';
import type { ServerLibrary } from './server-library.js';

/** Each with its marks fills a screen with ten others. */
const PAGE_SIZE = 10;

export const list = defineCommand({
  name: 'library list',
  description: LIBRARY_COMMANDS.list,
  ...MANAGERS,
  options: { page: { type: 'integer', description: OPTIONS.page, min: 1, max: 10_000 } },
  run: async ({ page: asked = 1 }, services): Promise<Reply> =>
    inLibrary(services, async (library) => {
      const { locale } = services;
      const all = await library.articles.list();
      const removed = await library.articles.removed();
      if (all.length === 0) {
        return told(say(LIBRARY_LIST.empty, {}, locale), services, { actions: toRemoved(removed.length, locale) });
      }
      const pages = Math.ceil(all.length / PAGE_SIZE);
      // Some may have been removed since the button was made.
      const page = Math.min(asked, pages);
      const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      const entries: TextEntry[] = [];
      for (const article of shown) {
        const { audience } = article.standing;
        entries.push({
          name: titleOf(article),
          text: '',
          notes: [[article.id, ...(await marksOf(article, library, locale))].join(' · ')],
          ...(audience !== 'everyone' && { role: audience }),
        });
      }
      const onPage = pages === 1 ? '' : say(LIBRARY_LIST.onPage, { page: String(page), pages: String(pages) }, locale);
      return told(sentences([await used(library, locale), onPage], locale), services, {
        entries,
        menus: [
          {
            kind: 'choices',
            placeholder: say(LIBRARY_LIST.open, {}, locale),
            action: action('update', articlePanel, { article: CHOSEN }),
            choices: shown.map((article) => ({ name: titleOf(article), value: article.id })),
          },
        ],
        actions: [...turning(page, pages, locale), ...toRemoved(removed.length, locale)],
      });
    }),
  complete: {},
});

export const removedList = defineCommand({
  name: 'library removed',
  description: 'Show what was removed',
  pressedOnly: true,
  ...MANAGERS,
  options: {},
  run: async (_args, services): Promise<Reply> =>
    inLibrary(services, async ({ articles }) => {
      const { locale } = services;
      const removed = (await articles.removed()).slice(0, PAGE_SIZE);
      const lead = removed.length === 0 ? LIBRARY_CHOICES.noneRemoved : LIBRARY_CHOICES.canBePutBack;
      return told(say(lead, {}, locale), services, {
        entries: removed.map(({ id, title = id, at, size }) => ({
          name: cut(title),
          text: '',
          notes: [[id, dated(at, locale), `${kilobytes(size)} kB`].join(' · ')],
        })),
        menus:
          removed.length === 0
            ? []
            : [
                {
                  kind: 'choices',
                  placeholder: say(LIBRARY_CHOICES.chooseToPutBack, {}, locale),
                  action: { mode: 'update', command: 'library put-back-chosen', values: [CHOSEN] },
                  choices: removed
                    .slice(0, MOST_CHOICES)
                    .map(({ id, title = id, at }) => ({ name: cut(title), value: `${id}.${at}` })),
                },
              ],
        actions: [{ label: say(LIBRARY_LIST.all, {}, locale), action: OFFERS.list(1) }],
      });
    }),
  complete: {},
});

function dated(at: number, locale: Locale): string {
  return say(LIBRARY_CHOICES.removedOn, { date: dayOf(at, locale) }, locale);
}

async function used({ articles, quotas }: ServerLibrary, locale: Locale): Promise<string> {
  const now = await articles.usage();
  return say(
    LIBRARY_LIST.used,
    {
      articles: now.articles,
      mostArticles: quotas.articles,
      megabytes: Math.round(now.bytes / 1e5) / 10,
      mostMegabytes: Math.round(quotas.bytes / 1e6),
    },
    locale,
  );
}

function turning(page: number, pages: number, locale: Locale): readonly OfferedAction[] {
  if (pages === 1) return [];
  const to = (label: string, other: number): OfferedAction => ({
    label,
    action: action('update', list, { page: other }),
    disabled: other < 1 || other > pages,
  });
  return [to(say(ARTICLES.previous, {}, locale), page - 1), to(say(ARTICLES.next, {}, locale), page + 1)];
}

function toRemoved(count: number, locale: Locale): readonly OfferedAction[] {
  if (count === 0) return [];
  return [{ label: say(LIBRARY_CHOICES.showRemoved, { count }, locale), action: OFFERS.removed() }];
}
