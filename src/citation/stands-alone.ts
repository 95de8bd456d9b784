/** Which titles are those of a whole and so italic where a part's would be quoted. */
import type { Citation } from '../domain/citation.js';
import { workKind } from './work-kind.js';

/** True for books, reports and theses, and for pages of no site. */
export function standsAlone(citation: Citation): boolean {
  const kind = workKind(citation.type);
  return kind === 'book' || kind === 'report' || kind === 'thesis' || (kind === 'page' && !citation['container-title']);
}
