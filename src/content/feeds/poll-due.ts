/** All feeds of a folder whose time has come, one after the other: what a running bot does every few minutes. */
import { formatFault } from '../fault.js';
import { readFeedList } from './feed-list.js';
import { pollFeed, type PollDeps } from './poll-feed.js';

export interface PolledFeeds {
  /** The titles or addresses of what became articles. */
  readonly added: readonly string[];
  /** What there is to tell, as whole sentences. What cannot be written is told each time; who listens tells it once. */
  readonly told: readonly string[];
}

/** Whether any feed of the folder is to be asked now. Never rejects. */
export async function anyDue(folder: string, { store, now }: Pick<PollDeps, 'store' | 'now'>): Promise<boolean> {
  const { feeds } = await readFeedList(folder);
  for (const { url } of feeds) {
    const state = await store.read(url);
    if (state === undefined || state.next <= now()) return true;
  }
  return false;
}

/** Never rejects: a feed that cannot be read costs no other, and a stop ends it between two articles. */
export async function pollDue(folder: string, deps: PollDeps): Promise<PolledFeeds> {
  const { store, now, signal } = deps;
  const isStopped = (): boolean => signal?.aborted === true;
  const { feeds, faults } = await readFeedList(folder);
  const added: string[] = [];
  const told: string[] = faults.map(formatFault);
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
