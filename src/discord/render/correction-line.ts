/** Which words were read as others, so that nobody takes an answer to another question for one to theirs. */
import type { Correction } from '../../domain/answer.js';
import { shownWord } from './shown-word.js';

const CORRECTIONS = 3;

/** `Read “goverment” as “government”.`, the first three; empty when every word was read as typed. */
export function correctionLine(corrections: readonly Correction[]): string {
  return corrections
    .slice(0, CORRECTIONS)
    .map(({ typed, read }) => `Read “${shownWord(typed)}” as “${shownWord(read)}”.`)
    .join(' ');
}
