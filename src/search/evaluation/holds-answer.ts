/** Whether a sentence holds a judged answer, however either is spelled: case, accents and punctuation do not count. */
import { fold } from '../../text/fold.js';

/** False for no answers, and for answers without a letter or digit. */
export function holdsAnswer(sentence: string, answers: readonly string[]): boolean {
  const text = comparable(sentence);
  return answers.map(comparable).some((answer) => answer !== '' && text.includes(answer));
}

function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
