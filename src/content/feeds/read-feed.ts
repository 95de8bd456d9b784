/** The items of a feed: RSS, Atom, RDF or JSON Feed. The only module that knows the package that reads them. */
import { parseFeed } from 'feedsmith';
import iconv from 'iconv-lite';
import { plainText } from './plain-text.js';
import { isUrl } from '../../text/is-url.js';

export interface FeedItem {
  /** What tells it from the feed's other items, for as long as the feed keeps its word. */
  readonly id?: string;
  /** Absolute. */
  readonly url?: string;
  /** Without markup. */
  readonly title?: string;
  readonly authors: readonly string[];
  /** When it was published, else changed; in milliseconds since 1970. */
  readonly issued?: number;
  /** The whole text, where the feed has it, in HTML. */
  readonly html?: string;
}

export interface Feed {
  readonly title?: string;
  /** In the feed's order, which is mostly newest first. */
  readonly items: readonly FeedItem[];
  /** For how many milliseconds the feed says it need not be asked again. */
  readonly rest?: number;
}

/** Of one feed; the newest are first. */
const MOST_ITEMS = 500;
const MINUTE = 60_000;

/** The feed in these bytes, with addresses made absolute by `url`; undefined for what is none. */
export function readFeed(bytes: Uint8Array, url: string, contentType?: string): Feed | undefined {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(decoded(bytes, contentType), { maxItems: MOST_ITEMS });
  } catch {
    return undefined;
  }
  switch (parsed.format) {
    case 'rss': {
      const { title, items = [], ttl } = parsed.feed;
      return {
        ...titled(title, 'maybe-html'),
        ...(ttl !== undefined && ttl > 0 && { rest: ttl * MINUTE }),
        items: items.map((item) =>
          itemOf({
            id: item.guid?.value,
            url:
              absolute(item.link, url) ??
              (item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value, url)),
            ...titled(item.title, 'maybe-html'),
            authors: item.dc?.creators ?? item.authors?.map((one) => person(one)),
            issued: item.pubDate ?? item.dc?.dates?.[0],
            html: item.content?.encoded ?? item.description,
          }),
        ),
      };
    }
    case 'rdf': {
      const { title, items = [] } = parsed.feed;
      return {
        ...titled(title, 'maybe-html'),
        items: items.map((item) =>
          itemOf({
            id: item.rdf?.about,
            url: absolute(item.link ?? item.rdf?.about, url),
            ...titled(item.title, 'maybe-html'),
            authors: item.dc?.creators,
            issued: item.dc?.dates?.[0],
            html: item.content?.encoded ?? item.description,
          }),
        ),
      };
    }
    case 'atom': {
      const { title, entries = [] } = parsed.feed;
      return {
        ...titled(title?.value, kindOf(title?.type)),
        items: entries.map((entry) => {
          const link = entry.links?.find(({ rel = 'alternate', href }) => rel === 'alternate' && href !== undefined);
          return itemOf({
            id: entry.id,
            url: absolute(link?.href, url),
            ...titled(entry.title?.value, kindOf(entry.title?.type)),
            authors: entry.authors?.map(({ name }) => name),
            issued: entry.published ?? entry.updated,
            html: bodyOf(entry.content) ?? bodyOf(entry.summary),
          });
        }),
      };
    }
    case 'json': {
      const { title, items = [] } = parsed.feed;
      return {
        ...titled(title, 'text'),
        items: items.map((item) =>
          itemOf({
            id: item.id,
            url: absolute(item.url, url),
            ...titled(item.title, 'text'),
            authors: item.authors?.map(({ name }) => name),
            issued: item.date_published ?? item.date_modified,
            html: item.content_html ?? (item.content_text === undefined ? undefined : escaped(item.content_text)),
          }),
        ),
      };
    }
  }
}

interface RawItem {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly authors?: readonly (string | undefined)[] | undefined;
  /** As the feed has it. */
  readonly issued?: unknown;
  readonly html?: string | undefined;
}

function itemOf({ id, url, title, authors = [], issued, html }: RawItem): FeedItem {
  const time = typeof issued === 'string' ? Date.parse(issued) : Number.NaN;
  return {
    ...(id !== undefined && id !== '' && { id }),
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    authors: authors.flatMap((one) => (one === undefined || one.trim() === '' ? [] : [one.trim()])),
    ...(Number.isFinite(time) && { issued: time }),
    ...(html !== undefined && html.trim() !== '' && { html }),
  };
}

function titled(title: string | undefined, kind: Parameters<typeof plainText>[1]): { readonly title?: string } {
  const plain = title === undefined ? '' : plainText(title, kind);
  return plain === '' ? {} : { title: plain };
}

function kindOf(type: string | undefined): 'html' | 'text' {
  return type === 'html' || type === 'xhtml' ? 'html' : 'text';
}

/** What stands at another address, or is a picture, is not the text. */
function bodyOf(
  content: { readonly value?: string; readonly type?: string; readonly src?: string } | undefined,
): string | undefined {
  if (content?.value === undefined || content.src !== undefined) return undefined;
  const { value, type = 'text' } = content;
  if (type === 'html' || type === 'xhtml' || type === 'text/html') return value;
  return type === 'text' || type === 'text/plain' ? escaped(value) : undefined;
}

function person(one: { readonly name?: string; readonly email?: string } | string): string | undefined {
  // RSS has an address of mail and, in brackets, a name.
  return typeof one === 'string' ? /\(([^()]{1,200})\)/u.exec(one)?.[1] : one.name;
}

function escaped(text: string): string {
  const paragraphs = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/\n[ \t]*\n/u);
  return paragraphs.map((one) => `<p>${one}</p>`).join('\n');
}

function absolute(address: string | undefined, base: string): string | undefined {
  if (address === undefined || !isUrl(address.trim(), base)) return undefined;
  const url = new URL(address.trim(), base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** As the server says, else as the file says, else UTF-8. */
function decoded(bytes: Uint8Array, contentType: string | undefined): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const named =
    /charset=["']?([\w-]{1,40})/iu.exec(contentType ?? '')?.[1] ??
    /^[^<]{0,8}<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})["']/iu.exec(start)?.[1] ??
    (/^(?:\xff\xfe|\xfe\xff)/u.test(start) ? 'utf-16' : 'utf-8');
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(named) ? named : 'utf-8');
}
