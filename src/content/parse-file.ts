/**
 * One file to all that reading it gives, as plain data: what a thread of its own hands over, and what is kept on the disk.
 * Passages are spans here, so that nothing is said twice and every passage is cut from its own article.
 */
import type { Span } from '../domain/span.js';
import type { Fault } from './fault.js';
import type { Article } from '../domain/article.js';
import { parseArticle } from './parse-article.js';
import { passageSpans } from './passages.js';

export interface ArticleFile {
  /** The file's name with `.md`, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ParsedFile =
  | { readonly article: Article; readonly passages: readonly Span[] }
  | { readonly faults: readonly [Fault, ...Fault[]] };

/** A way to parse files. Never rejects for what stands in a file. */
export interface Parser {
  readonly parse: (file: ArticleFile) => Promise<ParsedFile>;
  /** Lets everything go that was needed for it; a later file may still be parsed. Never rejects. */
  readonly rest: () => Promise<void>;
}

/** The article with the spans of its passages, or every fault. Never throws. */
export function parseFile(file: ArticleFile): ParsedFile {
  const parsed = parseArticle(file);
  return 'faults' in parsed ? parsed : { article: parsed.article, passages: passageSpans(parsed.article) };
}

/** Parses in the thread that asks, and holds it up for as long as that takes. */
export const PARSED_HERE: Parser = { parse: async (file) => parseFile(file), rest: async () => undefined };
