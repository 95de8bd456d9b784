/** The question over its answer, because Discord shows the command's name there and not what was asked. */
import { singleLine } from '../single-line.js';

/** As long as /ask takes questions. */
const QUESTION = 300;

/** A small heading; for a question of which nothing can be shown, a name for it. */
export function questionLine(question: string): string {
  return `### ${singleLine(question, QUESTION) || 'Your question'}`;
}
