/** All feeds of a folder whose time has come, one after the other: what a running bot does every few minutes. */
import { formatFault } from '../fault.js';
import { FEEDS_FILE, type ListedFeed, readFeedList } from './feed-list.js';
import { pollFeed, type PollDeps } from './poll-feed.js';

export interface PolledFeeds {
  /** The titles or addresses of what became articles. */
  readonly added: readonly string[];
  /** What there is to tell, as whole sentences. What cannot be written is told each time; who listens tells it once. */
  readonly told: readonly string[];
}

/** How the feeds of a folder stand. */
export interface FeedSurvey {
  /** Whether any is to be asked now. */
  readonly due: boolean;
  /** How many there are. */
  readonly listed: number;
  readonly failing: readonly FailingFeed[];
}

/** What could not be read the last time: a feed, or a line of the list. */
export interface FailingFeed {
  /** The feed's title, or its address where it has none; for a line of the list its place. */
  readonly name: string;
  /** A sentence without its full stop. */
  readonly why: string;
  /** How often in a row. */
  readonly times: number;
}

/** Asks no site. Never rejects. */
export async function surveyFeeds(
  folder: string,
  { store, now }: Pick<PollDeps, 'store' | 'now'>,
): Promise<FeedSurvey> {
  const { feeds, faults } = await readFeedList(folder);
  const failing = faults.map(({ line, message }): FailingFeed => ({
    name: `${FEEDS_FILE}:${line}`,
    why: message,
    // It stays so until somebody mends it.
    times: Number.POSITIVE_INFINITY,
  }));
  const known = await surveyListed(feeds, { store, now });
  return { ...known, failing: [...failing, ...known.failing] };
}

/** As `surveyFeeds`, of these feeds. */
export async function surveyListed(
  feeds: readonly ListedFeed[],
  { store, now }: Pick<PollDeps, 'store' | 'now'>,
): Promise<FeedSurvey> {
  const failing: FailingFeed[] = [];
  let due = false;
  for (const { url, title } of feeds) {
    const state = await store.read(url);
    due ||= state === undefined || state.next <= now();
    if (state?.told !== undefined) failing.push({ name: title ?? url, why: state.told, times: state.failures });
  }
  return { due, listed: feeds.length, failing };
}

/** Never rejects: a feed that cannot be read costs no other, and a stop ends it between two articles. */
export async function pollDue(folder: string, deps: PollDeps): Promise<PolledFeeds> {
  const { feeds, faults } = await readFeedList(folder);
  const { added, told } = await pollListed(feeds, deps);
  return { added, told: [...faults.map(formatFault), ...told] };
}

/** As `pollDue`, of these feeds. */
export async function pollListed(feeds: readonly ListedFeed[], deps: PollDeps): Promise<PolledFeeds> {
  const { store, now, signal } = deps;
  const isStopped = (): boolean => signal?.aborted === true;
  const added: string[] = [];
  const told: string[] = [];
  for (const feed of feeds) {
    if (isStopped()) break;
    const state = await store.read(feed.url);
    if (state !== undefined && state.next > now()) continue;
    try {
      const polled = await pollFeed(feed, deps);
      added.push(...polled.added);
      told.push(...polled.told);
    } catch (error) {
      if (isStopped()) break;
      const why = error instanceof Error ? error.message : String(error);
      told.push(
        `What is new in the feed ${feed.url} could not be kept: ${why}. Check the disk, and who may write there.`,
      );
    }
  }
  return { added, told };
}
