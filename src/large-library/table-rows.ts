/** Rows of articles, their passages and their words, as the tables have them. They go in many at a time, in arrays, in some round trips a batch. */
import { writeEntry } from '../content/kept-articles.js';
import { entryOf } from '../content/library.js';
import type { Note } from '../content/fault.js';
import type { Article } from '../domain/article.js';
import type { Passage } from '../domain/passage.js';
import type { Span } from '../domain/span.js';
import type { AnalyzedPassage } from './analyzed-passage.js';
import { storable } from './article-names.js';
import type { Connection } from './connection.js';
import type { Part } from './part.js';

/** A parsed article, with the spans of its passages. */
export interface WrittenArticle {
  readonly article: Article;
  readonly passages: readonly Span[];
  readonly notes: readonly Note[];
}

/** The numbers that the articles have got, by id. `part` is the article's. */
export async function insertArticles(
  connection: Connection,
  { library, madeBy }: { readonly library: number; readonly madeBy: string },
  articles: readonly (WrittenArticle & { readonly part: number })[],
): Promise<ReadonlyMap<string, number>> {
  const columns = articles.map(({ article, passages, notes, part }) => ({
    part,
    entry: writeEntry(
      { version: madeBy, name: article.file, id: article.id, hash: article.hash },
      { article, passages, notes },
    ),
    ...entryOf(article),
    article,
  }));
  const made = await connection.query<{ id: string; number: number }>(
    `insert into indexed_article (library, part, id, file, hash, made_by, title, language, entry)
       select $1, p, i, f, h, $2, t, l, e
       from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bytea[]) as rows(p, i, f, h, t, l, e)
       returning id, number`,
    [
      library,
      madeBy,
      columns.map(({ part }) => part),
      columns.map(({ article }) => article.id),
      columns.map(({ article }) => storable(article.file)),
      columns.map(({ article }) => article.hash),
      columns.map(({ article }) => storable(article.citation.title)),
      columns.map(({ article }) => article.language),
      columns.map(({ entry }) => entry),
    ],
  );
  const numbers = new Map(made.map(({ id, number }) => [id, number]));
  await connection.query(
    `insert into indexed_name (library, article, id, title, names, issued, citation)
       select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
    [
      library,
      columns.map(({ article }) => numbers.get(article.id) ?? 0),
      columns.map(({ article }) => article.id),
      columns.map(({ title }) => storable(title)),
      columns.map(({ names }) => storable(names)),
      columns.map(({ issued }) => issued),
      columns.map(({ article }) => JSON.stringify({ ...article.citation, id: undefined })),
    ],
  );
  return numbers;
}

export interface PassageRow extends AnalyzedPassage {
  /** The article's number. */
  readonly article: number;
  /** The passage's, from 1. */
  readonly number: number;
  readonly passage: Passage;
}

export async function insertPassages(connection: Connection, rows: readonly PassageRow[]): Promise<void> {
  await connection.query(
    `insert into indexed_passage
       select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[], $8::bytea[])`,
    [
      rows.map(({ article }) => article),
      rows.map(({ number }) => number),
      rows.map(({ passage }) => passage.paragraph),
      rows.map(({ passage }) => passage.start),
      rows.map(({ passage }) => passage.end),
      rows.map(({ passage }) => (passage.heading === null ? null : storable(passage.heading))),
      rows.map(({ passage }) => storable(passage.text)),
      rows.map(({ words }) => Buffer.from(words)),
    ],
  );
  await connection.query(
    `insert into indexed_terms
       select a, n, l, t::tsvector from unnest($1::int[], $2::int[], $3::int[], $4::text[]) as rows(a, n, l, t)`,
    [
      rows.map(({ article }) => article),
      rows.map(({ number }) => number),
      rows.map(({ length }) => length),
      rows.map(({ terms }) => terms),
    ],
  );
}

/** Those of its words and terms that are not among the so many that the database has. */
export async function insertWords(
  connection: Connection,
  part: Part,
  { words, terms }: { readonly words: number; readonly terms: number } = { words: 0, terms: 0 },
): Promise<void> {
  const { vocabulary, id } = part;
  const newTerms = range(terms, vocabulary.terms);
  const newWords = range(words, vocabulary.words);
  await connection.query('insert into indexed_term select $1, * from unnest($2::int[], $3::text[])', [
    id,
    newTerms,
    newTerms.map((term) => vocabulary.spelledTerm(term)),
  ]);
  await connection.query(
    'insert into indexed_word select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::bool[])',
    [
      id,
      newWords,
      newWords.map((word) => vocabulary.spelledWord(word)),
      newWords.map((word) => vocabulary.termOf(word)),
      newWords.map((word) => vocabulary.isStop(word)),
    ],
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
