/** Whether a passage is the right one for a question: one of those that were named, or it holds the judged paragraph or a piece of it. */
import type { Passage } from '../../src/domain/passage.js';
import { fold } from '../../src/text/fold.js';
import type { JudgedQuestion } from '../question-set.js';

export function isRight(passage: Passage, question: Pick<JudgedQuestion, 'article' | 'paragraph' | 'right'>): boolean {
  return question.right?.has(passage) ?? holdsParagraph(passage, question);
}

export function holdsParagraph(
  { article, start, end }: Passage,
  question: Pick<JudgedQuestion, 'article' | 'paragraph'>,
): boolean {
  // The same article, read anew, is another object.
  if (article.id !== question.article.id) return false;
  return article.blocks.some(
    (block) => block.paragraph === question.paragraph && block.start < end && start < block.end,
  );
}

// Whether a sentence holds a judged answer, however either is spelled: case, accents and punctuation do not count.

/** False for no answers, and for answers without a letter or digit. */
export function holdsAnswer(sentence: string, answers: readonly string[]): boolean {
  const text = comparable(sentence);
  return answers.map(comparable).some((answer) => answer !== '' && text.includes(answer));
}

/** Whether words that were marked are a judged answer, have one, or are a part of one. */
export function isAnswer(words: string, answers: readonly string[]): boolean {
  const own = ` ${comparable(words)} `;
  return answers.map((answer) => ` ${comparable(answer)} `).some((one) => own.includes(one) || one.includes(own));
}

function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
