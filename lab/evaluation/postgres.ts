/** Searchers of libraries in a PostgreSQL of their own, for measuring: what is chosen for libraries larger than memory finds in small ones too. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passageSpans } from '../../src/content/passages.js';
import type { Article } from '../../src/domain/article.js';
import type { Connections } from '../../src/large-library/connection.js';
import { connectionsOf } from '../../src/large-library/postgres.js';
import { openLargeLibrary } from '../../src/large-library/open-library.js';
import { writeLibrary } from '../../src/large-library/write-library.js';
import { writeVectors } from '../../src/large-library/write-vectors.js';
import { searcherOver, type Searcher } from '../../src/search/searcher.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { openPostgres, PATIENT } from '../../src/store/postgres/connection.js';
import { type Cluster, startCluster } from '../../test/support/postgres/cluster.js';
import type { indexedAnew } from './evaluate.js';

/** `work` gets connections to an empty database, which is gone when it is done. */
export async function withPostgres<Result>(
  settings: readonly string[] | undefined,
  work: (connections: Connections, cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-measure-'));
  const cluster = await startCluster(folder, settings);
  const postgres = openPostgres(cluster.url, PATIENT);
  try {
    return await work(connectionsOf(postgres), cluster);
  } finally {
    await postgres.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Settings = Awaited<ReturnType<typeof indexedAnew>>;

/** What articles are asked of, in libraries whose articles come and go: exactly those are there. */
export async function postgresSettings(
  connections: Connections,
  name: string,
  all: readonly Article[],
  meaning: SemanticSearch | undefined,
): Promise<Settings> {
  // Of no text: vectors come from the database.
  const index = await meaning?.index([], () => undefined);
  const searcherOf = async (which: string, articles: readonly Article[]): Promise<Searcher> => {
    const key = `${name} ${which}`;
    const wanted = new Map(articles.map((article) => [article.id as string, article]));
    await writeLibrary(connections, { key, madeBy: 'measured' }, async (writer) => {
      await writer.remove([...writer.known.keys()].filter((id) => !wanted.has(id)));
      const lacking = articles.filter(({ id }) => !writer.known.has(id));
      await writer.put(lacking.map((article) => ({ article, passages: passageSpans(article), notes: [] })));
    });
    if (meaning !== undefined) await writeVectors(connections, key, meaning, () => undefined);
    const library = await openLargeLibrary(connections, key);
    if (library === undefined) throw new Error(`There is no library ${key}`);
    library.useSemanticIndex(index);
    return searcherOver(
      library.library,
      async (request) => ({ indexes: await library.indexesFor(request), partAway: false }),
      {},
    );
  };
  return {
    library: await searcherOf('all', all),
    only: async (article) => searcherOf('only', [article]),
    without: async (article) =>
      searcherOf(
        'without',
        all.filter((other) => other !== article),
      ),
  };
}
