/** /library feed: what becomes articles by itself. */
import { LIBRARY } from '../../wording/library.js';
import { LIBRARY_COMMANDS } from '../../wording/library-commands.js';
import { LIBRARY_FEEDS } from '../../wording/library-feeds.js';
import { say } from '../../wording/say.js';
import { defineCommand } from '../command.js';
import { MOST_CHOICES } from '../option.js';
import type { Reply, TextEntry } from '../reply.js';
import { cut, inLibrary, MANAGERS, told } from './moderated.js';

export const feedAdd = defineCommand({
  name: 'library feed add',
  description: LIBRARY_COMMANDS.feedAdd,
  ...MANAGERS,
  slow: true,
  options: { url: { type: 'string', description: LIBRARY_COMMANDS.url, required: true, maxLength: 2000 } },
  run: async ({ url }, services): Promise<Reply> =>
    inLibrary(services, async ({ feeds }) => {
      const { locale } = services;
      const outcome = await feeds.add(url.trim());
      switch (outcome.kind) {
        case 'busy':
          return told(say(LIBRARY.busy, {}, locale), services);
        case 'failed':
          return told(say(LIBRARY_FEEDS.failed, {}, locale), services, {
            entries: [{ name: cut(url), text: `${cut(outcome.why)}. ${cut(outcome.remedy)}`, notes: [] }],
          });
        case 'full':
          return told(say(LIBRARY_FEEDS.full, { count: (await feeds.list()).length }, locale), services);
        case 'there':
          return told(say(LIBRARY_FEEDS.there, { title: nameOf(outcome) }, locale), services);
        case 'added':
          return told(say(LIBRARY_FEEDS.added, { title: nameOf(outcome), count: outcome.items }, locale), services);
      }
    }),
  complete: {},
});

export const feedRemove = defineCommand({
  name: 'library feed remove',
  description: LIBRARY_COMMANDS.feedRemove,
  ...MANAGERS,
  options: { feed: { type: 'string', description: LIBRARY_COMMANDS.whichFeed, required: true, autocomplete: true } },
  run: async ({ feed: asked }, services): Promise<Reply> =>
    inLibrary(services, async ({ feeds }) => {
      const { locale } = services;
      // An address may be longer than what Discord takes of a suggestion, which is the feed's number then.
      const listed = await feeds.list();
      const feed = listed.find(({ url }, at) => url === asked.trim() || `${at + 1}` === asked);
      const isGone = feed !== undefined && (await feeds.remove(feed.url));
      if (!isGone) return told(say(LIBRARY_FEEDS.unknown, {}, locale), services);
      return told(say(LIBRARY_FEEDS.removed, { title: nameOf(feed) }, locale), services);
    }),
  complete: {
    feed: async (typed, { serverLibrary, asker }) => {
      if (serverLibrary === undefined || asker?.manages !== true) return [];
      const listed = await serverLibrary.feeds.list();
      const small = typed.trim().toLowerCase();
      return listed
        .map((feed, at) => ({ name: nameOf(feed), value: feed.url.length > 100 ? String(at + 1) : feed.url }))
        .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(small))
        .slice(0, MOST_CHOICES);
    },
  },
});

export const feedList = defineCommand({
  name: 'library feed list',
  description: LIBRARY_COMMANDS.feedList,
  ...MANAGERS,
  options: {},
  run: async (_args, services): Promise<Reply> =>
    inLibrary(services, async ({ feeds, articles, quotas }) => {
      const { locale } = services;
      const listed = await feeds.list();
      if (listed.length === 0) return told(say(LIBRARY_FEEDS.none, {}, locale), services);
      const used = await articles.usage();
      const isFull = (['articles', 'bytes', 'addsAnHour'] as const).some((limit) => used[limit] >= quotas[limit]);
      const lead = [
        say(LIBRARY_FEEDS.some, { count: listed.length }, locale),
        ...(isFull ? [say(LIBRARY_FEEDS.paused, {}, locale)] : []),
      ].join(' ');
      const entries: TextEntry[] = [];
      for (const feed of listed) {
        const last = (await feeds.state(feed.url))?.told;
        const trouble = last === undefined ? [] : [say(LIBRARY_FEEDS.cannotRead, { why: cut(last) }, locale)];
        entries.push({ name: nameOf(feed), text: '', notes: [cut(feed.url), ...trouble] });
      }
      return told(lead, services, { entries });
    }),
  complete: {},
});

function nameOf({ title = '', url }: { readonly title?: string; readonly url: string }): string {
  return title.trim() === '' ? cut(url) : cut(title);
}
