/** What is indexed and quoted: one paragraph, a stub joined to its neighbour, or a piece of a giant. */
import type { Article, ArticleId } from './article.js';
import type { Span } from './span.js';

/** The article and the passage's ordinal in it, from 1. */
export type PassageId = `${ArticleId}#${number}`;

/** `start` and `end` are offsets into the article's text, and `text` is that slice. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly article: Article;
  /** The number of its first paragraph. */
  readonly paragraph: number;
  readonly heading: string | null;
  readonly text: string;
}
