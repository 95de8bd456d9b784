/**
 * What a set's questions are asked of. Stands apart from the measuring, so that a kind of search for which indexing is
 * dear can give the same three in its own way.
 */
import type { Article } from '../../domain/article.js';
import type { MeasurableSearcher } from '../searcher.js';

export interface Settings {
  /** All articles of the set. */
  readonly library: MeasurableSearcher;
  /** That article and no other; asked for once an article. */
  only(article: Article): Promise<MeasurableSearcher>;
  /** All articles but that one, as if nobody had ever written it; asked for once an article. */
  without(article: Article): Promise<MeasurableSearcher>;
}

/**
 * Every setting indexed anew from the articles it has. Asking the whole library and passing over the article's passages
 * would be quicker and flatters: the index still knows the article's words, so a word that only the article has is
 * neither missing nor read as a like one, as it is for whoever does not have the article. `searcherOf` indexes exactly
 * the articles it is given.
 */
export async function indexedAnew(
  articles: readonly Article[],
  searcherOf: (articles: readonly Article[]) => Promise<MeasurableSearcher>,
): Promise<Settings> {
  return {
    library: await searcherOf(articles),
    only: async (article) => searcherOf([article]),
    without: async (article) => searcherOf(articles.filter((other) => other !== article)),
  };
}
