/**
 * A part of what is searched, in memory or not: it is told what is looked for and gives indexes in which that can be found. One in memory
 * gives what it has; another makes small ones for the moment, of the passages that may be wanted.
 */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { ParsedQuestion } from './query/parse-question.js';
import type { LanguageIndex } from './query/read-question.js';

export type SearchRequest =
  /**
   * Passages that may answer. With `article` all of that article, whose passages are then those of this very object; of a part that does not
   * have it none, only the counts.
   */
  | { readonly kind: 'question'; readonly question: ParsedQuestion; readonly article?: Article | undefined }
  /** Passages in which the text may stand, by its rarest words, and those of `article`. */
  | { readonly kind: 'quote'; readonly text: string; readonly article?: Article | undefined }
  /** No passage: only in how many each word of the texts stands. */
  | { readonly kind: 'words'; readonly texts: readonly string[] };

export interface SearchPart {
  readonly library: Library;
  /**
   * One a language, each with the vectors that are there now, and with the counts of the whole part; none where it has nothing in it. Rejects
   * with `PartUnavailable` where the part cannot be asked.
   */
  indexesFor(request: SearchRequest): Promise<readonly LanguageIndex[]>;
}
