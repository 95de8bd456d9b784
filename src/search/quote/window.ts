/** What was given as its words' numbers, and the stretches of articles in which it may stand, with the runs of words that both have. */
import type { Article } from '../../domain/article.js';
import type { Library } from '../../domain/library.js';
import type { Passage } from '../../domain/passage.js';
import type { Span } from '../../domain/span.js';
import { baseLanguage } from '../../text/base-language.js';
import { ellipses, type QuoteWords, quoteWords, weightOf } from './quote-words.js';
import { type Run, runsOf, type Seeds, seedsOf } from './runs.js';

/** What was given, as one language divides and numbers it. */
export interface Quote {
  readonly words: QuoteWords;
  /** As in `ellipses`. */
  readonly marked: readonly boolean[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly seeds: Seeds;
  /** What the words before each weigh together. */
  readonly weights: readonly number[];
}

export function quoteOf(text: string, language: string): Quote {
  const words = quoteWords(text, language);
  const numbers = new Map<string, number>();
  const ids = words.forms.map((form) => {
    const id = numbers.get(form) ?? numbers.size;
    numbers.set(form, id);
    return id;
  });
  const weights = [0];
  for (const form of words.forms) weights.push((weights.at(-1) ?? 0) + weightOf(form));
  return { words, marked: ellipses(words), numbers, seeds: seedsOf(Int32Array.from(ids)), weights };
}

/** A stretch of an article in which the quotation may stand. */
export interface Window {
  readonly quote: Quote;
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly language: string;
  /** Where its words' offsets begin in the article's text. */
  readonly origin: number;
  readonly words: QuoteWords;
  /** How many blocks begin before each word. */
  readonly blocks: readonly number[];
  readonly runs: readonly Run[];
}

/** In UTF-16 units: a quotation goes on before and behind the passage that was found, and the next is found by itself. */
const AROUND = 400;

export function surroundings(
  passages: readonly Passage[],
): readonly { readonly article: Article; readonly span: Span }[] {
  const found: { readonly article: Article; span: Span }[] = [];
  const ordered = passages.toSorted((a, b) =>
    a.article === b.article ? a.start - b.start : a.article.id < b.article.id ? -1 : 1,
  );
  for (const { article, start, end } of ordered) {
    const span = { start: Math.max(0, start - AROUND), end: Math.min(article.text.length, end + AROUND) };
    const last = found.at(-1);
    if (last?.article === article && last.span.end >= span.start)
      last.span = { start: last.span.start, end: Math.max(last.span.end, span.end) };
    else found.push({ article, span });
  }
  return found;
}

export function windowOf(quote: Quote, article: Article, { start, end }: Span, library: Library): Window {
  const language = baseLanguage(article.language);
  const words = quoteWords(article.text.slice(start, end), language);
  const ids = Int32Array.from(words.forms, (form) => quote.numbers.get(form) ?? -1);
  let block = 0;
  const blocks = words.starts.map((at, index) => {
    if (words.text.slice(words.ends[index - 1] ?? 0, at).includes('\n\n')) block += 1;
    return block;
  });
  const passages = library.passagesOf(article);
  return { quote, article, passages, language, origin: start, words, blocks, runs: runsOf(quote.seeds, ids) };
}
