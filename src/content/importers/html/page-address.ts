/** The one address of a page among the many that lead to it. */
import { isNode, text, type LinkedNode } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';

const LOCAL = /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0)/u;

/** The page's own word for it, but never the front page for an article, without what only counts visits; else `url`. */
export function pageAddress(meta: MetaTags, article: LinkedNode, url: string | undefined): string | undefined {
  const page = article['mainEntityOfPage'];
  const told = [
    meta.link('canonical'),
    meta.address(meta.first('og:url')),
    meta.address(meta.first('citation_public_url', 'citation_abstract_html_url')),
    meta.address(text(article['url'])),
    meta.address(isNode(page) ? text(page['@id']) : text(page)),
  ];
  const known = told.flatMap((one) => (one === undefined || LOCAL.test(one) ? [] : [bare(one)]));
  const from = url === undefined ? undefined : bare(url);
  // Many a template says of every page that it is the front page.
  const own = from !== undefined && isFront(from) ? known[0] : known.find((one) => !isFront(one));
  return own ?? from ?? known[0];
}

/** Without its fragment and what only counts visits. */
function bare(address: string): string {
  const url = new URL(address);
  url.hash = '';
  const counters = [...url.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/u.test(name));
  for (const name of counters) url.searchParams.delete(name);
  return url.href;
}

/** `/?p=12` is a page of its own. */
function isFront(address: string): boolean {
  const { pathname, search } = new URL(address);
  return /^\/(?:(?:index|default|home)\.\w{2,5})?$/u.test(pathname) && search === '';
}
