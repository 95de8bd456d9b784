/** The page of a feed's item: the feed's own text where that is whole, else the page that the item leads to. */
import type { Failed } from '../../fetch/failures.js';
import type { Fetcher } from '../../fetch/fetcher.js';
import type { FoundPage, PageHints, SkippedPage } from '../found-page.js';
import { isWhole } from './item-keys.js';
import type { FeedItem } from './read-feed.js';

interface Deps {
  readonly fetcher: Fetcher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** `base` is the feed's address, for an item that has none. Rejects only when the signal says stop. */
export async function foundPage(
  item: FeedItem,
  base: string,
  { fetcher, now, signal }: Deps,
): Promise<{ readonly kind: 'found'; readonly page: FoundPage } | Failed | SkippedPage> {
  const { html, url } = item;
  const at = { fetched: new Date(now()).toISOString(), hints: hintsOf(item) };
  if (html !== undefined && (isWhole(html) || url === undefined)) {
    const bytes = new TextEncoder().encode(documentOf(item, html));
    return { kind: 'found', page: { ...at, bytes, url: url ?? base, contentType: 'text/html; charset=utf-8' } };
  }
  if (url === undefined) return { kind: 'skipped', why: 'the item has neither a text nor an address' };
  const fetched = await fetcher.fetchPage(url, { signal });
  if (fetched.kind === 'failed') return fetched;
  if (fetched.kind === 'unchanged') return { kind: 'skipped', why: 'the page has not changed' };
  const { bytes, contentType } = fetched;
  return { kind: 'found', page: { ...at, bytes, url: fetched.url, contentType } };
}

function hintsOf({ title, authors, issued }: FeedItem): PageHints {
  return {
    ...(title !== undefined && { title }),
    ...(authors.length > 0 && { authors }),
    ...(issued !== undefined && { issued: new Date(issued).toISOString().slice(0, 10) }),
  };
}

/** A page as a site would have made it, so that it is read like any other. */
function documentOf({ title = '', url, authors, issued }: FeedItem, html: string): string {
  const head = [
    '<meta charset="utf-8">',
    `<title>${escaped(title)}</title>`,
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escaped(url)}">`]),
    ...authors.map((one) => `<meta name="author" content="${escaped(one)}">`),
    ...(issued === undefined
      ? []
      : [`<meta property="article:published_time" content="${new Date(issued).toISOString()}">`]),
  ];
  return `<!doctype html><html><head>${head.join('')}</head><body><article><h1>${escaped(title)}</h1>${html}</article></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
