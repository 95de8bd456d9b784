/** What is new in the library that everybody in a server may see: of what is common, and of the server's own. */
import type { StoredArticle } from '../content/article-store.js';
import type { Addition } from '../domain/addition.js';
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';

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
    const shared = (await added(all.articles)).filter(
      (one) => isNew(one) && visible.byId(one.article.id) === one.article,
    );
    const stored = server === undefined ? [] : (await own(server)).filter(isNew);
    const others = stored.flatMap(({ id, standing, added: at }): readonly Addition[] => {
      const article = standing.audience === 'everyone' ? visible.byId(id) : undefined;
      // Where the server's own are not asked, what is seen under that id is another.
      return article === undefined || article === all.byId(id) ? [] : [{ article, added: at }];
    });
    return [...shared, ...others]
      .filter(({ article: { standing } }) => standing?.outdated !== true)
      .toSorted((a, b) => b.added - a.added || (a.article.id < b.article.id ? -1 : 1));
  };
}
