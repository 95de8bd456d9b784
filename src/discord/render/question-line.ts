/** The heading over an answer. A button under it reads the question from there, so it stands whole, and first. */
import { LONGEST_QUESTION } from '../../search/query/parse-question.js';
import { singleLine } from '../text/one-line.js';

/**
 * A small heading, for Discord shows the command's name there and not what was asked; for a question of which nothing can be
 * shown, a name for it.
 */
export function questionLine(question: string): string {
  return `### ${singleLine(question, LONGEST_QUESTION) || 'Your question'}`;
}
