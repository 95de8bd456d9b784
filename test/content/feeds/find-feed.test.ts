import { expect, test } from 'vitest';
import { findFeed } from '../../../src/content/feeds/find-feed.js';
import { rss } from '../../support/content/feeds.js';
import { fakeFetcher } from '../../support/fetch/fake-fetcher.js';

const PAGE = 'https://example.org/news';
const FEED = 'https://example.org/feed.xml?a=1&b=2';
const pages = (page: string) => ({ [PAGE]: page, [FEED]: rss([{ id: '1', title: 'Bees' }]) });

test('a feed is found at its own address', async () =>
  expect(await findFeed(FEED, fakeFetcher(pages('')))).toMatchObject({
    kind: 'feed',
    url: FEED,
    feed: { title: 'The town' },
  }));

test.each([
  '<link rel="alternate" type="application/rss+xml" href="/feed.xml?a=1&amp;b=2">',
  "<LINK href='feed.xml?a=1&b=2' title='a > b' type='application/atom+xml' rel='ALTERNATE home'/>",
  '<link rel=stylesheet href=/x.css><link rel=alternate hreflang=de href=/de><link rel=alternate type=application/feed+json href=/feed.xml?a=1&b=2>',
])('a feed is found by the page that names it: %s', async (link) =>
  expect(
    await findFeed(PAGE, fakeFetcher(pages(`<!doctype html><head>${link.replace('a > b', 'a')}</head>`))),
  ).toMatchObject({
    kind: 'feed',
    url: FEED,
  }),
);

test.each([
  ['a page that names none', '<!doctype html><p>Bees', 'there is no feed, and the page names none'],
  [
    'a page that names one that is none',
    `<link rel="alternate" type="application/rss+xml" href="${PAGE}">`,
    `what the page names as its feed is none (${PAGE})`,
  ],
  [
    'a page that names one that is not there',
    '<link rel="alternate" type="application/rss+xml" href="/gone">',
    'there is no such page (404)',
  ],
])('%s is told', async (_name, page, why) =>
  expect(await findFeed(PAGE, fakeFetcher(pages(page)))).toMatchObject({
    kind: 'failed',
    why,
    remedy: expect.stringMatching(/\.$/u),
  }),
);

test('a page that is made to hold up its reader is read at once', async () =>
  expect(await findFeed(PAGE, fakeFetcher(pages('<link rel='.repeat(100_000))))).toMatchObject({ kind: 'failed' }));
