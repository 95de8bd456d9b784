/** Servers' articles without a database: what the part that makes libraries of them asks of the store. */
import { articleRecord } from '../../../src/content/article-record.js';
import { type Standing, type StoredArticle, StoreFault, USUAL_STANDING } from '../../../src/content/article-store.js';
import { articleId, type ArticleId } from '../../../src/domain/article.js';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/domain/server-settings.js';
import type { ServerSource } from '../../../src/app/server-libraries.js';

interface Server {
  readonly articles: Map<ArticleId, { readonly bytes: Uint8Array; readonly standing: Standing }>;
  version: number;
  library: ServerSettings['library'];
  /** What rejects. */
  readonly failing: Set<string>;
}

export interface ServersInMemory extends ServerSource {
  readonly put: (server: string, id: string, markdown: string, standing?: Partial<Standing>) => void;
  readonly remove: (server: string, id: string) => void;
  readonly show: (server: string, library: ServerSettings['library']) => void;
  /** Reading the article of that id rejects, or `list`. */
  readonly fail: (server: string, what: string) => void;
  /** The store itself fails while the article of that id is read. */
  readonly failIn: (server: string, id: string) => void;
  readonly mend: (server: string) => void;
  /** How often each was called: `list`, or `read` and an id. */
  readonly calls: string[];
}

export function serversInMemory(): ServersInMemory {
  const servers = new Map<string, Server>();
  const calls: string[] = [];
  const of = (server: string): Server => {
    const known = servers.get(server) ?? { articles: new Map(), version: 0, library: 'both', failing: new Set() };
    servers.set(server, known);
    return known;
  };
  const idOf = (id: string): ArticleId => {
    const known = articleId(id);
    if (known === undefined) throw new Error(`${id} is no id.`);
    return known;
  };
  const failing = (server: string, what: string): void => {
    if (!of(server).failing.has(what)) return;
    if (what === 'list' || of(server).failing.has('store'))
      throw new StoreFault('the disk cannot be read', 'Check the disk.');
    throw new Error('The article cannot be read.');
  };
  return {
    calls,
    articles: (server) => ({
      version: async () => of(server).version,
      async list() {
        calls.push('list');
        failing(server, 'list');
        return Array.from(of(server).articles, ([id, { bytes, standing }]): StoredArticle => ({
          ...articleRecord(bytes),
          id,
          added: 0,
          standing,
        })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
      },
      async read(id) {
        calls.push(`read ${id}`);
        failing(server, id);
        return of(server).articles.get(id)?.bytes;
      },
    }),
    settings: { of: async (server) => ({ ...DEFAULT_SETTINGS, library: of(server).library }) },
    put(server, id, markdown, standing = {}) {
      const titled = /^(?:---|# )/u.test(markdown) ? markdown : `# ${id}\n\n${markdown}`;
      const bytes = new TextEncoder().encode(titled);
      of(server).articles.set(idOf(id), { bytes, standing: { ...USUAL_STANDING, ...standing } });
      of(server).version += 1;
    },
    remove(server, id) {
      of(server).articles.delete(idOf(id));
      of(server).version += 1;
    },
    show(server, library) {
      of(server).library = library;
    },
    fail: (server, what) => void of(server).failing.add(what),
    failIn: (server, id) => void of(server).failing.add(id).add('store'),
    mend: (server) => of(server).failing.clear(),
  };
}
