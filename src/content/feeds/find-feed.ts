/** The feed at an address, or the one that the page there says it has. */
import type { Failed } from '../../fetch/failures.js';
import type { Fetcher, FetchedPage } from '../../fetch/fetcher.js';
import { readFeed, type Feed } from './read-feed.js';
import { isUrl } from '../../text/is-url.js';

export interface FoundFeed {
  readonly kind: 'feed';
  /** Where the feed itself is. */
  readonly url: string;
  readonly feed: Feed;
}

/** A feed of ten years with all texts has a few megabytes. */
export const LARGEST_FEED = 8 * 2 ** 20;

/** In bytes: where a page has its links, before its text. */
const HEAD = 200_000;

const FEED_TYPES = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)$/u;

/** Fetches the address and, where a page is there, the first feed that it names. Never rejects. */
export async function findFeed(address: string, fetcher: Fetcher): Promise<FoundFeed | Failed> {
  const fetched = await fetcher.fetchPage(address, { limit: LARGEST_FEED });
  if (fetched.kind !== 'page') return failed(fetched);
  const feed = feedIn(fetched);
  if (feed !== undefined) return feed;
  const [named] = feedsNamedBy(fetched);
  if (named === undefined) {
    const why = 'there is no feed, and the page names none';
    return { kind: 'failed', why, remedy: 'Look on the site for a link such as RSS, Atom or feed, and name that.' };
  }
  const linked = await fetcher.fetchPage(named, { limit: LARGEST_FEED });
  if (linked.kind !== 'page') return failed(linked);
  return (
    feedIn(linked) ?? {
      kind: 'failed',
      why: `what the page names as its feed is none (${named})`,
      remedy: 'Name the feed itself.',
    }
  );
}

function failed(fetched: Failed | { readonly kind: 'unchanged' }): Failed {
  return fetched.kind === 'failed'
    ? fetched
    : { kind: 'failed', why: 'the site gave no feed', remedy: 'Try again later.' };
}

function feedIn({ url, bytes, contentType }: FetchedPage): FoundFeed | undefined {
  const feed = readFeed(bytes, url, contentType);
  return feed === undefined ? undefined : { kind: 'feed', url, feed };
}

/** The addresses of `<link rel="alternate">` in the page's head, in their order. */
function feedsNamedBy({ url, bytes }: FetchedPage): readonly string[] {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return [...head.matchAll(/<link\s[^<>]{1,2000}>/giu)].flatMap(([tag]) => {
    const attribute = (name: string): string => {
      const found = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]{1,1500})"|'([^']{1,1500})'|([^\\s>]{1,1500}))`, 'iu').exec(
        tag,
      );
      return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
    };
    const isFeed =
      /(?:^|\s)alternate(?:\s|$)/iu.test(attribute('rel')) && FEED_TYPES.test(attribute('type').toLowerCase());
    const href = attribute('href').replaceAll('&amp;', '&');
    return isFeed && href !== '' && isUrl(href, url) ? [new URL(href, url).href] : [];
  });
}
