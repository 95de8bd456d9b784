/**
 * Those passages of a part that one question may be about, as they are loaded. What an index over them is asked for and does not have is looked up
 * next.
 */
import type { Article, ArticleId } from '../domain/article.js';
import type { Passage, PassageId } from '../domain/passage.js';
import { sharedAnalyzer } from '../search/index/analyzer.js';
import { inverseDocumentFrequency } from '../search/index/inverse-document-frequency.js';
import { foundPassage, momentaryIndex, type FoundPassage } from '../search/index/momentary-index.js';
import { decodeWords } from '../search/index/passage-words.js';
import type { Query } from '../search/query/query.js';
import type { LanguageIndex } from '../search/query/read-question.js';
import { MODEL_LANGUAGE } from '../search/searcher.js';
import type { SemanticIndex } from '../search/semantic/semantic.js';
import { baseLanguage } from '../text/base-language.js';
import {
  findPassages,
  findSome,
  phraseOf,
  queryFor,
  type FoundRow,
  type Place,
  type Search,
  type SoughtTerm,
} from './candidates.js';
import type { Connection } from './connection.js';
import type { Part } from './part.js';
import type { StoredArticles } from './stored-articles.js';
import { storedVectors } from './stored-vectors.js';
import { lexeme } from './tables.js';

/** Of what is found by its words, so many are given to the ranker, which looks at 40: PostgreSQL's order is nearly MiniSearch's. */
const CANDIDATES = 64;
/** A passage takes PostgreSQL some 5 µs to weigh. */
const MOST_WEIGHED = 5_000;
/** Where fewer are found, common terms are looked up alone, too, in the first of the passages that have them. */
const FEW = 10;
/** Whether the library writes two words together, or one as two, these many of its passages tell. */
const EVIDENCE = 8;
/** No passage's: each that was taken has its own. */
const NOWHERE: Place = { article: 0, number: 0 };

export interface LoadedPart {
  readonly language: string;
  /** Of what is loaded now. Terms of which it is asked for `any` passage are looked up when that is said. */
  readonly index: (which?: 'any') => LanguageIndex;
  /** The same with the vectors that are in the database, and with passages that were found by them, where something compares them. */
  readonly withMeaning: (
    connection: Connection,
    semantic: SemanticIndex | undefined,
    near: readonly FoundRow[],
  ) => LanguageIndex;
  /** The query is to be answered. */
  readonly want: (query: Query) => void;
  /** Loads what was wanted since, also by reading with an index; whether anything came that may change how a question is read. */
  readonly load: (connection: Connection) => Promise<boolean>;
  /** Those of its language. */
  readonly take: (rows: readonly FoundRow[], article?: Article) => void;
  /** These alone stay, as they are given. */
  readonly settle: (passages: readonly Passage[]) => void;
}

