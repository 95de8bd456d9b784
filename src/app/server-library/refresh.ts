/** A server's feeds read, and the pages looked at that its articles were made from. */
import { pageImporter, pageReader } from '../open-importer.js';
import { type PolledFeeds, pollListed, surveyListed } from '../../content/feeds/poll-due.js';
import { checkSource } from '../../content/provenance/check-source.js';
import { readProvenance } from '../../content/provenance/provenance.js';
import type { ArticleId } from '../../domain/article.js';
import type { Quotas } from '../../content/article-store.js';
import type { Store } from '../../store/store.js';
import type { ImportSource } from '../../content/importers/draft.js';
import type { Wishes } from '../../content/importers/import-article.js';
import type { ImportOutcome } from '../../content/importers/import-file.js';
import type { Fetcher } from '../../fetch/fetcher.js';

export interface Importing {
  readonly fetcher: Fetcher;
  readonly importFile: (source: ImportSource, wishes?: Wishes) => Promise<ImportOutcome>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Refreshed {
  /** The titles or addresses of what the feeds gave. */
  readonly added: readonly string[];
  /** How many feeds could not be read. */
  readonly failing: number;
  readonly sources: readonly { readonly article: ArticleId; readonly result: 'changed' | 'gone' | 'failed' }[];
  /** How many pages were looked at, and how many are left for another time. */
  readonly looked: number;
  readonly left: number;
}

export type RefreshStep =
  | { readonly kind: 'feeds' }
  | { readonly kind: 'source'; readonly done: number; readonly all: number };

interface Deps extends Importing {
  readonly store: Store;
  readonly quotas: Quotas;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Pages of one refresh: with a second between two of a site they are had within a few minutes. */
const MOST_SOURCES = 25;
/** In milliseconds. */
const LONGEST = 5 * 60_000;

export async function refreshServer(
  server: string,
  deps: Deps,
  told: (step: RefreshStep) => void = () => undefined,
): Promise<Refreshed> {
  const { store, fetcher, now } = deps;
  const feeds = store.feeds(server);
  told({ kind: 'feeds' });
  const { added } = (await hasRoom(server, deps)) ? await pollServer(server, deps, true) : { added: [] };
  const { failing } = await surveyListed(await feeds.list(), { store: feeds.states, now });

  const articles = store.articles(server);
  const states = store.sources(server);
  const known = await states.list();
  const listed = (await articles.list()).filter(({ source }) => source !== undefined);
  await states.keepOnly(listed.map(({ id }) => id));
  // Those that were looked at longest ago come first.
  const since = (id: ArticleId) => known.get(id)?.checked ?? '';
  const order = listed.toSorted((a, b) => (since(a.id) < since(b.id) ? -1 : since(a.id) > since(b.id) ? 1 : 0));
  const begun = now();
  const sources: Refreshed['sources'][number][] = [];
  let looked = 0;
  for (const { id } of order) {
    if (looked >= MOST_SOURCES || now() - begun > LONGEST) break;
    const bytes = await articles.read(id);
    const provenance = bytes === undefined ? undefined : readProvenance(bytes);
    if (bytes === undefined || provenance === undefined) continue;
    told({ kind: 'source', done: looked, all: Math.min(order.length, MOST_SOURCES) });
    looked += 1;
    const outcome = await deps.importFile({ name: `${id}.md`, bytes }, { id });
    const article = outcome.kind === 'imported' ? outcome.articles[0]?.article : undefined;
    if (article === undefined) continue;
    const last = known.get(id);
    const checked = await checkSource(article, provenance, last?.hash === article.hash ? last : undefined, {
      fetcher,
      readPage: pageReader(deps.importFile),
      now,
    });
    if (checked.result !== 'failed') await states.write(id, checked.state);
    if (checked.result !== 'unchanged') sources.push({ article: id, result: checked.result });
  }
  return { added, failing: failing.length, sources, looked, left: Math.max(0, order.length - looked) };
}

/** All servers' feeds whose time has come; a server that may add nothing is passed over. What is told is for nobody but its moderators. */
export async function pollServers(deps: Deps & { readonly signal?: AbortSignal }): Promise<PolledFeeds> {
  const added: string[] = [];
  for (const server of await deps.store.serversWithFeeds()) {
    if (deps.signal?.aborted === true) break;
    if (await hasRoom(server, deps)) added.push(...(await pollServer(server, deps, false)).added);
  }
  return { added, told: [] };
}

/** Whether any feed of a server that may add something is to be asked. */
export async function isAnyDue({ store, quotas, now }: Pick<Deps, 'store' | 'quotas' | 'now'>): Promise<boolean> {
  for (const server of await store.serversWithFeeds()) {
    const feeds = store.feeds(server);
    const { due } = await surveyListed(await feeds.list(), { store: feeds.states, now });
    if (due && (await hasRoom(server, { store, quotas }))) return true;
  }
  return false;
}

async function pollServer(
  server: string,
  { store, fetcher, importFile, now, random, signal }: Deps & { readonly signal?: AbortSignal },
  early: boolean,
): Promise<PolledFeeds> {
  const feeds = store.feeds(server);
  const states = {
    ...feeds.states,
    async read(url: string) {
      const state = await feeds.states.read(url);
      // Of one that failed the site may have asked to be left alone until then.
      return early && state !== undefined && state.failures === 0 ? { ...state, next: 0 } : state;
    },
  };
  const importPage = pageImporter(store.articles(server), importFile);
  return pollListed(await feeds.list(), { fetcher, importPage, store: states, now, random, signal });
}

async function hasRoom(server: string, { store, quotas }: Pick<Deps, 'store' | 'quotas'>): Promise<boolean> {
  const used = await store.articles(server).usage();
  return used.articles < quotas.articles && used.bytes < quotas.bytes && used.addsAnHour < quotas.addsAnHour;
}
