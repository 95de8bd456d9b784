/** The way to an article's source, at the words if that can be. */
import { sourceLink } from '../citation/source-link.js';
import type { Article } from '../domain/article.js';
import { maskedLink } from './masked-link.js';

/**
 * A link whose name says what it opens: the source at `words`, or its beginning when `words` is null, when they do not
 * fit into an address, and for a brief, whose words are not the source's. Empty when the article has no address.
 */
export function sourceAnchor({ citation, brief }: Article, words: string | null): string {
  const link = sourceLink(citation, brief ? null : words);
  return maskedLink(link?.includes(':~:text=') ? 'Open at these words' : 'Open the source', link);
}
