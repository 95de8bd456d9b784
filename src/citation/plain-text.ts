/** Runs for a terminal or a file: the one place where italics become a character. */
import type { Run } from './run.js';

/** The text with italics as `*…*`. Asterisks of the text itself stay as they are; no runs give an empty string. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}
