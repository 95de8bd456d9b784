/**
 * All words of a library in one language with their counts, held in memory and followed as the library changes. Each of several processes has
 * its own, and catches up by reading what came since it looked last.
 */
import { createPackedVocabulary, type PackedVocabulary } from '../search/index/packed-vocabulary.js';
import type { Connection } from './connection.js';

export interface Part {
  readonly id: number;
  /** ISO 639-1. */
  readonly language: string;
  readonly vocabulary: PackedVocabulary;
  /** Of the library, of which everything up to it is counted here. */
  version: number;
  passages: number;
  /** Words in all of them that are no stop words. */
  length: number;
}

/** Of a part: numbers, each followed by what is added to its count. */
export interface Counts {
  readonly passages: number;
  readonly length: number;
  readonly words: Int32Array;
  readonly terms: Int32Array;
}

/** How many words are read at once: some hundred kilobytes, in some milliseconds of the server's. */
const AT_ONCE = 20_000;

export function emptyPart(id: number, language: string): Part {
  return { id, language, vocabulary: createPackedVocabulary(), version: 0, passages: 0, length: 0 };
}

/** Reads what is new in the database; `connection` sees one state of it. */
export async function catchUp(part: Part, connection: Connection): Promise<void> {
  const { vocabulary, id } = part;
  await inPages(
    async () => connection.query<TermsRow>(SELECT_TERMS, [id, vocabulary.terms]),
    ({ lines }) => vocabulary.addTerms(Buffer.from(lines)),
  );
  await inPages(
    async () => connection.query<WordsRow>(SELECT_WORDS, [id, vocabulary.words]),
    ({ lines, terms, stops }) =>
      vocabulary.addWords({ lines: Buffer.from(lines), terms: numbersOf(terms, 'big-endian'), stops }),
  );
  const [all] = await connection.query<CountsRow>('select * from indexed_counts where part = $1 and version > $2', [
    id,
    part.version,
  ]);
  if (all !== undefined) {
    vocabulary.forgetCounts();
    part.passages = all.passages;
    part.length = all.length;
    for (const [word, uses] of numbersOf(all.words).entries()) vocabulary.changeUses(word, uses);
    for (const [term, passages] of numbersOf(all.terms).entries()) vocabulary.changePassages(term, passages);
    part.version = all.version;
  }
  const changes = await connection.query<CountsRow>(
    'select * from indexed_change where part = $1 and version > $2 order by version',
    [id, part.version],
  );
  for (const { version, passages, length, words, terms } of changes) {
    count(part, { passages, length, words: numbersOf(words), terms: numbersOf(terms) });
    part.version = version;
  }
}

const PAGE = `where part = $1 and id >= $2 order by id limit ${AT_ONCE}) as page`;
// No word has a line's end in it.
const SELECT_TERMS = `select count(*)::int as rows, string_agg(spelled, E'\\n') as lines
  from (select * from indexed_term ${PAGE}`;
const SELECT_WORDS = `select count(*)::int as rows, string_agg(spelled, E'\\n') as lines,
    string_agg(int4send(term), '') as terms, string_agg(boolsend(stop), '') as stops
  from (select * from indexed_word ${PAGE}`;

interface TermsRow {
  readonly rows: number;
  readonly lines: string;
}

interface WordsRow extends TermsRow {
  readonly terms: Uint8Array;
  readonly stops: Uint8Array;
}

/** `read` gives the next ones each time. Many rows come as one, for a million of them take the driver seconds. */
async function inPages<Row extends TermsRow>(
  read: () => Promise<readonly Row[]>,
  take: (page: Row) => void,
): Promise<void> {
  for (;;) {
    const [page] = await read();
    if (page === undefined || page.rows === 0) return;
    take(page);
    if (page.rows < AT_ONCE) return;
  }
}

/** Adds the counts to those of the part. */
export function count(part: Part, { passages, length, words, terms }: Counts): void {
  const { vocabulary } = part;
  for (let at = 0; at < words.length; at += 2) vocabulary.changeUses(words[at] ?? 0, words[at + 1] ?? 0);
  for (let at = 0; at < terms.length; at += 2) vocabulary.changePassages(terms[at] ?? 0, terms[at + 1] ?? 0);
  part.passages += passages;
  part.length += length;
}

interface CountsRow {
  readonly version: number;
  readonly passages: number;
  readonly length: number;
  readonly words: Uint8Array;
  readonly terms: Uint8Array;
}

function numbersOf(bytes: Uint8Array, order: 'little-endian' | 'big-endian' = 'little-endian'): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Int32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getInt32(4 * at, order === 'little-endian');
  return numbers;
}

/** As a row has them. */
export function bytesOf(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, value] of numbers.entries()) bytes.writeInt32LE(value, 4 * at);
  return bytes;
}
