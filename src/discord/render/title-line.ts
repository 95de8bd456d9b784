/** An article's title over what is said about the article. */
import { singleLine } from '../single-line.js';

const TITLE = 120;

/** A small heading; never empty. */
export function titleLine(title: string): string {
  return `### ${singleLine(title, TITLE) || 'An article without a title'}`;
}
