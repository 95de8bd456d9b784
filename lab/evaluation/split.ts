/** A library divided at random, to measure what it costs that its parts are indexed by themselves. */
import { joinedLibrary } from '../../src/content/joined-library.js';
import { createLibrary } from '../../src/content/library.js';
import type { Article } from '../../src/domain/article.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { joinedSearcher } from '../../src/search/joined-searcher.js';
import { createSearcher, type LibrarySearcher, type Searcher } from '../../src/search/searcher.js';

/** The articles in `parts` parts, the same ones each time; `ready` is told of each part's searcher before it is asked. */
export async function splitSearcher(
  articles: readonly Article[],
  whole: WholeLibrary,
  parts: number,
  ready: (searcher: LibrarySearcher) => Promise<void>,
): Promise<Searcher> {
  const searchers: LibrarySearcher[] = [];
  for (let part = 0; part < parts; part += 1) {
    const own = articles.filter(({ hash }) => Number.parseInt(hash.slice(0, 8), 16) % parts === part);
    if (own.length === 0) continue;
    const searcher = await createSearcher(createLibrary(own, whole));
    await ready(searcher);
    searchers.push(searcher);
  }
  return joinedSearcher(joinedLibrary(searchers.map(({ library }) => library)), searchers);
}
