/** The articles and their passages; replaced whole when files change, so that a question sees one state of it. */
import type { Article } from './article.js';
import type { Passage } from './passage.js';

/** One state of all articles. Two states share the articles that did not change, as the same objects. */
export interface Library {
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Article by article in that order, each article's in the order of its text. */
  readonly passages: readonly Passage[];
  /** Takes any text, because Discord sends whatever was typed. */
  byId(id: string): Article | undefined;
  /** The first with that whole title, folded. */
  byTitle(title: string): Article | undefined;
  /** In the order of its text; none for an article of another library. */
  passagesOf(article: Article): readonly Passage[];
  /**
   * Articles that have each word of what was typed in their title, id, authors, publication or site, folded; those whose title or id begins
   * with it first, then those that have it in one piece; newest first among equals and for empty input.
   */
  matching(typed: string): readonly Article[];
}
