/** What the rest of the house sees of search. */
import type { Answer, Question, QuotedPassage } from '../domain/answer.js';
import type { MeaningIndex, MeaningText } from './meaning/meaning.js';

export interface Searcher {
  answer(question: Question): Promise<Answer>;
}

/** A searcher that an evaluation can look behind: verdicts hide what was found and not believed. */
export interface MeasurableSearcher extends Searcher {
  /** The passages nearest to the question, best first, whether they answer or not. */
  nearest(question: Question): Promise<readonly QuotedPassage[]>;
}

/** A searcher that answers by words at once, and by meaning too when that has been computed for its library. */
export interface LibrarySearcher extends MeasurableSearcher {
  /** What is to be indexed by meaning: the passages in the language that the model reads. */
  meaningTexts(): readonly MeaningText[];
  /** `index` is that of `meaningTexts()`, in their order. */
  useMeaning(index: MeaningIndex): void;
}
