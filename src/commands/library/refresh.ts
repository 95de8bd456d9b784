/** /library refresh: the feeds are read now, and the pages looked at that articles are from. */
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_LIST } from '../../wording/library-list.js';
import { LIBRARY_REFRESH } from '../../wording/library-refresh.js';
import type { Locale } from '../../wording/locale.js';
import { sentences } from '../../wording/marks.js';
import { say } from '../../wording/say.js';
import { action, CHOSEN } from '../action.js';
import { defineCommand } from '../command.js';
import { MOST_CHOICES } from '../option.js';
import type { Reply, ReplyMenu } from '../reply.js';
import { articlePanel } from './article-panel.js';
import { inLibrary, MANAGERS, progressOf, titleOf, told } from './moderated.js';
import type { RefreshOutcome } from './server-library.js';

type Refreshed = Extract<RefreshOutcome, { kind: 'refreshed' }>;

export const refresh = defineCommand({
  name: 'library refresh',
  description: LIBRARY_COMMANDS.refresh,
  ...MANAGERS,
  slow: true,
  options: {},
  run: async (_args, services): Promise<Reply> =>
    inLibrary(services, async (library) => {
      const { locale } = services;
      const outcome = await library.refresh(progressOf(services));
      switch (outcome.kind) {
        case 'busy':
          return told(say(LIBRARY.busy, {}, locale), services);
        case 'broken':
          return told(say(LIBRARY.broken, {}, locale), services);
        case 'too-soon':
          return told(say(LIBRARY_REFRESH.tooSoon, { count: outcome.minutes }, locale), services);
        case 'refreshed': {
          const titles = new Map((await library.articles.list()).map((one) => [one.id, titleOf(one)] as const));
          const named = outcome.sources.map((source) => ({
            ...source,
            title: titles.get(source.article) ?? source.article,
          }));
          return told(whatCame(outcome, locale), services, {
            entries: named.map(({ title, result }) => ({
              name: title,
              text: '',
              notes: [say(SOURCES[result], {}, locale)],
            })),
            menus: opening(named, locale),
          });
        }
      }
    }),
  complete: {},
});

const SOURCES = {
  changed: LIBRARY_LIST.sourceChanged,
  gone: LIBRARY_LIST.sourceGone,
  failed: LIBRARY_REFRESH.notReached,
} as const;

function whatCame({ added, failing, looked, left, sources }: Refreshed, locale: Locale): string {
  return sentences(
    [
      say(LIBRARY_REFRESH.newArticles, { count: added.length }, locale),
      failing === 0 ? '' : say(LIBRARY_REFRESH.failing, { count: failing }, locale),
      say(LIBRARY_REFRESH.looked, { count: looked }, locale),
      looked > 0 && sources.length === 0 ? say(LIBRARY_REFRESH.same, {}, locale) : '',
      left === 0 ? '' : say(LIBRARY_REFRESH.others, { count: left }, locale),
    ],
    locale,
  );
}

function opening(
  named: readonly { readonly article: string; readonly title: string }[],
  locale: Locale,
): readonly ReplyMenu[] {
  if (named.length === 0) return [];
  return [
    {
      kind: 'choices',
      placeholder: say(LIBRARY_LIST.open, {}, locale),
      action: action('update', articlePanel, { article: CHOSEN }),
      choices: named.slice(0, MOST_CHOICES).map(({ article, title }) => ({ name: title, value: article })),
    },
  ];
}
