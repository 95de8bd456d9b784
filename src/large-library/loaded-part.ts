/**
 * Those passages of a part that one question may be about, as they are loaded. What an index over them is asked for and does not have is looked up
 * next.
 */
import type { Article, ArticleId } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import { sharedAnalyzer } from '../search/index/analyzer.js';
import { inverseDocumentFrequency } from '../search/index/inverse-document-frequency.js';
import { momentaryIndex, type FoundPassage } from '../search/index/momentary-index.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import { decodeWords } from '../search/index/passage-words.js';
import type { Query } from '../search/query/query.js';
import type { LanguageIndex } from '../search/query/read-question.js';
import { baseLanguage } from '../text/base-language.js';
import {
  passagesAround,
  phraseOf,
  queryFor,
  search,
  type PassageRow,
  type Place,
  type Search,
  type SoughtTerm,
} from './candidates.js';
import type { Connection } from './connection.js';
import type { Part } from './part.js';
import { lexeme } from './tables.js';

/** Of what is found by its words, so many are given to the ranker, which looks at 40: PostgreSQL's order is nearly MiniSearch's. */
const CANDIDATES = 64;
/** A passage takes PostgreSQL some 5 µs to weigh. */
const MOST_WEIGHED = 5_000;
/** Where fewer are found, common terms are looked up alone, too, in the first of the passages that have them. */
const FEW = 10;
/** Whether the library writes two words together, or one as two, these many of its passages tell. */
const EVIDENCE = 24;

export interface LoadedPart {
  readonly language: string;
  /** Of what is loaded now. Terms of which it is asked for `any` passage are looked up when that is said. */
  readonly index: (which?: 'any') => LanguageIndex;
  /** The query is to be answered. */
  readonly want: (query: Query) => void;
  /** Loads what was wanted since, also by reading with an index; whether there was anything. */
  readonly load: (connection: Connection) => Promise<boolean>;
  /** Those of its language; `candidates` are the places of those that were looked for, all without it. */
  readonly take: (rows: readonly PassageRow[], candidates?: ReadonlySet<string>, article?: Article) => void;
  /** These alone stay, as they are given. */
  readonly settle: (passages: readonly Passage[]) => void;
}

export function loadedPart(part: Part, whole: PassageIndex['whole']): LoadedPart {
  const { vocabulary, language } = part;
  const analyzer = sharedAnalyzer(language);
  const averageLength = Math.max(1, part.length / Math.max(1, part.passages));
  const known = { analyzer, vocabulary, size: part.passages, averageLength, whole };
  const found = new Map<string, FoundPassage>();
  const heads = new Map<string, Article>();
  /** By their queries: what was looked for, and what is to be. */
  const sought = new Set<string>();
  let searches: Search[] = [];

  function seek(query: string | undefined, terms: readonly SoughtTerm[], most: number): void {
    if (query === undefined || sought.has(query)) return;
    sought.add(query);
    searches.push({ query, terms, averageLength, weighed: MOST_WEIGHED, most });
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
    seek(any, terms, CANDIDATES);
    const demanded = query.phrases.flatMap((words) => phrase(words.map((word) => vocabulary.termOf(word))) ?? []);
    const excluded = Array.from(query.excluded, (term) => `!${lexeme(part.id, term)}`);
    if (demanded.length > 0) seek([...demanded, ...excluded].join(' & '), terms, CANDIDATES);
    else if (any !== undefined && excluded.length > 0) seek([`(${any})`, ...excluded].join(' & '), terms, CANDIDATES);
  }

  async function loadOne(connection: Connection, asked: Search): Promise<void> {
    let places = await search(connection, asked);
    const [first, second] = asked.terms.toSorted((a, b) => a.passages - b.passages);
    if (places.length < FEW && first !== undefined && asked.most === CANDIDATES) {
      const query = [first, ...(second === undefined ? [] : [second])].map((term) => term.lexeme).join(' | ');
      if (!sought.has(query)) places = [...places, ...(await search(connection, { ...asked, query }))];
    }
    take(await passagesAround(connection, places), new Set(places.map(keyOf)));
  }

  function take(rows: readonly PassageRow[], candidates?: ReadonlySet<string>, article?: Article): void {
    for (const row of rows) {
      if (baseLanguage(row.language) !== language) continue;
      const key = keyOf(row);
      const beside = candidates?.has(key) === false;
      const before = found.get(key);
      if (before === undefined) found.set(key, { ...passageOf(row, headOf(row, article)), beside });
      else if (before.beside && !beside) found.set(key, { ...before, beside });
    }
  }

  /** One object for all passages of an article. */
  function headOf(row: PassageRow, article: Article | undefined): Article {
    const head = heads.get(row.id) ?? article ?? headOnly(row);
    heads.set(row.id, head);
    return head;
  }

  return {
    language,
    index: (which) => {
      const all = [...found.values()].toSorted(inOrder);
      const lexical = momentaryIndex(known, all, (ids, asked) => {
        if (asked === 'all') seek(phrase(ids), [], EVIDENCE);
        else if (which === 'any') seek(queryFor(ids.map(termOf), part.passages), ids.map(termOf), CANDIDATES);
      });
      return { lexical, semantic: undefined };
    },
    settle(passages) {
      const kept = new Map(passages.map((passage) => [passage.id, passage]));
      for (const [key, one] of found) {
        const passage = kept.get(one.passage.id);
        if (passage === undefined) found.delete(key);
        else found.set(key, { ...one, passage });
      }
    },
    want,
    take,
    async load(connection) {
      const wanted = searches;
      searches = [];
      await Promise.all(wanted.map(async (one) => loadOne(connection, one)));
      return wanted.length > 0;
    },
  };
}

function keyOf({ article, number }: Place): string {
  return `${article} ${number}`;
}

function inOrder(a: FoundPassage, b: FoundPassage): number {
  const [one, other] = [a.passage.article.id, b.passage.article.id];
  return one === other ? a.passage.start - b.passage.start : one < other ? -1 : 1;
}

/** All that ranking looks at in an article. What is quoted is an article that was read whole. */
function headOnly({ id, title, language }: PassageRow): Article {
  // It was an id when it was written.
  const own = id as ArticleId;
  return {
    id: own,
    file: '',
    citation: { id: own, type: 'document', title },
    language,
    brief: false,
    text: '',
    blocks: [],
    hash: '',
  };
}

function passageOf(row: PassageRow, article: Article): Pick<FoundPassage, 'passage' | 'numbers'> {
  const passage: Passage = {
    id: `${article.id}#${row.number}`,
    article,
    paragraph: row.paragraph,
    heading: row.heading,
    start: row.start,
    end: row.stop,
    text: row.text,
  };
  return { passage, numbers: decodeWords(row.words) };
}
