/** What to emphasise in a passage: the words that matched, by the analyzer that matched them, and by meaning. */
import type { Span } from '../domain/span.js';
import type { Analyzer } from './analyzer.js';
import type { Query } from './query.js';

/**
 * Offsets into `text`, ascending; matched words with only a space between them are one span, but lines are apart. `met` are
 * words of the text that say in their own way what the question says.
 */
export function highlights(text: string, query: Query, analyzer: Analyzer, met: readonly Span[] = []): readonly Span[] {
  const terms = new Set(query.terms.filter(({ id }) => id !== undefined).map(({ term }) => term));
  const metAt = new Set(met.map(({ start }) => start));
  const spans: Span[] = [];
  for (const { term, stop, start, end } of analyzer.analyze(text)) {
    if (stop || !(terms.has(term) || metAt.has(start))) continue;
    const last = spans.at(-1);
    if (last !== undefined && /^[^\S\n]*$/u.test(text.slice(last.end, start)))
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}
