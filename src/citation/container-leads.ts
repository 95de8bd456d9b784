/** Where Chicago and Harvard file an unsigned article. */
import type { Citation } from '../domain/citation.js';
import { lead } from './lead.js';

/** True for a newspaper's or magazine's article that nobody signed: the paper stands in place of the author. */
export function containerLeads(citation: Citation): boolean {
  const paper = citation.type === 'article-newspaper' || citation.type === 'article-magazine';
  return paper && lead(citation) === null && citation['container-title'] !== undefined;
}
