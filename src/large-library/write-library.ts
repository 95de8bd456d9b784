/**
 * Puts articles into a library in the database and takes them out, many at a time, while questions go on: each batch is there whole or not
 * at all.
 */
import { passagesAt } from '../content/passages.js';
import { sharedAnalyzer } from '../search/index/analyzer.js';
import { decodeWords } from '../search/index/passage-words.js';
import { baseLanguage } from '../text/base-language.js';
import { emptyTally, passageAnalyzer, tally, type Tally } from './analyzed-passage.js';
import { inTransaction, type Connection, type Connections } from './connection.js';
import { catchUpAll } from './library-state.js';
import { bytesOf, count, emptyPart, type Counts, type Part } from './part.js';
import { insertArticles, insertPassages, insertWords, type PassageRow, type WrittenArticle } from './table-rows.js';
import { asOnlyWriter, makeAskable } from './writer-lock.js';

export interface LibraryWriter {
  /** By id what was put there: the article's hash, and what version of the parser read it. */
  readonly known: ReadonlyMap<string, { readonly hash: string; readonly madeBy: string }>;
  /** Puts them in the place of those with their ids. */
  readonly put: (articles: readonly WrittenArticle[]) => Promise<void>;
  /** Ids that are not there are passed over. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
}

/** When so many changes are counted apart from all that was before, they are put together: reading them takes longer than reading all. */
const MOST_CHANGES = 400;
const MOST_CHANGE_BYTES = 4 * 2 ** 20;

interface Writing {
  readonly key: string;
  /** The version of the parser. */
  readonly madeBy: string;
  /** Told when all is there and the index by which it is asked is made, the first time. */
  readonly onIndexing?: (() => void) | undefined;
}

/** Rejects with LibraryBusy, with what `work` rejects with, and as the driver does. */
export async function writeLibrary<Result>(
  connections: Connections,
  { key, madeBy, onIndexing = () => undefined }: Writing,
  work: (writer: LibraryWriter) => Promise<Result>,
): Promise<Result> {
  return asOnlyWriter(connections, key, async (connection) => {
    const result = await work(await createWriter(connection, key, madeBy));
    await makeAskable(connection, onIndexing);
    return result;
  });
}

/** What a batch does to one part. */
interface PartChange {
  readonly part: Part;
  readonly tally: Tally;
}

async function createWriter(connection: Connection, key: string, madeBy: string): Promise<LibraryWriter> {
  await connection.query('insert into indexed_library (key) values ($1) on conflict do nothing', [key]);
  const [row] = await connection.query<{ id: number }>('select id from indexed_library where key = $1', [key]);
  const library = row?.id ?? 0;
  const parts = new Map<string, Part>();
  await catchUpAll(connection, key, parts);
  const known = new Map<string, { hash: string; madeBy: string }>();
  for (const { id, hash, made_by: by } of await connection.query<{ id: string; hash: string; made_by: string }>(
    'select id, hash, made_by from indexed_article where library = $1',
    [library],
  ))
    known.set(id, { hash, madeBy: by });
  /** How many words and terms of a part the database has. */
  const stored = new Map<Part, { words: number; terms: number }>();
  for (const part of parts.values()) stored.set(part, { words: part.vocabulary.words, terms: part.vocabulary.terms });

  async function partOf(language: string): Promise<Part> {
    const found = parts.get(language);
    if (found !== undefined) return found;
    const [made] = await connection.query<{ id: number }>(
      `insert into indexed_part (library, language) values ($1, $2)
       on conflict (library, language) do update set language = excluded.language returning id`,
      [library, language],
    );
    const part = emptyPart(made?.id ?? 0, language);
    parts.set(language, part);
    stored.set(part, { words: 0, terms: 0 });
    return part;
  }

  async function change(articles: readonly WrittenArticle[], ids: readonly string[]): Promise<void> {
    // Outside of the transaction: a part without words does no harm.
    for (const { article } of articles) await partOf(baseLanguage(article.language));
    const changes = new Map<Part, PartChange>();
    const changeOf = (part: Part): PartChange => {
      const found = changes.get(part) ?? { part, tally: emptyTally() };
      changes.set(part, found);
      return found;
    };
    const version = await inTransaction(connection, 'write', async () => {
      await takeOut(
        ids.filter((id) => known.has(id)),
        changeOf,
      );
      await putIn(articles, changeOf);
      for (const part of changes.keys()) await insertWords(connection, part, stored.get(part));
      const [now] = await connection.query<{ version: number }>(
        'update indexed_library set version = version + 1 where id = $1 returning version',
        [library],
      );
      const next = now?.version ?? 0;
      for (const { part, tally: counted } of changes.values()) {
        const { passages, length, words, terms } = countsOf(counted);
        await connection.query('insert into indexed_change values ($1, $2, $3, $4, $5, $6)', [
          part.id,
          next,
          passages,
          length,
          bytesOf(words),
          bytesOf(terms),
        ]);
      }
      return next;
    });
    for (const id of ids) known.delete(id);
    for (const { article } of articles) known.set(article.id, { hash: article.hash, madeBy });
    for (const { part, tally: counted } of changes.values()) {
      stored.set(part, { words: part.vocabulary.words, terms: part.vocabulary.terms });
      count(part, countsOf(counted));
      part.version = version;
      await putTogether(part);
    }
  }

  async function takeOut(ids: readonly string[], changeOf: (part: Part) => PartChange): Promise<void> {
    if (ids.length === 0) return;
    const byId = new Map(Array.from(parts.values(), (part) => [part.id, part]));
    const rows = await connection.query<{ part: number; words: Uint8Array }>(
      `select a.part, p.words from indexed_article a join indexed_passage p on p.article = a.number
       where a.library = $1 and a.id = any($2)`,
      [library, ids],
    );
    for (const { part: id, words } of rows) {
      const part = byId.get(id);
      if (part !== undefined) tally(changeOf(part).tally, decodeWords(words), part.vocabulary, -1);
    }
    // Their passages and names go with them.
    await connection.query(
      `with gone as (delete from indexed_article where library = $1 and id = any($2) returning number)
       delete from indexed_terms using gone where article = gone.number`,
      [library, ids],
    );
  }

  async function putIn(articles: readonly WrittenArticle[], changeOf: (part: Part) => PartChange): Promise<void> {
    if (articles.length === 0) return;
    const numbers = await insertArticles(
      connection,
      { library, madeBy },
      articles.map((one) => ({ ...one, part: parts.get(baseLanguage(one.article.language))?.id ?? 0 })),
    );
    const rows: PassageRow[] = [];
    const analyzers = new Map<Part, ReturnType<typeof passageAnalyzer>>();
    for (const { article, passages } of articles) {
      const part = await partOf(baseLanguage(article.language));
      const analyze = analyzers.get(part) ?? passageAnalyzer(part, sharedAnalyzer(part.language));
      analyzers.set(part, analyze);
      for (const [place, passage] of passagesAt(article, passages).entries()) {
        const analyzed = analyze(passage);
        tally(changeOf(part).tally, analyzed.numbers, part.vocabulary, 1);
        rows.push({ ...analyzed, article: numbers.get(article.id) ?? 0, number: place + 1, passage });
      }
    }
    await insertPassages(connection, rows);
  }

  async function putTogether(part: Part): Promise<void> {
    const { vocabulary, id, version, passages, length } = part;
    const [apart] = await connection.query<{ changes: number; bytes: number }>(
      `select count(*)::int as changes, coalesce(sum(length(words) + length(terms)), 0)::int as bytes
       from indexed_change where part = $1`,
      [id],
    );
    if (apart === undefined || (apart.changes < MOST_CHANGES && apart.bytes < MOST_CHANGE_BYTES)) return;
    const words = Int32Array.from({ length: vocabulary.words }, (_, word) => vocabulary.usesOf(word));
    const terms = Int32Array.from({ length: vocabulary.terms }, (_, term) => vocabulary.passagesWith(term));
    await inTransaction(connection, 'write', async () => {
      await connection.query(
        `insert into indexed_counts values ($1, $2, $3, $4, $5, $6) on conflict (part) do update set
         version = excluded.version, passages = excluded.passages, length = excluded.length,
         words = excluded.words, terms = excluded.terms`,
        [id, version, passages, length, bytesOf(words), bytesOf(terms)],
      );
      await connection.query('delete from indexed_change where part = $1 and version <= $2', [id, version]);
    });
  }

  return {
    known,
    put: async (articles) =>
      change(
        articles,
        articles.map(({ article }) => article.id),
      ),
    remove: async (ids) => {
      const there = ids.filter((id) => known.has(id));
      if (there.length > 0) await change([], there);
    },
  };
}

function countsOf({ passages, length, words, terms }: Tally): Counts {
  const list = (counts: ReadonlyMap<number, number>) =>
    Int32Array.from([...counts].filter(([, by]) => by !== 0).flat());
  return { passages, length, words: list(words), terms: list(terms) };
}
