/** The address of a source: the one that a button opens, at the quoted words where it has room, and the one that is printed. */
import type { Article } from '../domain/article.js';
import type { Citation } from '../domain/citation.js';
import type { Span } from '../domain/span.js';
import { doiAddress } from './doi.js';
import { textFragment } from './text-fragment.js';
import { isUrl } from '../text/is-url.js';

/** Discord's limit for the URL of a link button, in characters. https://discord.com/developers/docs/components/reference#button */
const LONGEST = 512;

/** As `sourceLink`, without words to point to. */
export function sourcePage({ citation }: Pick<Article, 'citation'>): string | null {
  const address = encodedAddress(citation.URL) ?? encodedAddress(citation.DOI && doiAddress(citation.DOI));
  return address === null || address.length > LONGEST ? null : address;
}

/**
 * The URL of the article's source, or its DOI as a link when it has no web address; with a span of its text it points to the
 * words there, except for a brief, whose words the source does not have. Null when there is neither, or when even the plain
 * address is longer than 512 characters. Safe inside a masked Markdown link.
 */
export function sourceLink(article: Article, span: Span | null): string | null {
  const address = sourcePage(article);
  if (address === null) return null;
  const pointer = `${address}${address.includes('#') ? '' : '#'}:~:text=`;
  const directive = span === null || article.brief ? null : textFragment(article, span, LONGEST - pointer.length);
  return directive === null ? address : pointer + directive;
}

/**
 * A web address of unknown origin, made safe to stand in a message: with everything percent-encoded that could end a
 * Markdown link, style it or hide in it; null for what is no http or https address, or has a user name in it, which only
 * serves to deceive.
 */
function encodedAddress(address: string | undefined): string | null {
  if (address === undefined || !isUrl(address.trim())) return null;
  const url = new URL(address.trim());
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return null;
  // A text directive that the record already has points elsewhere than our words.
  const fragment = url.hash.replace(/:~:.*$/su, '');
  const rest = `${url.pathname}${url.search}${fragment === '#' ? '' : fragment}`;
  return url.origin + rest.replaceAll(/[()*_~\\<>|"'`[\]\s]/gu, percentEncoded);
}

/** By hand, because `encodeURIComponent` leaves ( ) * _ ~ ' as they are. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The address that a reference prints: the DOI as a link, because it outlives the page's address; else the URL; null for neither, or for a URL that is no web address. */
export function referenceUrl(citation: Citation): string | null {
  if (citation.DOI) return doiAddress(citation.DOI);
  return citation.URL && /^https?:\/\//iu.test(citation.URL) ? citation.URL : null;
}
