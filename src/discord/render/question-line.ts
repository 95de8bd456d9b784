/** The heading over an answer. A button under it reads the question from there, so it stands whole, and first. */
import { ANSWERS } from '../../wording/answers.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { singleLine } from '../text/one-line.js';

/** As long as /ask takes questions. */
const QUESTION = 300;

/**
 * A small heading, for Discord shows the command's name there and not what was asked; for a question of which nothing can be
 * shown, a name for it.
 */
export function questionLine(question: string, locale: Locale): string {
  return `### ${singleLine(question, QUESTION) || say(ANSWERS.yourQuestion, {}, locale)}`;
}
