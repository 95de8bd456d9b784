/** What is new in the library that everybody in a server may see: of what is common, and of the server's own. */
import type { StoredArticle } from '../content/article-store.js';
import type { Addition } from '../domain/addition.js';
import type { Article } from '../domain/article.js';
import { isWhole, type Library } from '../domain/library.js';

interface Deps {
  /** When the articles that all have came. */
  readonly added: (articles: readonly Article[]) => Promise<readonly Addition[]>;
  readonly common: () => Library;
  /** A server's own articles. */
  readonly own: (server: string) => Promise<readonly StoredArticle[]>;
  /** What somebody without a role sees there, or outside of servers. */
  readonly seen: (server: string | undefined) => Promise<Library>;
}

/** Of one server, or of what is common: newest first, those after `since` and not after `until`, in milliseconds since 1970. */
export type News = (server: string | undefined, since: number, until: number) => Promise<readonly Addition[]>;

export function libraryNews({ added, common, own, seen }: Deps): News {
  return async (server, since, until) => {
    const all = common();
    const visible = await seen(server);
    const isNew = ({ added: at }: Pick<Addition, 'added'>): boolean => at > since && at <= until;
    // Of what is not in memory nobody knows when it came.
    const fresh = isWhole(all) ? (await added(all.articles)).filter(isNew) : [];
    const isSeen = await Promise.all(fresh.map(async ({ article }) => (await visible.article(article.id)) === article));
    const shared = fresh.filter((_, place) => isSeen[place]);
    const stored = server === undefined ? [] : (await own(server)).filter(isNew);
    const others = await Promise.all(
      stored.map(async ({ id, standing, added: at }): Promise<readonly Addition[]> => {
        const article = standing.audience === 'everyone' ? await visible.article(id) : undefined;
        // Where the server's own are not asked, what is seen under that id is another.
        return article === undefined || article === (await all.article(id)) ? [] : [{ article, added: at }];
      }),
    );
    return [...shared, ...others.flat()]
      .filter(({ article: { standing } }) => standing?.outdated !== true)
      .toSorted((a, b) => b.added - a.added || (a.article.id < b.article.id ? -1 : 1));
  };
}
