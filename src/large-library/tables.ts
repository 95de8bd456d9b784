/**
 * The tables of libraries that are larger than memory, in PostgreSQL alone. A part is all that a library has in one language: it has a
 * vocabulary of its own, whose words and terms are numbered from 0.
 *
 * How often words are used stands in one row a part, and in a row for each change since that was written: so that adding an article writes a few
 * rows and never the row of a word that every article has.
 */
import type { Connection } from './connection.js';

const STATEMENTS = [
  `create table if not exists indexed_library (
    id integer generated always as identity primary key,
    key text not null unique,
    version integer not null default 0
  )`,
  `create table if not exists indexed_part (
    id integer generated always as identity primary key,
    library integer not null references indexed_library on delete cascade,
    language text not null,
    unique (library, language)
  )`,
  `create table if not exists indexed_word (
    part integer not null references indexed_part on delete cascade,
    id integer not null,
    spelled text not null,
    term integer not null,
    stop boolean not null,
    primary key (part, id)
  )`,
  `create table if not exists indexed_term (
    part integer not null references indexed_part on delete cascade,
    id integer not null,
    spelled text not null,
    primary key (part, id)
  )`,
  // All counts as of a version: of words their uses and of terms their passages, four bytes each, in the order of their numbers.
  `create table if not exists indexed_counts (
    part integer primary key references indexed_part on delete cascade,
    version integer not null,
    passages integer not null,
    length bigint not null,
    words bytea not null,
    terms bytea not null
  )`,
  // What came to them with a version: a number and what is added, four bytes each, one after the other.
  `create table if not exists indexed_change (
    part integer not null references indexed_part on delete cascade,
    version integer not null,
    passages integer not null,
    length bigint not null,
    words bytea not null,
    terms bytea not null,
    primary key (part, version)
  )`,
  `create table if not exists indexed_article (
    number integer generated always as identity primary key,
    library integer not null references indexed_library on delete cascade,
    part integer not null references indexed_part on delete cascade,
    id text not null,
    file text not null,
    hash text not null,
    made_by text not null,
    title text not null,
    language text not null,
    entry bytea not null,
    unique (library, id)
  )`,
  // By itself, because a name that is typed in part is looked for in all of them.
  `create table if not exists indexed_name (
    library integer not null references indexed_library on delete cascade,
    article integer primary key references indexed_article on delete cascade,
    id text not null,
    title text not null,
    names text not null,
    issued text not null,
    citation text not null
  )`,
  'create index if not exists indexed_name_title on indexed_name (library, md5(title))',
  `create table if not exists indexed_passage (
    article integer not null references indexed_article on delete cascade,
    number integer not null,
    paragraph integer not null,
    start integer not null,
    stop integer not null,
    heading text,
    text text not null,
    words bytea not null,
    primary key (article, number)
  )`,
  // What candidates are found and weighed by, in rows that are short: for a question thousands are looked at.
  `create table if not exists indexed_terms (
    article integer not null references indexed_article on delete cascade,
    number integer not null,
    length integer not null,
    terms tsvector not null,
    primary key (article, number)
  )`,
  // What vector-cache.ts keeps of passages in memory, of those that were reached.
  // They do not get smaller, so nothing is tried; and a table that is there is not locked to say so again.
  `do $$ begin
    if to_regclass('indexed_vectors') is null then
      create table indexed_vectors (
        article integer not null,
        number integer not null,
        model text not null,
        vectors bytea not null,
        primary key (article, number),
        foreign key (article, number) references indexed_passage on delete cascade
      );
      alter table indexed_vectors alter column vectors set storage external;
    end if;
  end $$`,
  // The model of which all passages had vectors once.
  `create table if not exists indexed_meaning (
    library integer primary key references indexed_library on delete cascade,
    model text not null
  )`,
] as const;

/** Makes those that are not there; in a transaction that nobody else is in. */
export async function createTables(connection: Connection): Promise<void> {
  for (const statement of STATEMENTS) await connection.query(statement);
}

/**
 * The index that questions are asked of, where it is not there: nobody is asked before. It is made when the first library is written, because that
 * takes a minute for what would take an hour if each article were put into its place. In a transaction that nobody else is in.
 */
export async function createTermsIndex(connection: Connection): Promise<void> {
  await connection.query(`set local maintenance_work_mem = '256MB'`);
  // Without its list of what waits to be put in order, which each question would go through.
  await connection.query(
    'create index if not exists indexed_terms_terms on indexed_terms using gin (terms) with (fastupdate = off)',
  );
}

/** Whether a library may be asked: when the first was written whole. */
export async function hasTermsIndex(connection: Connection): Promise<boolean> {
  const [row] = await connection.query<{ there: boolean }>(
    "select to_regclass('indexed_terms_terms') is not null as there",
  );
  return row?.there === true;
}

/** A term as the index has it: its own in all parts. */
export function lexeme(part: number, term: number): string {
  return `${part.toString(36)}_${term.toString(36)}`;
}
