/**
 * Which passages a question looks at, of a million: a query for PostgreSQL's full text search, and the order in which it gives what it finds.
 * Rare terms lead to few passages, and all are looked at. A common one alone leads to tens of thousands, most of which have nothing else
 * of the question: such terms are looked up two or three together.
 */
import type { Span } from '../domain/span.js';
import type { Connection } from './connection.js';

/** A term to be looked up. */
export interface SoughtTerm {
  readonly lexeme: string;
  /** In how many passages' texts it stands. */
  readonly passages: number;
  /** What it weighs in the order. */
  readonly weight: number;
}

/** As in `retrieve.ts`: the rarest terms, until they have led to so many passages. */
const LOOKED_AT = 2_000;
/** The second rarest is looked up alone, too, while it leads to no more than so many. */
const SECOND_ALONE = 6_000;
/** In passages: when more are to be expected of pairs, three terms must stand together. */
const MOST_OF_PAIRS = 3_000;
/** Words of one question stand together more often than by chance. */
const TOGETHER = 4;
/** Common terms that are looked up together with others. */
const MOST_TOGETHER = 8;

/** PostgreSQL's tsquery for passages with these terms; undefined for none. `size`: passages of the library. */
export function queryFor(terms: readonly SoughtTerm[], size: number): string | undefined {
  const known = terms.toSorted((a, b) => a.passages - b.passages);
  let sum = 0;
  const alone = known.filter(
    ({ passages }, place) => (sum += passages) <= LOOKED_AT || (place < 2 && passages <= SECOND_ALONE),
  );
  const common = known.filter((term) => !alone.includes(term)).slice(0, MOST_TOGETHER);
  const parts = [...alone.map(({ lexeme }) => lexeme), ...together(common, size)];
  return parts.length === 0 ? undefined : parts.join(' | ');
}

function together(terms: readonly SoughtTerm[], size: number): readonly string[] {
  const [only] = terms;
  if (terms.length < 2) return only === undefined ? [] : [only.lexeme];
  let expected = 0;
  for (const [at, one] of terms.entries()) {
    for (const other of terms.slice(at + 1)) expected += (TOGETHER * one.passages * other.passages) / size;
  }
  const any = (some: readonly SoughtTerm[]) => `(${some.map(({ lexeme }) => lexeme).join(' | ')})`;
  const pairs = (some: readonly SoughtTerm[]) =>
    some.slice(0, -1).map(({ lexeme }, at) => `(${lexeme} & ${any(some.slice(at + 1))})`);
  if (terms.length === 2 || expected <= MOST_OF_PAIRS) return pairs(terms);
  return terms.slice(0, -2).map(({ lexeme }, at) => `(${lexeme} & (${pairs(terms.slice(at + 1)).join(' | ')}))`);
}

/** What is looked for, and how much of it. */
export interface Search {
  /** PostgreSQL's tsquery. */
  readonly query: string;
  /** What the order is by; none where it does not matter. */
  readonly terms: readonly SoughtTerm[];
  /** Of the library. */
  readonly averageLength: number;
  /** How many passages are weighed, of those that are found first; and how many are given, best first. */
  readonly weighed: number;
  readonly most: number;
}

/** A passage's place in the tables. */
export interface Place {
  readonly article: number;
  readonly number: number;
}

/** More terms than these change nothing in the order. */
const WEIGHING = 16;

/** The passages found that come first in what is nearly the order of BM25, and those beside them in their articles. */
export async function findPassages(
  connection: Connection,
  { query, terms, averageLength, weighed, most }: Search,
): Promise<readonly FoundRow[]> {
  const weighing = terms.toSorted((a, b) => b.weight - a.weight).slice(0, WEIGHING);
  const sum = weighing.map((_, at) => `$${5 + 2 * at}::float8 * ts_rank('${WEIGHTS}', terms, $${6 + 2 * at}::tsquery)`);
  // As MiniSearch has it, with its parameters; ts_rank grows with the number of a word's places about as BM25 does.
  const score = `(${['0', ...sum].join(' + ')}) * (0.5 + 2.2 / (1.36 + 0.84 * length / $4::float8))`;
  return connection.query<FoundRow>(
    `with best as materialized (
       select article, number from (
         select article, number, ${score} as score
         from (select article, number, length, terms from indexed_terms where terms @@ $1::tsquery limit $2) as found
       ) as weighed order by score desc, article, number limit $3
     )
     ${WITH_BESIDE}`,
    [query, weighed, most, averageLength, ...weighing.flatMap(({ weight, lexeme }) => [weight, lexeme])],
  );
}

/** For each of the queries some passages that it finds, whichever; `query` is its place among them, from 1. */
export async function findSome(
  connection: Connection,
  queries: readonly string[],
  most: number,
): Promise<readonly (FoundRow & { readonly query: number })[]> {
  return connection.query(
    `select ${COLUMNS}, p.text, true as beside, wanted.place::int as query from (
       select place, article, number from unnest($1::text[]) with ordinality as queries(query, place)
       cross join lateral (
         select article, number from indexed_terms where terms @@ queries.query::tsquery limit $2
       ) as found
     ) as wanted ${JOINED}`,
    [queries, most],
  );
}

/** Of places in the text, nothing, in the title and in the heading, in PostgreSQL's order of its letters D to A. */
const WEIGHTS = '{1, 0.5, 0.3, 0}';

/** Words that stand together: each with how many words further on the next one is. */
export function phraseOf(words: readonly { readonly lexeme: string; readonly place: number }[]): string | undefined {
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  let before = first.place;
  let query = first.lexeme;
  for (const { lexeme, place } of others) {
    query += ` <${place - before}> ${lexeme}`;
    before = place;
  }
  return `(${query})`;
}

/** A passage as the tables have it, with the head of its article. */
export interface FoundRow extends Place {
  readonly paragraph: number;
  readonly start: number;
  readonly stop: Span['end'];
  readonly heading: string | null;
  /** Empty where it is only beside another. */
  readonly text: string;
  readonly words: Uint8Array;
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly madeBy: string;
  readonly title: string;
  readonly language: string;
  /** Whether it was not looked for itself. */
  readonly beside: boolean;
}

const COLUMNS = `p.article, p.number, p.paragraph, p.start, p.stop, p.heading, p.words,
  a.id, a.file, a.hash, a.made_by as "madeBy", a.title, a.language`;
const JOINED = `join indexed_passage p on p.article = wanted.article and p.number = wanted.number
  join indexed_article a on a.number = p.article`;

/** The passages of `best`, and those beside them. */
export const WITH_BESIDE = `select ${COLUMNS}, case when beside then '' else p.text end as text, beside from (
    select article, number + step as number, bool_and(step <> 0) as beside
    from best, (values (-1), (0), (1)) as steps(step) group by 1, 2
  ) as wanted ${JOINED}`;

/** All of an article of the library, in order. */
export async function passagesOfArticle(
  connection: Connection,
  library: number,
  id: string,
): Promise<readonly FoundRow[]> {
  return connection.query<FoundRow>(
    `select ${COLUMNS}, p.text, false as beside
     from indexed_passage p join indexed_article a on a.number = p.article where a.library = $1 and a.id = $2 order by p.number`,
    [library, id],
  );
}
