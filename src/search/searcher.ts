/** What the rest of the house sees of search. */
import type { Answer, Question, QuotedPassage } from '../domain/answer.js';

export interface Searcher {
  answer(question: Question): Promise<Answer>;
}

/** A searcher that an evaluation can look behind: verdicts hide what was found and not believed. */
export interface MeasurableSearcher extends Searcher {
  /** The passages nearest to the question, best first, whether they answer or not. */
  nearest(question: Question): Promise<readonly QuotedPassage[]>;
}