export function loadedPart(part: Part, articles: Pick<StoredArticles, 'whole' | 'head'>): LoadedPart {
  const { vocabulary, language } = part;
  const analyzer = sharedAnalyzer(language);
  const averageLength = Math.max(1, part.length / Math.max(1, part.passages));
  const known = { analyzer, vocabulary, size: part.passages, averageLength, whole: articles.whole };
  const found = new Map<PassageId, FoundPassage>();
  const places = new Map<PassageId, Place>();
  const heads = new Map<string, Article>();
  /** By their queries: passages of words that stand together. */
  const together = new Map<string, readonly PassageId[]>();
  const sought = new Set<string>();
  let searches: Search[] = [];
  let taken = 0;

  function seek(query: string | undefined, terms: readonly SoughtTerm[]): void {
    if (query === undefined || sought.has(query)) return;
    sought.add(query);
    searches.push({ query, terms, averageLength, weighed: MOST_WEIGHED, most: CANDIDATES });
  }

  function termOf(id: number): SoughtTerm {
    const passages = vocabulary.passagesWith(id);
    return { lexeme: lexeme(part.id, id), passages, weight: inverseDocumentFrequency(passages, part.passages) };
  }

  /** Of terms that stand side by side; small words are not to be found. */
  function phrase(terms: readonly number[]): string | undefined {
    return phraseOf(
      terms.flatMap((term, place) => (vocabulary.isContent(term) ? [{ lexeme: lexeme(part.id, term), place }] : [])),
    );
  }

  function want(query: Query): void {
    const ids = new Set(query.terms.flatMap(({ ids: own, apart }) => [...own, ...apart.flatMap((one) => one.parts)]));
    const terms = [...ids].filter((id) => vocabulary.isContent(id)).map(termOf);
    const any = queryFor(terms, part.passages);
    seek(any, terms);
    const demanded = query.phrases.flatMap((words) => phrase(words.map((word) => vocabulary.termOf(word))) ?? []);
    const excluded = Array.from(query.excluded, (term) => `!${lexeme(part.id, term)}`);
    if (demanded.length > 0) seek([...demanded, ...excluded].join(' & '), terms);
    else if (any !== undefined && excluded.length > 0) seek([`(${any})`, ...excluded].join(' & '), terms);
  }

  async function loadOne(connection: Connection, asked: Search): Promise<void> {
    const rows = await findPassages(connection, asked);
    take(rows);
    const [first, second] = asked.terms.toSorted((a, b) => a.passages - b.passages);
    if (first === undefined || rows.filter(({ beside }) => !beside).length >= FEW) return;
    const query = [first, ...(second === undefined ? [] : [second])].map((term) => term.lexeme).join(' | ');
    if (sought.has(query)) return;
    sought.add(query);
    take(await findPassages(connection, { ...asked, query }));
  }

  async function loadTogether(connection: Connection, queries: readonly string[]): Promise<boolean> {
    if (queries.length === 0) return false;
    const rows = await findSome(connection, queries, EVIDENCE);
    take(rows);
    for (const [at, query] of queries.entries())
      together.set(query, rows.filter((row) => row.query === at + 1).map(idOf));
    return rows.length > 0;
  }

  function take(rows: readonly FoundRow[], article?: Article): void {
    for (const row of rows) {
      if (baseLanguage(row.language) !== language) continue;
      const id = idOf(row);
      const before = found.get(id);
      if (before === undefined || (before.beside && (!row.beside || row.text !== ''))) {
        const passage = passageOf(row, headOf(row, article));
        taken += 1;
        places.set(id, row);
        found.set(id, {
          indexed: foundPassage(passage, decodeWords(row.words), taken, vocabulary),
          beside: row.beside,
        });
      }
    }
  }

  /** One object for all passages of an article. */
  function headOf(row: FoundRow, article: Article | undefined): Article {
    const head = heads.get(row.id) ?? article ?? articles.head(row);
    heads.set(row.id, head);
    return head;
  }

  function index(which?: 'any'): LanguageIndex {
    const all = [...found.values()].toSorted(inOrder);
    const lexical = momentaryIndex(known, all, {
      having(terms) {
        const query = phrase(terms) ?? '';
        const ids = together.get(query);
        if (ids === undefined) together.set(query, []);
        return ids ?? [];
      },
      ...(which === 'any' && {
        forAny: (ids: readonly number[]) => seek(queryFor(ids.map(termOf), part.passages), ids.map(termOf)),
      }),
    });
    return { lexical, semantic: undefined };
  }

  return {
    language,
    index,
    withMeaning(connection, semantic, near) {
      take(near);
      const { lexical } = index();
      if (semantic === undefined || language !== MODEL_LANGUAGE) return { lexical, semantic: undefined };
      const at = lexical.passages.map(({ passage: { id } }) => places.get(id) ?? NOWHERE);
      const wanted = new Set(near.filter(({ beside }) => !beside).map(idOf));
      const nearest = lexical.passages.flatMap(({ passage: { id } }, position) => (wanted.has(id) ? [position] : []));
      return { lexical, semantic: storedVectors(connection, semantic, at, nearest) };
    },
    settle(passages) {
      const kept = new Map<PassageId, Passage>(passages.map((passage) => [passage.id, passage]));
      for (const [id, one] of found) {
        const passage = kept.get(id);
        if (passage === undefined) found.delete(id);
        else found.set(id, { ...one, indexed: { ...one.indexed, passage } });
      }
    },
    want,
    take,
    async load(connection) {
      const wanted = searches;
      searches = [];
      const queries = [...together.keys()].filter((query) => query !== '' && !sought.has(query));
      for (const query of queries) sought.add(query);
      const [changed] = await Promise.all([
        loadTogether(connection, queries),
        ...wanted.map(async (one) => loadOne(connection, one)),
      ]);
      return changed;
    },
  };
}

function idOf({ id, number }: Pick<FoundRow, 'id' | 'number'>): PassageId {
  // It was an article's id when it was written.
  return `${id as ArticleId}#${number}`;
}

function inOrder({ indexed: { passage: a } }: FoundPassage, { indexed: { passage: b } }: FoundPassage): number {
  const [one, other] = [a.article.id, b.article.id];
  return one === other ? a.start - b.start : one < other ? -1 : 1;
}

function passageOf(row: FoundRow, article: Article): Passage {
  const { paragraph, heading, start, stop: end, text } = row;
  return { id: idOf(row), article, paragraph, heading, start, end, text };
}
