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
  const isFront = (address: string): boolean =>
    new URL(address).pathname === '/' && url !== undefined && new URL(url).pathname !== '/';
  const own = told.find((one) => one !== undefined && !isFront(one) && !LOCAL.test(one));
  const address = own ?? url;
  if (address === undefined) return undefined;
  const bare = new URL(address);
  bare.hash = '';
  const counters = [...bare.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/u.test(name));
  for (const name of counters) bare.searchParams.delete(name);
  return bare.href;
}
