/** The pages that a site names in its sitemap: https://www.sitemaps.org/protocol.html */
import { gunzipSync } from 'node:zlib';
import type { Failed } from './failures.js';
import type { Fetcher, FetchedPage } from './fetcher.js';
import type { Expanded } from './linked-page.js';
import { isUrl } from '../text/is-url.js';

/** In bytes, unpacked: what the protocol allows. */
const LARGEST = 50 * 2 ** 20;
/** Of one sitemap of sitemaps. */
const MOST_SITEMAPS = 50;
/** Sitemaps of sitemaps of sitemaps are none of the protocol. */
const DEEPEST = 2;

/** Whether an address looks like one of a sitemap. What is behind it decides. */
export function looksLikeSitemap({ pathname }: URL): boolean {
  return /(?:^|\/)[^/]{0,200}sitemap[^/]{0,200}\.xml(?:\.gz)?$/iu.test(pathname);
}

/** The pages of the same host that the sitemap names, each once, in its order. */
export async function expandSitemap(url: URL, fetcher: Fetcher, most: number): Promise<Expanded> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  let left = 0;
  let failed: Failed | undefined;

  async function read(address: string, depth: number): Promise<void> {
    if (seen.has(address) || seen.size >= MOST_SITEMAPS) return;
    seen.add(address);
    const fetched = await fetcher.fetchPage(address, { limit: LARGEST });
    const text = fetched.kind === 'page' ? textOf(fetched) : undefined;
    if (text === undefined) {
      const none = {
        kind: 'failed',
        why: 'this is no sitemap',
        remedy: 'Name the address of the sitemap itself.',
      } as const;
      failed ??= fetched.kind === 'failed' ? fetched : none;
      return;
    }
    const isOfSitemaps = /<(?:\w{1,20}:)?sitemapindex[\s>]/u.test(text.slice(0, 5000));
    if (!isOfSitemaps && !/<(?:\w{1,20}:)?urlset[\s>]/u.test(text.slice(0, 5000))) {
      failed ??= { kind: 'failed', why: 'this is no sitemap', remedy: 'Name the address of the sitemap itself.' };
      return;
    }
    for (const named of locations(text)) {
      const there = isUrl(named, address) ? new URL(named, address) : undefined;
      if (there === undefined || !/^https?:$/u.test(there.protocol) || !isSameSite(there, url)) continue;
      there.hash = '';
      if (isOfSitemaps && depth < DEEPEST) await read(there.href, depth + 1);
      else if (isOfSitemaps || pages.has(there.href)) continue;
      else if (pages.size < most) pages.add(there.href);
      else left += 1;
    }
  }

  await read(url.href, 1);
  if (pages.size === 0) {
    const empty = {
      kind: 'failed',
      why: 'the sitemap names no pages of its site',
      remedy: 'Name the pages themselves.',
    } as const;
    return failed ?? empty;
  }
  return {
    kind: 'pages',
    pages: Array.from(pages, (address) => ({
      url: address,
      read: async (signal?: AbortSignal) => fetcher.fetchPage(address, { signal }),
    })),
    left,
  };
}

/** Undefined for what is no text. */
function textOf({ bytes }: FetchedPage): string | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder().decode(gunzipSync(bytes, { maxOutputLength: LARGEST }));
  } catch {
    return undefined;
  }
}

function* locations(text: string): Generator<string> {
  for (const [, location = ''] of text.matchAll(
    /<(?:\w{1,20}:)?loc>([^<]{1,2500}|<!\[CDATA\[[^\]<]{1,2500}\]\]>)<\//gu,
  )) {
    yield decoded(location.replace(/^<!\[CDATA\[|\]\]>$/gu, '').trim());
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** A sitemap speaks for its own host: others would be asked in its name. */
function isSameSite(a: URL, b: URL): boolean {
  return bare(a.host) === bare(b.host);
}

function bare(host: string): string {
  return host.replace(/^www\./u, '');
}
