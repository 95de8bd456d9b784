/** A part of a library of which nothing can be had: what is asked of it rejects, so that nobody takes its silence for an answer. */
import { PartUnavailable } from '../domain/part-unavailable.js';
import type { SearchPart } from '../search/search-part.js';

export function awayPart(cause: unknown): SearchPart {
  const away = async (): Promise<never> => {
    throw new PartUnavailable(cause);
  };
  return {
    library: {
      isEmpty: false,
      languages: [],
      hasLimited: false,
      article: away,
      byTitle: away,
      heads: away,
      matching: away,
      passagesOf: () => [],
    },
    indexesFor: away,
  };
}
