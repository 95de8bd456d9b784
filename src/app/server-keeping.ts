/**
 * What is known and kept of the server that somebody asks from, for the commands: its settings and what follows from them, what is
 * counted there, and what its moderators can have or have forgotten. Of one server nothing of another is seen.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asker } from '../commands/asker.js';
import type { Services } from '../commands/command.js';
import { gapWords } from '../commands/gap-words.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import type { ServerCounts } from '../store/server-counts.js';
import type { Store } from '../store/store.js';

interface Deps {
  readonly store: Pick<Store, 'counts' | 'export' | 'forget' | 'settings'>;
  /** The folder in which servers' parsed articles are kept, if they are. */
  readonly cache?: string | undefined;
  readonly log: Log;
}

type Known = Partial<
  Pick<Services, 'settings' | 'kept' | 'privateByDefault' | 'privateOnly' | 'countOpinion' | 'countRefusal'>
>;

/** Nothing where there is no server. Never rejects; what cannot be counted is logged. */
export function serverKeeping({ store, cache, log }: Deps): (asker: Asker, library: Library) => Promise<Known> {
  return async ({ server, channel, parent }, library) => {
    if (server === undefined) return {};
    const settings = await store.settings.of(server);
    const counts = store.counts(server);
    const counted = (work: () => Promise<void>): void => {
      void work().catch((error: unknown) => log.warn(errorFields(error), 'a question could not be counted'));
    };
    const countGap = async (gap: Parameters<ServerCounts['countGap']>[0]): Promise<void> => {
      if (settings.gaps && gap.words.length > 0) await counts.countGap(gap);
    };
    return {
      settings,
      privateByDefault: settings.privateByDefault,
      privateOnly: settings.privateChannels.some((one) => one === channel || one === parent),
      ...(settings.feedback && {
        countOpinion: ({ question, helpful, article }) =>
          counted(async () => {
            await counts.countFeedback(article, helpful);
            if (!helpful) await countGap({ reason: 'unhelpful', words: gapWords(question, library), nearest: article });
          }),
      }),
      countRefusal: ({ question, nearest }) =>
        counted(async () =>
          countGap({ reason: 'refused', words: gapWords(question, library), ...(nearest && { nearest }) }),
        ),
      kept: {
        change: async (patch) => store.settings.change(server, patch),
        gaps: async (days) => counts.gaps(days),
        async export(withTexts) {
          const { articles, ...others } = await store.export(server);
          return {
            ...others,
            articles: withTexts ? articles : articles.map(({ markdown: _markdown, ...article }) => article),
          };
        },
        async forget() {
          await store.forget(server);
          // Ids have digits alone; nothing else becomes a path.
          if (cache === undefined || !/^\d{1,20}$/u.test(server)) return;
          await rm(join(cache, 'servers', server), { recursive: true, force: true });
        },
      },
    };
  };
}
