import { describe, expect, test } from 'vitest';
import type { ListedFeed } from '../../../src/content/feeds/feed-list.js';
import { pollFeed } from '../../../src/content/feeds/poll-feed.js';
import type { Fetched, FetchOptions } from '../../../src/fetch/fetcher.js';
import { fakeLibrary, fakeStore, rss, type RssItem } from '../../support/content/feeds.js';
import { fakeFetcher } from '../../support/fetch/fake-fetcher.js';

const URL = 'https://example.org/feed';
const FEED: ListedFeed = { url: URL, title: 'Town', added: '2026-11-26', all: false };
const HALF_AN_HOUR = 1_800_000;

const item = (number: number, more: RssItem = {}): RssItem => ({
  id: `id-${number}`,
  link: `https://example.org/${number}`,
  title: `Item ${number}`,
  date: '2026-11-26T10:00:00Z',
  html: 'In short.',
  ...more,
});

/** A bot that reads one feed, whose items lead to pages that are there. */
function bot(step?: () => void) {
  let now = Date.UTC(2026, 10, 26, 12);
  let items: readonly RssItem[] = [];
  let answer: ((options: FetchOptions | undefined) => Fetched) | undefined;
  const library = fakeLibrary(step);
  const store = fakeStore(step);
  const feed = (options: FetchOptions | undefined): Fetched =>
    answer?.(options) ?? { kind: 'page', url: URL, bytes: new TextEncoder().encode(rss(items)), etag: '"1"' };
  const pages: Record<string, string> = Object.fromEntries(
    Array.from({ length: 100 }, (_, number) => [`https://example.org/${number}`, `<p>Page ${number}`]),
  );
  const fetcher = fakeFetcher({ ...pages, [URL]: feed, 'https://example.org/bad': '<p>unreadable' });
  return {
    library,
    store,
    fetcher,
    state: () => store.states.get(URL),
    publish: (...next: readonly RssItem[]) => void (items = next),
    answer: (next: typeof answer) => void (answer = next),
    pass: (milliseconds: number) => void (now += milliseconds),
    poll: async (listed = FEED, signal?: AbortSignal) =>
      pollFeed(listed, { fetcher, importPage: library.importPage, store, now: () => now, random: () => 0.5, signal }),
    titles: () => [...library.articles.values()],
  };
}

describe('what is taken', () => {
  test('is what is new since the day on which the feed was added, oldest first', async () => {
    const { publish, poll, titles } = bot();
    publish(item(3), item(2), item(1, { date: '2026-11-25T23:00:00Z' }));
    expect((await poll()).added).toEqual(['Item 2', 'Item 3']);
    expect(titles()).toEqual(['Item 2', 'Item 3']);
  });

  test('is nothing that has no date and was there at first sight', async () => {
    const { publish, poll, titles } = bot();
    const { date: _, ...undated } = item(1);
    publish(undated);
    await poll();
    const { date: __, ...later } = item(2);
    publish(later, undated);
    await poll();
    expect(titles()).toEqual(['Item 2']);
  });

  test('is all, where that is wished', async () => {
    const { publish, poll, titles } = bot();
    const { date: _, ...undated } = item(1);
    publish(item(2, { date: '1999-01-01T00:00:00Z' }), undated);
    await poll({ ...FEED, all: true });
    expect(titles()).toEqual(['Item 1', 'Item 2']);
  });

  test('waits when the feed could not be read at first', async () => {
    const { publish, poll, titles, answer } = bot();
    answer(() => ({ kind: 'failed', why: 'the site is in trouble (500)', remedy: 'Wait.', status: 500 }));
    await poll();
    answer(undefined);
    const { date: _, ...undated } = item(1);
    publish(undated);
    await poll();
    expect(titles()).toEqual([]);
  });

  test('is ten items at once, twenty in an hour, and the rest later', async () => {
    const { publish, poll, titles, pass, fetcher } = bot();
    publish(...Array.from({ length: 45 }, (_, number) => item(number)));
    const counts: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      counts.push((await poll()).added.length);
      pass(HALF_AN_HOUR / 2);
    }
    expect(counts).toEqual([10, 10, 0, 0, 10, 10, 0, 0, 5]);
    expect(titles()).toHaveLength(45);
    // While something is left, the whole feed is wanted.
    expect(fetcher.options.filter((options) => options?.etag !== undefined)).toEqual([]);
    await poll();
    expect(fetcher.options.at(-1)).toMatchObject({ etag: '"1"' });
  });
});

describe('an item is taken once', () => {
  test.each<[string, RssItem]>([
    ['as it is', item(1)],
    ['with another address', item(1, { link: 'https://example.org/99' })],
    ['with another id', item(1, { id: 'id-99' })],
    [
      'with another id, and an address that says how one came',
      item(1, { id: 'id-99', link: 'https://www.example.org/1/?utm_source=feed#top' }),
    ],
  ])('%s', async (_name, again) => {
    const { publish, poll, titles } = bot();
    publish(item(1));
    await poll();
    publish(again);
    await poll();
    expect(titles()).toEqual(['Item 1']);
  });

  test('by its text', async () => {
    const { publish, poll, titles } = bot();
    const html = `<p>${'Bees came in spring. '.repeat(40)}</p>`;
    publish(item(1, { html }));
    await poll();
    publish(item(2, { html }));
    await poll();
    expect(titles()).toEqual(['Item 1']);
  });

  test('when the feed names it twice', async () => {
    const { publish, poll, titles } = bot();
    publish(item(1), item(1));
    await poll();
    expect(titles()).toEqual(['Item 1']);
  });

  test('and does not come back when a person has removed the article', async () => {
    const { publish, poll, library, titles } = bot();
    publish(item(1));
    await poll();
    library.articles.clear();
    await poll();
    expect(titles()).toEqual([]);
  });
});

