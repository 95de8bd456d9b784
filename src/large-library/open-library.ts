/**
 * A library that is larger than memory, as whoever asks sees it: the library and a part of what is searched. Of it in memory are its words with
 * their counts, and the articles that were quoted last.
 */
import type { Library } from '../domain/library.js';
import { PartUnavailable } from '../domain/part-unavailable.js';
import type { LanguageIndex } from '../search/query/read-question.js';
import type { SearchPart, SearchRequest } from '../search/search-part.js';
import type { SemanticIndex } from '../search/semantic/semantic.js';
import { headsOf, idOfTitle, matchingNames } from './article-names.js';
import type { Connection, Connections } from './connection.js';
import { followLibrary, passagesIn } from './library-state.js';
import { questionIndexes, quoteIndexes, wordIndexes } from './question-indexes.js';
import { storedArticles } from './stored-articles.js';

export interface LargeLibrary extends SearchPart {
  /** Another one when it has changed, as of what was asked last; one from before is asked as it is now, too. */
  readonly library: Library;
  /** Passages, as of the last question. */
  readonly size: () => number;
  /** Whether its passages have vectors, as of the last question. */
  readonly isMeant: () => boolean;
  /** What compares its passages, whose vectors are in the database, with questions; undefined to answer by words. It need not have a passage. */
  readonly useSemanticIndex: (index: SemanticIndex | undefined) => void;
}

/**
 * Resolves when its words are here: some seconds for a million passages. Undefined where the database has no library of that key, or one of no
 * more passages than `fits`. Rejects as the driver does; what is asked later, with PartUnavailable.
 */
export async function openLargeLibrary(
  connections: Connections,
  key: string,
  fits = 0,
): Promise<LargeLibrary | undefined> {
  if (fits > 0 && (await passagesIn(connections, key)) <= fits) return undefined;
  const state = await followLibrary(connections, key);
  if (state === undefined) return undefined;
  const { id, parts, version, isMeant, findsNearest, follow } = state;
  const connection = unavailableWhereAway(connections);
  const articles = storedArticles(connection, id);
  let semantic: SemanticIndex | undefined;
  const size = () => [...parts.values()].reduce((sum, { passages }) => sum + passages, 0);

  const libraryNow = (): Library => ({
    isEmpty: size() === 0,
    languages: [...parts.values()].filter(({ passages }) => passages > 0).map(({ language }) => language),
    hasLimited: false,
    article: async (wanted) => (await articles.read([wanted])).get(wanted),
    async byTitle(title) {
      const found = await idOfTitle(connection, id, title);
      return found === undefined ? undefined : (await articles.read([found])).get(found);
    },
    heads: async (ids) => headsOf(connection, id, ids),
    async matching(typed, page) {
      // Whoever remembers what was suggested remembers it of the library as it was then.
      await follow().catch(away);
      return matchingNames(connection, id, typed, page);
    },
    passagesOf: articles.passagesOf,
  });
  let present = { version: version(), library: libraryNow() };

  async function indexesFor(request: SearchRequest): Promise<readonly LanguageIndex[]> {
    await follow().catch(away);
    const asked = { id, parts, articles, semantic: isMeant() ? semantic : undefined, findsNearest: findsNearest() };
    switch (request.kind) {
      case 'question':
        return questionIndexes(connection, asked, request.question, request.article);
      case 'words':
        return wordIndexes(asked);
      case 'quote':
        return quoteIndexes(connection, asked, request.text, request.article);
    }
  }

  return {
    get library() {
      if (present.version !== version()) present = { version: version(), library: libraryNow() };
      return present.library;
    },
    indexesFor,
    size,
    isMeant,
    useSemanticIndex(index) {
      semantic = index;
    },
  };
}

function away(error: unknown): never {
  throw new PartUnavailable(error);
}

function unavailableWhereAway(connections: Connection): Connection {
  return { query: async (text, values) => connections.query(text, values).catch(away) as never };
}
