/** A quotation's text with its answering sentence and its matched words marked. */
import type { QuotedPassage } from '../domain/answer.js';
import type { Paint } from './paint.js';
import { safe } from './safe.js';

export function emphasise({ quotation: { text }, answer, highlights }: QuotedPassage, paint: Paint): string {
  const before = answer?.start ?? 0;
  const after = answer?.end ?? 0;
  const sentence = marked(before, after);
  return marked(0, before) + (sentence === '' ? '' : paint.strong(sentence)) + marked(after, text.length);

  function marked(from: number, to: number): string {
    let out = '';
    let at = from;
    for (const { start, end } of highlights) {
      if (start < at || end > to) continue;
      out += safe(text.slice(at, start)) + paint.matched(safe(text.slice(start, end)));
      at = end;
    }
    return out + safe(text.slice(at, to));
  }
}
