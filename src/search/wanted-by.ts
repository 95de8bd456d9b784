/** What a question rules out, whatever it is found by: other articles, passages without its phrases or with what it excludes. */
import type { IndexedPassage } from './indexed-passage.js';
import { hasPhrase } from './match.js';
import type { Query } from './query.js';

/** Undefined when nothing is ruled out. */
export function wantedBy(
  query: Query,
  inScope?: (passage: IndexedPassage) => boolean,
): ((passage: IndexedPassage) => boolean) | undefined {
  if (inScope === undefined && query.phrases.length === 0 && query.excluded.size === 0) return undefined;
  return (passage) =>
    (inScope?.(passage) ?? true) &&
    query.phrases.every((phrase) => hasPhrase(passage, phrase)) &&
    !passage.terms.some((term) => query.excluded.has(term));
}
