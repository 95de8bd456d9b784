/**
 * One file to all that reading it gives, as plain data: what a thread of its own hands over, and what is kept on the disk.
 * Passages are spans here, so that nothing is said twice and every passage is cut from its own article.
 */
import type { Span } from '../domain/span.js';
import type { Note } from './fault.js';
import type { Article } from '../domain/article.js';
import { parseArticle, type ArticleFile, type ParsedArticle } from './parse-article.js';
import { passageSpans } from './passages.js';

export type ParsedFile =
  | Exclude<ParsedArticle, { readonly article: unknown }>
  | {
      readonly article: Article;
      readonly passages: readonly Span[];
      readonly notes: readonly Note[];
      readonly until?: string;
    };

/** A way to parse files. Never rejects for what stands in a file. */
export interface Parser {
  readonly parse: (file: ArticleFile) => Promise<ParsedFile>;
  /** Lets everything go that was needed for it; a later file may still be parsed. Never rejects. */
  readonly rest: () => Promise<void>;
}

/** The article with the spans of its passages, or every fault. Never throws. */
export function parseFile(file: ArticleFile): ParsedFile {
  const parsed = parseArticle(file);
  return 'article' in parsed ? { ...parsed, passages: passageSpans(parsed.article) } : parsed;
}

/** Parses in the thread that asks, and holds it up for as long as that takes. */
export const PARSED_HERE: Parser = { parse: async (file) => parseFile(file), rest: async () => undefined };
