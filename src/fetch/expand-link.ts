/** A link as a person gives it to the pages behind it: one, or all of a folder on GitHub or of a sitemap. */
import type { Fetcher } from './fetcher.js';
import { expandGitHubLink, readGitHubLink } from './github-link.js';
import type { Expanded } from './linked-page.js';
import { expandSitemap, looksLikeSitemap } from './sitemap.js';
import { readWebAddress } from './web-address.js';

/** As many pages as one link stands for, unless a person says otherwise. */
export const MOST_PAGES = 500;

/**
 * At most `most` pages, none of which is read before it is wanted, so that they can be shown first. A plain address is one
 * page, and nothing is fetched to find that out. Never rejects.
 */
export async function expandLink(link: string, fetcher: Fetcher, most = MOST_PAGES): Promise<Expanded> {
  const url = readWebAddress(link);
  if (!(url instanceof URL)) return { kind: 'failed', ...url };
  const github = readGitHubLink(url);
  if (github !== undefined) return expandGitHubLink(github, fetcher, most);
  if (looksLikeSitemap(url)) return expandSitemap(url, fetcher, most);
  const read = async (signal?: AbortSignal) => fetcher.fetchPage(url.href, { signal });
  return { kind: 'pages', pages: [{ url: url.href, read }], left: 0 };
}
