/** By what an item of a feed is known again, and how its whole text is told from a summary. */
import { createHash } from 'node:crypto';
import type { FeedItem } from './read-feed.js';

/** A text of fewer characters may be that of several items. */
const TELLING = 200;

/**
 * Its id, its address and its text, as far as it has them: an item that agrees with another in one of them is the same. An item
 * without all of them is known by its title.
 */
export function itemKeys({ id, url, title, html }: FeedItem): readonly string[] {
  const text = html === undefined ? '' : bareText(html);
  const keys = [
    ...(id === undefined ? [] : [key('i', id)]),
    ...(url === undefined ? [] : [key('u', canonicalAddress(url))]),
    ...(text.length < TELLING ? [] : [key('t', text)]),
  ];
  return keys.length > 0 ? keys : [key('n', title ?? '')];
}

/** The address without what only says how somebody came there. */
export function canonicalAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of Array.from(url.searchParams.keys())) {
    if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/iu.test(name)) url.searchParams.delete(name);
  }
  const path = url.pathname.replace(/\/$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`;
}

/** The shortest text that is worth an article of its own, in characters; a summary has fewer. */
const WHOLE = 600;

/** Whether the feed has all of the item's text, and not only its beginning. */
export function isWhole(html: string): boolean {
  const text = bareText(html);
  return (
    text.length >= WHOLE &&
    !/(?:\.\.\.|…|\[…\]|\[\.\.\.\]|read more|continue reading|weiterlesen|lire la suite)\W{0,5}$/iu.test(
      text.slice(-60),
    )
  );
}

function bareText(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function key(kind: string, text: string): string {
  return `${kind}:${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}
