/**
 * Words as a reader would name them. A dictionary cuts a name that it does not know into pieces: of アリババ nobody would say
 * that アリ is missing.
 */
import type { Span } from '../../domain/span.js';

/** A run of it is one word, or some that are said as one: nothing else shows where a foreign name ends. */
const KATAKANA = /[\p{Script=Katakana}\u30fc]+/gu;

/** The texts of `pieces`, which are ascending: those that touch one another are one, and one in katakana is its whole run. */
export function wholeWords(text: string, pieces: readonly Span[]): readonly string[] {
  const runs = Array.from(text.matchAll(KATAKANA), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const whole: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const { start, end } = runs.find((run) => run.start <= piece.start && piece.end <= run.end) ?? piece;
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole.map(({ start, end }) => text.slice(start, end));
}
