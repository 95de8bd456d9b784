/**
 * Which article is left out when: whole articles, because questions about one share its names and its writer, and a model
 * that has seen some of them knows more about the others than it will about a reader's library.
 */

/**
 * The fold, from 0, of each article. They are dealt in the order in which they first come, so each file's articles are
 * spread over all folds, and every run deals alike. Throws an Error when a fold would be empty or nothing is left to learn from.
 */
export function assignFolds(articles: readonly string[], folds: number): ReadonlyMap<string, number> {
  const distinct = [...new Set(articles)];
  if (folds < 2) throw new Error('Cross-validation needs at least 2 folds.');
  if (distinct.length < folds) {
    throw new Error(
      `${folds} folds need as many articles with questions; there are ${distinct.length}. Take fewer folds or more articles.`,
    );
  }
  return new Map(distinct.map((article, place) => [article, place % folds]));
}
