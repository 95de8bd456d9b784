/**
 * What is known and kept of the server that somebody asks from, for the commands: its settings and what follows from them, what is
 * counted there, and what its moderators can have or have forgotten. Of one server nothing of another is seen.
 */
import type { Asker } from '../commands/asker.js';
import type { Services } from '../commands/command.js';
import { gapWords } from '../commands/gap-words.js';
import { type Clock, errorFields, type Log, onceAMinute } from '../discord/protocol/log.js';
import type { Library } from '../domain/library.js';
import type { ServerCounts } from '../store/server-counts.js';
import type { Store } from '../store/store.js';
import { deleteCached } from './forgotten-servers.js';

interface Deps {
  readonly store: Pick<Store, 'counts' | 'export' | 'forget' | 'settings'>;
  /** The folder in which servers' parsed articles are kept, if they are. */
  readonly cache?: string | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

type Known = Partial<
  Pick<Services, 'settings' | 'kept' | 'privateByDefault' | 'privateOnly' | 'countOpinion' | 'countRefusal'>
>;

/**
 * How many counts wait at once for a database that another program holds. Each has a question's words, and what is counted is a
 * tendency: those that are left out cost less than a memory that is full.
 */
const MOST_COUNTS = 100;

/** Nothing where there is no server. Never rejects; what cannot be counted is logged. */
export function serverKeeping({ store, cache, log, clock }: Deps): (asker: Asker, library: Library) => Promise<Known> {
  const uncounted = onceAMinute(log, 'warn', 'questions or opinions could not be counted', clock);
  let counting = 0;

  /** Whether it was; never rejects. */
  async function counted(work: () => Promise<void>): Promise<boolean> {
    if (counting >= MOST_COUNTS) {
      uncounted({ reason: 'too many wait for the database' });
      return false;
    }
    counting += 1;
    try {
      await work();
      return true;
    } catch (error) {
      uncounted(errorFields(error));
      return false;
    } finally {
      counting -= 1;
    }
  }

  return async ({ server, channel, parent }, library) => {
    if (server === undefined) return {};
    const settings = await store.settings.of(server);
    const counts = store.counts(server);
    const countGap = async (gap: Parameters<ServerCounts['countGap']>[0]): Promise<void> => {
      if (settings.gaps && gap.words.length > 0) await counts.countGap(gap);
    };
    return {
      settings,
      privateByDefault: settings.privateByDefault,
      privateOnly: settings.privateChannels.some((one) => one === channel || one === parent),
      ...(settings.feedback && {
        countOpinion: async ({ question, helpful, article }) =>
          counted(async () => {
            await counts.countFeedback(article, helpful);
            if (!helpful) await countGap({ reason: 'unhelpful', words: gapWords(question, library), nearest: article });
          }),
      }),
      // The answer does not wait for it.
      countRefusal: ({ question, nearest }) =>
        void counted(async () =>
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
          await deleteCached(cache, server);
        },
      },
    };
  };
}
