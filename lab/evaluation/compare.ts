/** What changed between two runs over one question set, question by question: a mean hides what got worse. */
import type { ArticleId } from '../../src/domain/article.js';
import type { PassageId } from '../../src/domain/passage.js';
import type { Trial } from './evaluate.js';

/** What comparing needs to know of a question; ranks are the library's. */
export interface RankedQuestion extends Pick<QuestionResult, 'id' | 'question'> {
  readonly rank: Pick<QuestionResult['rank'], 'library'>;
}

/** Ranks count from 1; 0 is beyond the first ten. */
interface RankChange {
  readonly id: string;
  readonly question: string;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  /** Questions with a right passage that both runs asked; all other figures are about these. */
  readonly questions: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Shares of the questions whose right passage is first, 0 to 1. */
  readonly hitAt1: { readonly before: number; readonly after: number };
  /**
   * What is not the same, by what it costs or gains in reciprocal rank, the greatest loss first: from first to second is
   * worse than from fifth to beyond the tenth.
   */
  readonly changes: readonly RankChange[];
}

/** Questions are the same when their ids are; the others, and impossible ones, are left out. */
export function compare(before: readonly RankedQuestion[], after: readonly RankedQuestion[]): Comparison {
  const ranksBefore = new Map(before.map(({ id, rank }) => [id, rank.library]));
  const both = after.flatMap(({ id, question, rank }): RankChange[] => {
    const rankBefore = ranksBefore.get(id) ?? null;
    if (rankBefore === null || rank.library === null) return [];
    return [{ id, question, before: rankBefore, after: rank.library }];
  });
  const changes = both.filter((one) => gain(one) !== 0).toSorted((a, b) => gain(a) - gain(b));
  const worse = changes.filter((one) => gain(one) < 0).length;
  const first = (at: 'before' | 'after') => both.filter((one) => one[at] === 1).length / Math.max(1, both.length);
  return {
    questions: both.length,
    better: changes.length - worse,
    worse,
    same: both.length - changes.length,
    hitAt1: { before: first('before'), after: first('after') },
    changes,
  };
}

function gain({ before, after }: RankChange): number {
  return reciprocal(after) - reciprocal(before);
}

function reciprocal(rank: number): number {
  return rank === 0 ? 0 : 1 / rank;
}

/** A trial as the results file keeps it: what a later run is compared with, without texts of articles. */
interface QuestionResult {
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
