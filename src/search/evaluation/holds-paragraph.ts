/** Whether a passage is the right one for a question: it holds the judged paragraph, or a piece of it. */
import type { Passage } from '../../domain/passage.js';
import type { JudgedQuestion } from '../../domain/question-set.js';

export function holdsParagraph(
  { article, start, end }: Passage,
  question: Pick<JudgedQuestion, 'article' | 'paragraph'>,
): boolean {
  if (article !== question.article) return false;
  return article.blocks.some(
    (block) => block.paragraph === question.paragraph && block.start < end && start < block.end,
  );
}
