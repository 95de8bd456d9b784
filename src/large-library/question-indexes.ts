/**
 * The indexes that one question to a library larger than memory is asked of: they have those passages that it may be about. What they must have,
 * the question is asked itself, by reading it against them: each reading tells which passages it wanted, until none is missing.
 */
import type { Article, ArticleId } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import { sharedAnalyzer } from '../search/index/analyzer.js';
import { inverseDocumentFrequency } from '../search/index/inverse-document-frequency.js';
import { momentaryIndex, type FoundPassage } from '../search/index/momentary-index.js';
import type { PassageIndex } from '../search/index/passage-index.js';
import { decodeWords } from '../search/index/passage-words.js';
import { withExcluded, type ParsedQuestion } from '../search/query/parse-question.js';
import { questionParts } from '../search/query/parts.js';
import type { Query } from '../search/query/query.js';
import { readQuestion, type LanguageIndex } from '../search/query/read-question.js';
import {
  passagesAround,
  passagesOfArticle,
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

/** A library in the database, as it is asked. */
export interface AskedLibrary {
  readonly id: number;
  readonly parts: ReadonlyMap<string, Part>;
  readonly whole: PassageIndex['whole'];
}

/** Of what is found by its words, so many are given to the ranker, which looks at 40: PostgreSQL's order is nearly MiniSearch's. */
const CANDIDATES = 64;
/** A passage takes PostgreSQL some 5 µs to weigh. */
const MOST_WEIGHED = 5_000;
/** Where fewer are found, common terms are looked up alone, too, in the first of the passages that have them. */
const FEW = 10;
/** Whether the library writes two words together, or one as two, these many of its passages tell. */
const EVIDENCE = 24;
/** Reading a question again finds no more after these. */
const READINGS = 3;

/** In `within` alone when it is given. Rejects as the driver does. */
export async function questionIndexes(
  connection: Connection,
  library: AskedLibrary,
  question: ParsedQuestion,
  within?: Article,
): Promise<readonly LanguageIndex[]> {
  const parts = Array.from(library.parts.values(), (part) => loadedPart(part, library.whole));
  if (within !== undefined) {
    const rows = await passagesOfArticle(connection, library.id, within.id);
    for (const part of parts) part.take(rows, undefined, within);
  }
  const variants = variantsOf(question, parts);
  for (let reading = 0; reading < READINGS; reading += 1) {
    const indexes = parts.map((part) => part.index());
    for (const variant of parts.length === 0 ? [] : variants) {
      const { queries } = await readQuestion(variant, indexes);
      for (const { index, query } of queries) {
        if (within === undefined) parts[indexes.indexOf(index)]?.want(query);
      }
    }
    const wanted = parts.map(async (part) => part.load(connection));
    if (!(await Promise.all(wanted)).includes(true)) break;
  }
  return parts.map((part) => part.index());
}

/** As `answer` asks it: each of the things it asks, and what it excludes where nothing is without that. */
function variantsOf(question: ParsedQuestion, parts: readonly LoadedPart[]): readonly ParsedQuestion[] {
  const asked = parts
    .map(({ language }) => questionParts(question.text, language))
    .find((several) => several.length > 1);
  return [
    question,
    ...(asked ?? []).map((text) => ({ ...question, text, whole: text })),
    ...(question.excluded.length === 0 ? [] : [withExcluded(question)]),
  ];
}

interface LoadedPart {
  readonly language: string;
  /** Of what is loaded now. */
  readonly index: () => LanguageIndex;
  /** The query is to be answered. */
  readonly want: (query: Query) => void;
  /** Loads what was wanted since, also by reading with an index; whether there was anything. */
  readonly load: (connection: Connection) => Promise<boolean>;
  /** Those of its language; `candidates` are the places of those that were looked for, all without it. */
  readonly take: (rows: readonly PassageRow[], candidates?: ReadonlySet<string>, article?: Article) => void;
}

function loadedPart(part: Part, whole: PassageIndex['whole']): LoadedPart {
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

  /** Its words but the small ones, which are not to be found. */
  function phrase(words: readonly number[], termsOf: (word: number) => number): string | undefined {
    return phraseOf(
      words.flatMap((word, place) =>
        word < 0 || vocabulary.isStop(word) ? [] : [{ lexeme: lexeme(part.id, termsOf(word)), place }],
      ),
    );
  }

  function want(query: Query): void {
    const ids = new Set(query.terms.flatMap(({ ids: own, apart }) => [...own, ...apart.flatMap((one) => one.parts)]));
    const terms = [...ids].filter((id) => vocabulary.spelledTerm(id) !== '').map(termOf);
    const any = queryFor(terms, part.passages);
    seek(any, terms, CANDIDATES);
    const demanded = query.phrases.flatMap((words) => phrase(words, (word) => vocabulary.termOf(word)) ?? []);
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
      if (baseOf(row) !== language) continue;
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
    index: () => {
      const all = [...found.values()].toSorted(inOrder);
      const lexical = momentaryIndex(known, all, (terms) => seek(phraseOf(terms.map((term, place) => ({ lexeme: lexeme(part.id, term), place }))), [], EVIDENCE));
      return { lexical, semantic: undefined };
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

function baseOf({ language }: PassageRow): string {
  return language.toLowerCase().split(/[-_]/u)[0] ?? 'en';
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
