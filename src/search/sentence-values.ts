/** All that the choice of the answering sentence looks at, by the features' names: with meaning or by words. */
import type { AnswerKind } from './answer-kind.js';
import type { IndexedPassage } from './indexed-passage.js';
import type { Nearness } from './meaning/meaning.js';
import type { Query } from './query.js';
import { sentenceFeatures } from './sentence-features.js';

/** Undefined for a sentence that is not to be chosen: by words alone, one that the question has no word of. */
export function sentenceValues(
  query: Query,
  passage: IndexedPassage,
  ordinal: number,
  kind: AnswerKind,
  near: Nearness | undefined,
): Readonly<Record<string, number>> | undefined {
  const byWords = sentenceFeatures(query, passage, ordinal, kind);
  if (near === undefined) return byWords.coverage === 0 ? undefined : byWords;
  const meant = near.sentences[ordinal];
  return meant && { ...byWords, ...meant };
}
