/** A server's library for its moderators: the store, the work in threads, and whose turn it is, put together. */
import { randomBytes } from 'node:crypto';
import type { KeepOutcome, Proposed, ServerLibrary, WorkStep } from '../../commands/library/server-library.js';
import type { Quotas } from '../../content/article-store.js';
import { keepArticles, type KeepHow, twinsOf } from '../../content/importers/keep-proposal.js';
import type { Proposal, RecordFields } from '../../content/proposal.js';
import { errorFields, type Log } from '../../discord/protocol/log.js';
import type { Store } from '../../store/store.js';
import type { DoTask, Result, Task } from './library-work.js';
import type { WorkQueue } from './work-queue.js';

interface Deps {
  readonly store: Store;
  readonly quotas: Quotas;
  readonly doTask: DoTask;
  readonly queue: WorkQueue;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

export type OpenServerLibrary = (server: string) => ServerLibrary;

/** In milliseconds, between two refreshes of a server. */
const REFRESHED = 10 * 60_000;
/** Servers whose last refresh is remembered. */
const REMEMBERED = 1000;

const BUSY = { kind: 'busy' } as const;
const BROKEN = { kind: 'broken' } as const;

export function serverLibraryOpener(deps: Deps): OpenServerLibrary {
  const refreshed = new Map<string, number>();
  return (server) => serverLibrary(server, deps, refreshed);
}

function serverLibrary(
  server: string,
  { store, quotas, doTask, queue, now, log }: Deps,
  refreshed: Map<string, number>,
): ServerLibrary {
  const articles = store.articles(server);
  const proposals = store.proposals(server);
  const feeds = store.feeds(server);

  /** What a thread could not do is in the log without a word of what it was about. */
  async function worked<T extends Task>(
    task: T,
    told: (step: WorkStep) => void = () => undefined,
  ): Promise<Result<T> | typeof BUSY | typeof BROKEN> {
    const work = async (): Promise<Result<T> | typeof BROKEN> => {
      try {
        return await doTask(task, told);
      } catch (error) {
        log.error({ ...errorFields(error), task: task.kind, server }, 'work for a server’s library was not done');
        return BROKEN;
      }
    };
    return (await queue.run(server, work, () => told({ kind: 'waits' }))) ?? BUSY;
  }

  const opened = async (id: string, proposal: Proposal) =>
    ({ kind: 'open', id, proposal, twins: await twinsOf(proposal.articles, articles) }) as const;

  const proposed = async (id: string): Promise<Proposed | undefined> => {
    const state = await proposals.read(id);
    return state?.kind === 'open' ? opened(id, state.proposal) : state;
  };

  const library = {
    quotas,
    articles,
    sources: async () => store.sources(server).list(),
    feeds: {
      list: feeds.list,
      state: feeds.states.read,
      remove: feeds.remove,
      async add(url) {
        const found = await worked({ kind: 'find-feed', url });
        if (found.kind === 'broken') return { kind: 'failed', ...TOO_LONG };
        if (found.kind !== 'feed') return found;
        const title = found.title === undefined ? {} : { title: found.title };
        if ((await feeds.list()).some((one) => one.url === found.url))
          return { kind: 'there', url: found.url, ...title };
        const added = new Date(now()).toISOString().slice(0, 10);
        const outcome = await feeds.add({ url: found.url, ...title, added, all: false });
        if (outcome === 'full') return { kind: 'full' };
        return { kind: 'added', url: found.url, ...title, items: found.items };
      },
    },
    async read(source, told) {
      const read = await worked({ kind: 'read', source }, told);
      if ('kind' in read) return read;
      if (read.articles.length === 0) return { kind: 'nothing', failed: read.failed };
      const id = randomBytes(6).toString('hex');
      await proposals.put(id, read);
      return opened(id, read);
    },
    proposed,
    /** `again`: whether what another has done meanwhile is looked at once more. */
    async keep(id: string, how: KeepHow, again = true): Promise<KeepOutcome | undefined> {
      const open = await proposed(id);
      if (open?.kind !== 'open') return open;
      const result = await keepArticles(open.proposal.articles, how, articles);
      if (result.stopped?.kind === 'conflict' && again) return library.keep(id, how, false);
      if (result.kept.length === 0 && result.stopped === undefined) return { kind: 'there', open };
      if (result.stopped === undefined) await proposals.close(id, result.kept);
      return { kind: 'done', result };
    },
    async discard(id) {
      const before = await proposals.read(id);
      if (before?.kind !== 'open') return before?.kind;
      // Another may have been quicker.
      return (await proposals.close(id, null)) ? 'open' : (await proposals.read(id))?.kind;
    },
    async correct(id, fields) {
      const before = await proposed(id);
      const [article, ...others] = before?.kind === 'open' ? before.proposal.articles : [];
      if (before?.kind !== 'open' || article === undefined || others.length > 0) return before;
      const done = await worked({ kind: 'amend', article, fields, renames: true });
      if ('kind' in done && done.kind === 'busy') return done;
      const { typed: _typed, ...proposal } = before.proposal;
      if ('article' in done) {
        const next = { ...proposal, articles: [done.article] };
        if (!(await proposals.change(id, next))) return proposed(id);
        return { kind: 'corrected', open: await opened(id, next) };
      }
      await proposals.change(id, { ...proposal, typed: fields });
      return { kind: 'faulty', faults: 'faults' in done ? done.faults : [TOO_LONG] };
    },
    async amend(id, fields) {
      const stored = (await articles.list()).find((one) => one.id === id);
      const bytes = await articles.read(id);
      if (stored === undefined || bytes === undefined) return { kind: 'missing' };
      const markdown = new TextDecoder().decode(bytes);
      const done = await worked({ kind: 'amend', article: { id, markdown, fields: NOTHING }, fields, renames: false });
      if ('kind' in done) return done.kind === 'busy' ? done : { kind: 'faulty', faults: [TOO_LONG] };
      if ('faults' in done) return { kind: 'faulty', faults: done.faults };
      return articles.put(id, new TextEncoder().encode(done.article.markdown), stored.hash);
    },
    async refresh(told) {
      const last = refreshed.get(server) ?? Number.NEGATIVE_INFINITY;
      const left = last + REFRESHED - now();
      if (left > 0) return { kind: 'too-soon', minutes: Math.ceil(left / 60_000) };
      if (refreshed.size >= REMEMBERED) refreshed.clear();
      refreshed.set(server, now());
      const done = await worked({ kind: 'refresh', server }, told);
      return 'kind' in done ? done : { kind: 'refreshed', ...done };
    },
  } satisfies ServerLibrary;
  return library;
}

const TOO_LONG = {
  why: 'it took too long, or could not be read',
  remedy: 'Try again, or save its text in a file and add that.',
};

/** Of an article that is kept only what is written is changed. */
const NOTHING: RecordFields = { title: '', author: '', issued: '', site: '', url: '' };
