/** The address that a reference prints. */
import type { Citation } from '../domain/citation.js';

/** The DOI as a link, because it outlives the page's address; else the URL; null for neither, or for a URL that is no web address. */
export function referenceUrl(citation: Citation): string | null {
  if (citation.DOI) return `https://doi.org/${citation.DOI}`;
  return citation.URL && /^https?:\/\//iu.test(citation.URL) ? citation.URL : null;
}