describe('the text of an item', () => {
  test('is the page where the feed has a summary', async () => {
    const { publish, poll, fetcher } = bot();
    publish(item(1));
    await poll();
    expect(fetcher.asked).toEqual([URL, 'https://example.org/1']);
  });

  test('is that of the feed where it is whole, and the page is not fetched', async () => {
    const { publish, poll, fetcher } = bot();
    publish(item(1, { html: `<p>${'Bees came in spring. '.repeat(40)}</p>` }));
    await poll();
    expect(fetcher.asked).toEqual([URL]);
  });

  test('is the page where the feed leads on', async () => {
    const { publish, poll, fetcher } = bot();
    publish(item(1, { html: `<p>${'Bees came in spring. '.repeat(40)} Continue reading…</p>` }));
    await poll();
    expect(fetcher.asked).toEqual([URL, 'https://example.org/1']);
  });
});

describe('what goes wrong', () => {
  test('is told once, and that it is over', async () => {
    const { poll, answer } = bot();
    answer(() => ({ kind: 'failed', why: 'the site is in trouble (500)', remedy: 'Try again later.', status: 500 }));
    const told = [await poll(), await poll()].map((polled) => polled.told);
    answer(undefined);
    expect([...told, (await poll()).told, (await poll()).told]).toEqual([
      ['The feed “Town” (https://example.org/feed): the site is in trouble (500). Try again later.'],
      [],
      ['The feed “Town” (https://example.org/feed) can be read again.'],
      [],
    ]);
  });

  test('makes the feed rest longer each time, up to a day', async () => {
    const { poll, answer, state } = bot();
    answer(() => ({ kind: 'failed', why: 'no', remedy: 'Wait.' }));
    const rests: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      await poll();
      rests.push(((state()?.next ?? 0) - Date.UTC(2026, 10, 26, 12)) / 3_600_000);
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
  });

  test('makes the feed rest as long as it asks', async () => {
    const { poll, answer, state } = bot();
    answer(() => ({ kind: 'failed', why: 'no', remedy: 'Wait.', rest: 50 * 3_600_000 }));
    await poll();
    expect(((state()?.next ?? 0) - Date.UTC(2026, 10, 26, 12)) / 3_600_000).toBe(50);
  });

  test('is told when there is no feed any more', async () => {
    const { poll, answer } = bot();
    answer(() => ({ kind: 'page', url: URL, bytes: new TextEncoder().encode('<!doctype html>') }));
    expect((await poll()).told[0]).toContain('there is no feed any more');
  });

  test('with one item costs no other, is told once and given up after three times', async () => {
    const { publish, poll, titles, fetcher } = bot();
    publish(item(2), item(1, { link: 'https://example.org/bad' }));
    const told = [await poll(), await poll(), await poll(), await poll()].map((polled) => polled.told.length);
    expect(told).toEqual([1, 0, 0, 0]);
    expect(titles()).toEqual(['Item 2']);
    expect(fetcher.asked.filter((url) => url.endsWith('/bad'))).toHaveLength(3);
  });
});

test('a feed that has not changed is asked again in half an hour, and says nothing', async () => {
  const { poll, answer, state } = bot();
  await poll();
  answer((options) => (options?.etag === '"1"' ? { kind: 'unchanged' } : { kind: 'failed', why: 'no', remedy: 'No.' }));
  expect(await poll()).toEqual({ added: [], told: [] });
  expect((state()?.next ?? 0) - Date.UTC(2026, 10, 26, 12)).toBe(HALF_AN_HOUR);
});

test('a stop ends it between two articles, and the next time goes on', async () => {
  const stop = new AbortController();
  let steps = 0;
  const { publish, poll, titles } = bot(() => ((steps += 1) === 3 ? stop.abort(new Error('stopping')) : undefined));
  publish(item(3), item(2), item(1));
  await expect(poll(FEED, stop.signal)).rejects.toThrow('stopping');
  expect(titles()).toEqual(['Item 1']);
  await poll();
  expect(titles()).toEqual(['Item 1', 'Item 2', 'Item 3']);
});

describe('killed or without a disk at any step', () => {
  // Every writing of an article and of the state is a step: before it, and after it and before the next.
  test.each(Array.from({ length: 10 }, (_, step) => step + 1))(
    '%i, nothing is lost and nothing comes twice',
    async (failing) => {
      let steps = 0;
      const imported: string[] = [];
      const { publish, poll, titles, library } = bot(() => {
        steps += 1;
        if (steps === failing) throw new Error('ENOSPC');
      });
      const set = library.articles.set.bind(library.articles);
      library.articles.set = (url, title) => {
        imported.push(title);
        return set(url, title);
      };
      publish(item(4), item(3), item(2), item(1));
      await poll().catch(() => undefined);
      for (let again = 0; again < 3; again += 1) await poll();
      expect(titles().toSorted()).toEqual(['Item 1', 'Item 2', 'Item 3', 'Item 4']);
      expect(imported).toHaveLength(4);
    },
  );
});
