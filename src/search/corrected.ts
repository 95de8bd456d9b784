/** A question with its typos as they were read: a model takes "goverment" for nothing that it knows. */
import type { Correction } from '../domain/answer.js';
import type { Analyzer } from './analyzer.js';

/** `text` with each corrected word in its corrected form. */
export function corrected(text: string, corrections: readonly Correction[], analyzer: Analyzer): string {
  if (corrections.length === 0) return text;
  const read = new Map(corrections.map((one) => [one.typed, one.read]));
  let last = 0;
  let result = '';
  for (const { start, end } of analyzer.analyze(text)) {
    result += text.slice(last, start) + (read.get(text.slice(start, end)) ?? text.slice(start, end));
    last = end;
  }
  return result + text.slice(last);
}
