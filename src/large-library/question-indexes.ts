/**
 * The indexes that one question to a library larger than memory is asked of: they have those passages that it may be about. What they must have,
 * the question is asked itself, by reading it against them: each reading tells which passages it wanted, until none is missing.
 */
import type { Article } from '../domain/article.js';
import type { ParsedQuestion } from '../search/query/parse-question.js';
import { readQuestion, type LanguageIndex } from '../search/query/read-question.js';
import type { SemanticIndex } from '../search/semantic/semantic.js';
import { quoteCandidates } from '../search/quote/candidates.js';
import { MODEL_LANGUAGE } from '../search/searcher.js';
import { passagesOfArticle, type FoundRow } from './candidates.js';
import type { Connection } from './connection.js';
import { loadedPart, type LoadedPart } from './loaded-part.js';
import { nearestPassages } from './nearest.js';
import type { Part } from './part.js';
import type { StoredArticles } from './stored-articles.js';

/** A library in the database, as it is asked. */
export interface AskedLibrary {
  readonly id: number;
  readonly parts: ReadonlyMap<string, Part>;
  readonly articles: StoredArticles;
  /** What compares passages that have vectors; undefined where they have none, and while nothing can. */
  readonly semantic: SemanticIndex | undefined;
  /** Whether the server finds the nearest vectors. */
  readonly findsNearest: boolean;
}

/** Reading a question again finds no more after these. */
const READINGS = 3;
/** So many passages of one article are compared whatever words they have: the vectors of each are 15 kB. */
const COMPARED = 120;

/** In `within` alone when it is given, all of it. Rejects as the driver does. */
export async function questionIndexes(
  connection: Connection,
  library: AskedLibrary,
  question: ParsedQuestion,
  within?: Article,
): Promise<readonly LanguageIndex[]> {
  const parts = loadedParts(library);
  if (parts.length === 0) return [];
  const own = within === undefined ? [] : await takeAll(connection, library, parts, within);
  let text = question.text;
  for (let reading = 0; reading < READINGS; reading += 1) {
    const indexes = parts.map((part) => part.index());
    // What is typed is read against what was found, and again where that tells of other writings of its words.
    const { queries } = await readQuestion(question, indexes);
    for (const { index, query, text: read } of queries) {
      if (index.lexical.analyzer.language === MODEL_LANGUAGE) text = read;
      if (within === undefined) parts[indexes.indexOf(index)]?.want(query);
    }
    if (!(await loadAll(connection, parts))) break;
  }
  const near = within === undefined ? await nearestTo(connection, library, text) : own.slice(0, COMPARED);
  return parts.map((part) => part.withMeaning(connection, library.semantic, near));
}

/** None where no vector of the question can be had: why, the comparison tells that comes next. */
async function nearestTo(
  connection: Connection,
  { id, semantic, findsNearest }: AskedLibrary,
  text: string,
): Promise<readonly FoundRow[]> {
  const whole = findsNearest ? await semantic?.whole(text).catch(() => undefined) : undefined;
  return whole === undefined ? [] : nearestPassages(connection, id, whole);
}

/**
 * The passages in which a quotation may stand, and all of `within`. It is compared with articles, so all are of articles that were read
 * whole.
 */
export async function quoteIndexes(
  connection: Connection,
  library: AskedLibrary,
  text: string,
  within?: Article,
): Promise<readonly LanguageIndex[]> {
  const parts = loadedParts(library);
  for (const part of parts) await quoteCandidates(text, part.index('any').lexical, undefined);
  await loadAll(connection, parts);
  for (const part of parts) {
    const found = await quoteCandidates(text, part.index().lexical, undefined);
    // All of them at once, and then each from memory.
    await library.articles.read(found.map(({ article }) => article.id));
    const whole = await Promise.all(found.map(async (passage) => library.articles.whole(passage)));
    part.settle(whole.filter((passage) => passage !== undefined));
  }
  if (within !== undefined) await takeAll(connection, library, parts, within);
  return parts.map((part) => part.index());
}

/** Without a passage: what they know is how many have which words. */
export function wordIndexes(library: AskedLibrary): readonly LanguageIndex[] {
  return loadedParts(library).map((part) => part.index());
}

function loadedParts({ parts, articles }: AskedLibrary): readonly LoadedPart[] {
  return Array.from(parts.values(), (part) => loadedPart(part, articles));
}

async function takeAll(
  connection: Connection,
  { id }: AskedLibrary,
  parts: readonly LoadedPart[],
  article: Article,
): Promise<readonly FoundRow[]> {
  const rows = await passagesOfArticle(connection, id, article.id);
  for (const part of parts) part.take(rows, article);
  return rows;
}

async function loadAll(connection: Connection, parts: readonly LoadedPart[]): Promise<boolean> {
  const loaded = await Promise.all(parts.map(async (part) => part.load(connection)));
  return loaded.includes(true);
}
