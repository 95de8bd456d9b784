/** When the articles of a folder came: when the disk says that their files did. Reads the disk. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Addition } from '../domain/addition.js';
import type { Article } from '../domain/article.js';

/** Looked at at once. */
const AT_ONCE = 32;

/** As `added` of a folder's ArticleStore; some file systems do not know when a file was made. In milliseconds since 1970. */
export function addedAt({ birthtimeMs, mtimeMs }: { readonly birthtimeMs: number; readonly mtimeMs: number }): number {
  return Math.trunc(birthtimeMs > 0 ? birthtimeMs : mtimeMs);
}

/**
 * Of each article whose file is there. What is known of an article is remembered as long as it is the same object, which it is while
 * its file does not change: a file that is written anew has come anew.
 */
export function whenAdded(directory: string): (articles: readonly Article[]) => Promise<readonly Addition[]> {
  const known = new WeakMap<Article, number>();
  return async (articles) => {
    const unknown = articles.filter((article) => !known.has(article));
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const some = unknown.slice(from, from + AT_ONCE).map(async (article) => {
        const stats = await stat(join(directory, article.file)).catch(() => undefined);
        if (stats !== undefined) known.set(article, addedAt(stats));
      });
      await Promise.all(some);
    }
    return articles.flatMap((article) => {
      const added = known.get(article);
      return added === undefined ? [] : [{ article, added }];
    });
  };
}
