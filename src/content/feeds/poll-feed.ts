/**
 * One reading of one feed: what is new becomes articles, each once. The state is written after each article, so that whatever
 * stops this, at most one item is looked at again, and found to be there.
 */
import type { Failed } from '../../fetch/failures.js';
import type { Fetcher } from '../../fetch/fetcher.js';
import type { ImportPage } from '../found-page.js';
import type { ListedFeed } from './feed-list.js';
import type { FeedState, FeedStore } from './feed-state.js';
import { LARGEST_FEED } from './find-feed.js';
import { foundPage } from './found-item.js';
import { itemKeys } from './item-keys.js';
import { readFeed, type Feed, type FeedItem } from './read-feed.js';

export interface PollDeps {
  readonly fetcher: Fetcher;
  readonly importPage: ImportPage;
  readonly store: FeedStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, so that a thousand bots do not ask at the same second. */
  readonly random: () => number;
  /** Stops between two articles. */
  readonly signal?: AbortSignal | undefined;
}

export interface Polled {
  /** The titles or addresses of what became articles. */
  readonly added: readonly string[];
  /** What there is to tell, once, as whole sentences. */
  readonly told: readonly string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between two readings of a feed. */
const USUAL = 30 * MINUTE;
/** New articles: of one reading, and of an hour. */
const MOST = 10;
const MOST_AN_HOUR = 20;
/** How often an item is tried that cannot be imported. */
const TRIES = 3;
/** Keys are kept of more items than any feed names, for those that come back. */
const MOST_SEEN = 5000;

/** Rejects when the state cannot be written, and when the signal says stop; nothing is lost by that. */
export async function pollFeed(listed: ListedFeed, deps: PollDeps): Promise<Polled> {
  const { fetcher, store, now, random, signal } = deps;
  const state = (await store.read(listed.url)) ?? newState(listed, now());
  const fetched = await fetcher.fetchPage(listed.url, {
    etag: state.etag,
    lastModified: state.lastModified,
    limit: LARGEST_FEED,
    signal,
  });
  const after = (rest: number): number => now() + Math.round(rest * (0.9 + 0.2 * random()));
  if (fetched.kind === 'unchanged') {
    await store.write(mended({ ...state, next: after(USUAL) }));
    return { added: [], told: recovered(state, listed) };
  }
  const feed = fetched.kind === 'page' ? readFeed(fetched.bytes, fetched.url, fetched.contentType) : undefined;
  if (fetched.kind === 'failed' || feed === undefined) {
    const failure = fetched.kind === 'failed' ? fetched : NO_FEED;
    const failures = state.failures + 1;
    const rest = Math.max(failure.rest ?? 0, Math.min(DAY, USUAL * 2 ** Math.min(10, failures)));
    await store.write({ ...state, failures, told: failure.why, next: after(rest) });
    return {
      added: [],
      told: failure.why === state.told ? [] : [`${named(listed)}: ${failure.why}. ${failure.remedy}`],
    };
  }

  const begun = state.begun ? state : { ...state, ...stateOfAdded(listed, feed, now()) };
  // Before the first article: else what is new by then would be taken for what was there when the feed was added.
  if (!state.begun) await store.write(begun);
  const taken = await takeNew(feed, fetched.url, begun, listed, deps);
  const rest = Math.min(DAY, Math.max(USUAL, feed.rest ?? 0));
  const { etag: _etag, lastModified: _date, ...plain } = mended(taken.state);
  await store.write({
    ...plain,
    // Who is told that nothing has changed would not see what is still to be taken.
    ...(taken.left === 0 && fetched.etag !== undefined && { etag: fetched.etag }),
    ...(taken.left === 0 && fetched.lastModified !== undefined && { lastModified: fetched.lastModified }),
    next: after(taken.left === 0 ? rest : USUAL),
  });
  return { added: taken.added, told: [...recovered(state, listed), ...taken.told] };
}

const NO_FEED: Failed = {
  kind: 'failed',
  why: 'there is no feed any more',
  remedy: 'Look for its new address, or take it away: npm run feeds -- remove URL.',
};

interface Taken {
  readonly state: FeedState;
  readonly added: readonly string[];
  readonly told: readonly string[];
  /** Items for another time. */
  readonly left: number;
}

async function takeNew(
  feed: Feed,
  base: string,
  before: FeedState,
  listed: ListedFeed,
  deps: PollDeps,
): Promise<Taken> {
  const { importPage, store, now, signal } = deps;
  let state = before;
  const added: string[] = [];
  const told: string[] = [];
  const fresh = feed.items.filter((item) => !isSeen(item, state) && !isOlder(item, state)).toReversed();
  let left = fresh.length;
  for (const item of fresh) {
    const lately = state.taken.filter((time) => now() - time < HOUR);
    if (added.length >= MOST || lately.length >= MOST_AN_HOUR) break;
    signal?.throwIfAborted();
    const keys = itemKeys(item);
    // An item that the feed names twice.
    if (isSeen(item, state)) {
      left -= 1;
      continue;
    }
    const page = await foundPage(item, base, deps);
    const imported = page.kind === 'found' ? await importPage(page.page) : page;
    const tries = (state.tries[keys[0] ?? ''] ?? 0) + 1;
    if (imported.kind === 'failed' && tries === 1) {
      told.push(`${named(listed)}: “${nameOf(item)}” is no article: ${imported.why}. ${imported.remedy}`);
    }
    const isOver = imported.kind !== 'failed' || tries === TRIES;
    if (isOver) left -= 1;
    if (imported.kind === 'added') added.push(nameOf(item));
    state = isOver
      ? afterwards(state, keys, imported.kind === 'added' ? [...lately, now()] : lately)
      : tried(state, keys, tries);
    await store.write(state);
    // The host has asked for a rest: its other items would be refused too.
    if ('rest' in imported && imported.rest !== undefined) break;
  }
  return { state, added, told, left };
}

/** An item that needs nothing more. */
function afterwards(state: FeedState, keys: readonly string[], taken: readonly number[]): FeedState {
  const { [keys[0] ?? '']: _done, ...tries } = state.tries;
  return { ...state, tries, seen: [...state.seen, ...keys].slice(-MOST_SEEN), taken: [...taken] };
}

function tried(state: FeedState, [first = '']: readonly string[], tries: number): FeedState {
  return { ...state, tries: { ...state.tries, [first]: tries } };
}

function newState({ url, added, all }: ListedFeed, now: number): FeedState {
  const since = all ? '' : (added ?? new Date(now).toISOString().slice(0, 10));
  return { url, since, begun: false, seen: [], tries: {}, next: 0, failures: 0, taken: [] };
}

/** The state of a feed that was added just now: what it has already, and has not been published today, is done with. */
export function stateOfAdded(listed: ListedFeed, feed: Feed, now: number): FeedState {
  const state = { ...newState(listed, now), begun: true };
  if (listed.all) return state;
  const there = feed.items.filter((item) => item.issued === undefined || isOlder(item, state));
  return { ...state, seen: there.flatMap(itemKeys) };
}

function isSeen(item: FeedItem, { seen }: FeedState): boolean {
  return itemKeys(item).some((key) => seen.includes(key));
}

/** What has no date is as old as the feed's first sight of it. */
function isOlder({ issued }: FeedItem, { since }: FeedState): boolean {
  return issued !== undefined && since !== '' && issued < Date.parse(since);
}

function mended({ told: _told, ...state }: FeedState): FeedState {
  return { ...state, failures: 0 };
}

function recovered({ told }: FeedState, listed: ListedFeed): readonly string[] {
  return told === undefined ? [] : [`${named(listed)} can be read again.`];
}

function named({ title, url }: ListedFeed): string {
  return title === undefined ? `The feed ${url}` : `The feed “${title}” (${url})`;
}

function nameOf({ title, url, id }: FeedItem): string {
  return title ?? url ?? id ?? 'an item without a name';
}
