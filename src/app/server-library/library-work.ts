/**
 * The work that takes long for a server's library: what fetches pages and reads what strangers have made. Each piece is done in a thread
 * of its own (`work-beside.ts`); a test does it in its own.
 */
import type { Quotas } from '../../content/article-store.js';
import { findFeed } from '../../content/feeds/find-feed.js';
import type { PolledFeeds } from '../../content/feeds/poll-due.js';
import type { Proposal, ProposedArticle, RecordFields } from '../../content/proposal.js';
import type { Store } from '../../store/store.js';
import { type Amended, amended } from './amend.js';
import type { AttachedFiles } from './attached-files.js';
import { readSource, type ReadStep, type SourceToRead } from './read-source.js';
import { type Importing, pollServers, type Refreshed, refreshServer, type RefreshStep } from './refresh.js';

/** What is asked for, as plain data that goes to a thread. */
export type Task =
  | { readonly kind: 'read'; readonly source: SourceToRead }
  | {
      readonly kind: 'amend';
      readonly article: Pick<ProposedArticle, 'id' | 'markdown' | 'fields'>;
      readonly fields: Partial<RecordFields>;
      readonly renames: boolean;
    }
  | { readonly kind: 'find-feed'; readonly url: string }
  | { readonly kind: 'refresh'; readonly server: string }
  | { readonly kind: 'poll' };

interface Results {
  readonly read: Proposal;
  readonly amend: Amended;
  readonly 'find-feed':
    | { readonly kind: 'feed'; readonly url: string; readonly title?: string; readonly items: number }
    | { readonly kind: 'failed'; readonly why: string; readonly remedy: string };
  readonly refresh: Refreshed;
  readonly poll: PolledFeeds;
}

export type Result<T extends Task> = Results[T['kind']];
export type Step = ReadStep | RefreshStep;

/** Rejects where the work was ended, or for a bug. */
export type DoTask = <T extends Task>(task: T, told?: (step: Step) => void) => Promise<Result<T>>;

export interface WorkDeps extends Importing {
  readonly files: AttachedFiles;
  readonly store: () => Promise<Store>;
  readonly quotas: Quotas;
  readonly random: () => number;
  readonly signal?: AbortSignal;
}

export async function doTask(
  task: Task,
  deps: WorkDeps,
  told: (step: Step) => void = () => undefined,
): Promise<Results[Task['kind']]> {
  switch (task.kind) {
    case 'read':
      return readSource(task.source, deps, told);
    case 'amend':
      return amended(task.article, task.fields, deps.importFile, task.renames);
    case 'find-feed': {
      const found = await findFeed(task.url, deps.fetcher);
      if (found.kind === 'failed') return { kind: 'failed', why: found.why, remedy: found.remedy };
      const { title, items } = found.feed;
      return { kind: 'feed', url: found.url, items: items.length, ...(title !== undefined && { title }) };
    }
    case 'refresh':
      return refreshServer(task.server, { ...deps, store: await deps.store() }, told);
    case 'poll':
      return pollServers({ ...deps, store: await deps.store() });
  }
}
