/** What the rest of the house sees of search. */
import type { Answer, Question } from '../domain/answer.js';

export interface Searcher {
  answer(question: Question): Promise<Answer>;
}
