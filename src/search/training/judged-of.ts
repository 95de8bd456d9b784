/** A question's place in figures and folds. */
import type { JudgedQuestion } from '../../domain/question-set.js';
import type { Judged } from './judged.js';

export function judgedOf(file: string, { article }: JudgedQuestion): Judged {
  return { file, article: article.citation.title };
}
