/** What to emphasise in a passage: the words that matched, by the analyzer that matched them. */
import type { Span } from '../domain/span.js';
import type { Analyzer } from './analyzer.js';
import type { Query } from './query.js';

/** Offsets into `text`, ascending; matched words with only a space between them are one span, but lines are apart. */
export function highlights(text: string, query: Query, analyzer: Analyzer): readonly Span[] {
  const terms = new Set(query.terms.filter(({ id }) => id !== undefined).map(({ term }) => term));
  const spans: Span[] = [];
  for (const { term, stop, start, end } of analyzer.analyze(text)) {
    if (stop || !terms.has(term)) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[^\S\n]*$/u.test(text.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
