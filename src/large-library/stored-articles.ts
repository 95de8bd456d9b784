/**
 * Articles of a library in the database, read whole when they are quoted or looked up. Those that were read last are held; a stored article is
 * taken for what was written there, to the letter, or for none.
 */
import { LRUCache } from 'lru-cache';
import { readEntry } from '../content/kept-articles.js';
import { passagesAt } from '../content/passages.js';
import { articleId, type Article, type ArticleId } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import { nextTurn } from '../search/slices.js';
import type { Connection } from './connection.js';

/** What is known of an article without reading it. */
export interface ArticleFacts {
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly madeBy: string;
  readonly title: string;
  readonly language: string;
}

export interface StoredArticles {
  /** All that ranking looks at in an article, which is not quoted before it is read whole. */
  readonly head: (facts: ArticleFacts) => Article;
  /** Those of these ids that are there, by id. Rejects as the driver does. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Article>>;
  /** The passage of an article that was read only in part, of one that is read whole; undefined where it is not there any more. */
  readonly whole: (passage: Passage) => Promise<Passage | undefined>;
  /** Of an article that was read here; none of another. */
  readonly passagesOf: (article: Article) => readonly Passage[];
}

/** In bytes as they are stored; in memory they take some three times as much. */
const HELD = 8 * 2 ** 20;

interface ArticleRow extends ArticleFacts {
  readonly entry: Uint8Array;
}

const FACTS = 'id, file, hash, made_by as "madeBy", title, language';

export function storedArticles(connection: Connection, library: number): StoredArticles {
  /** By hash and version: what is stored under an id may be another article tomorrow. */
  const held = new LRUCache<string, Article>({ maxSize: HELD });
  const passages = new WeakMap<Article, readonly Passage[]>();
  /** What was known of articles that were not read. */
  const heads = new WeakMap<Article, ArticleFacts>();

  async function read(ids: readonly string[]): Promise<ReadonlyMap<string, Article>> {
    const asked = [...new Set(ids)];
    const known = await connection.query<ArticleFacts>(
      `select ${FACTS} from indexed_article where library = $1 and id = any($2)`,
      [library, asked],
    );
    const lacking = known.filter((row) => !held.has(keyOf(row))).map(({ id }) => id);
    const rows =
      lacking.length === 0
        ? []
        : await connection.query<ArticleRow>(
            `select ${FACTS}, entry from indexed_article where library = $1 and id = any($2)`,
            [library, lacking],
          );
    const found = new Map<string, Article>();
    for (const row of known) {
      const article = held.get(keyOf(row));
      if (article !== undefined) found.set(row.id, article);
    }
    for (const row of rows) {
      const article = articleOf(row);
      if (article === undefined) continue;
      held.set(keyOf(row), article, { size: Math.max(1, row.entry.length) });
      found.set(row.id, article);
    }
    return found;
  }

  function articleOf({ id: stored, file: name, hash, madeBy: version, entry }: ArticleRow): Article | undefined {
    const id = articleId(stored);
    if (id === undefined) return undefined;
    const parsed = readEntry(Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength), {
      version,
      name,
      id,
      hash,
    });
    if (parsed === undefined) return undefined;
    passages.set(parsed.article, passagesAt(parsed.article, parsed.passages));
    return parsed.article;
  }

  /** Those asked for in one turn of the event loop are read together. */
  let next: { readonly ids: Set<string>; readonly found: Promise<ReadonlyMap<string, Article>> } | undefined;
  async function readOne(id: string): Promise<Article | undefined> {
    if (next === undefined) {
      const ids = new Set<string>();
      const found = nextTurn().then(async () => {
        next = undefined;
        return read([...ids]);
      });
      next = { ids, found };
    }
    next.ids.add(id);
    return (await next.found).get(id);
  }

  return {
    read,
    head(facts) {
      const article = headOnly(facts);
      heads.set(article, facts);
      return article;
    },
    async whole(passage) {
      if (passages.has(passage.article)) return passage;
      const facts = heads.get(passage.article);
      const article = (facts && held.get(keyOf(facts))) ?? (await readOne(passage.article.id));
      const found = article && passages.get(article)?.find(({ id }) => id === passage.id);
      // The article may have been replaced since the passage was found.
      return found?.start === passage.start && found.end === passage.end ? found : undefined;
    },
    passagesOf: (article) => passages.get(article) ?? [],
  };
}

function keyOf({ id, file, hash, madeBy: version }: ArticleFacts): string {
  return JSON.stringify([id, file, hash, version]);
}

function headOnly({ id: stored, title, language }: ArticleFacts): Article {
  // It was an id when it was written.
  const id = stored as ArticleId;
  return {
    id,
    file: '',
    citation: { id, type: 'document', title },
    language,
    brief: false,
    text: '',
    blocks: [],
    hash: '',
  };
}
