/** A trial as the results file keeps it: what a later run is compared with, without texts of articles. */
import type { ArticleId } from '../../domain/article.js';
import type { PassageId } from '../../domain/passage.js';
import type { Trial } from './trial.js';

export interface QuestionResult {
  readonly id: string;
  readonly question: string;
  readonly article: ArticleId;
  readonly impossible: boolean;
  /** The right passage's, from 1; 0 when it is not among the first ten; null for an impossible question. */
  readonly rank: { readonly library: number | null; readonly article: number | null };
  /** Whether the sentence marked in the library's first passage holds an answer; null when no answer was judged. */
  readonly sentence: boolean | null;
  readonly confidence: number;
  /** With its article left out; null for an impossible question. */
  readonly offTopicConfidence: number | null;
  /** The library's; null when nothing was found. */
  readonly first: PassageId | null;
}

export function questionResult({ question, outcomes, first, confidence, offTopicConfidence }: Trial): QuestionResult {
  return {
    id: question.id,
    question: question.text,
    article: question.article.id,
    impossible: question.impossible,
    rank: { library: outcomes?.library.rank ?? null, article: outcomes?.article.rank ?? null },
    sentence: outcomes?.library.sentence ?? null,
    confidence,
    offTopicConfidence,
    first: first?.id ?? null,
  };
}
