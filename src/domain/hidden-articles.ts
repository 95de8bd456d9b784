/** Of libraries that are seen as one: which articles of one are not seen, because one before it has their ids. */
import type { ArticleId } from './article.js';
import { isWhole, type Library } from './library.js';
import { PartUnavailable } from './part-unavailable.js';

/**
 * Gives the ids that `library` has and one of `before` too, looked up once; where one of these cannot be asked, those that the others
 * have, and it is asked again the next time. Of two libraries neither of which is in memory none, because no list of theirs can be had.
 */
export function hiddenIds(library: Library, before: readonly Library[]): () => Promise<ReadonlySet<ArticleId>> {
  let known: ReadonlySet<ArticleId> | undefined;
  return async () => {
    if (known !== undefined) return known;
    const all = new Set<ArticleId>();
    let isComplete = true;
    for (const earlier of before) {
      const ids = await sharedIds(library, earlier).catch((error: unknown) => {
        if (!(error instanceof PartUnavailable)) throw error;
        isComplete = false;
        return [];
      });
      for (const id of ids) all.add(id);
    }
    if (isComplete) known = all;
    return all;
  };
}

/** The shorter list is looked up in the other library. */
async function sharedIds(library: Library, earlier: Library): Promise<readonly ArticleId[]> {
  const listed = [library, earlier].filter(isWhole).toSorted((a, b) => a.articles.length - b.articles.length)[0];
  if (listed === undefined) return [];
  const found = await (listed === library ? earlier : library).heads(listed.articles.map(({ id }) => id));
  return found.map(({ id }) => id);
}
