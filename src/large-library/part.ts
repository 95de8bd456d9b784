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

/** How many words are read at once. */
const AT_ONCE = 20_000;

export function emptyPart(id: number, language: string): Part {
  return { id, language, vocabulary: createPackedVocabulary(), version: 0, passages: 0, length: 0 };
}

/** Reads what is new in the database; `connection` sees one state of it. */
export async function catchUp(part: Part, connection: Connection): Promise<void> {
  const { vocabulary, id } = part;
  await inPages(
    connection,
    'select spelled from indexed_term',
    id,
    () => vocabulary.terms,
    ({ spelled }) => vocabulary.addTerm(spelled),
  );
  await inPages(
    connection,
    'select spelled, term, stop from indexed_word',
    id,
    () => vocabulary.words,
    (row) => vocabulary.addNumbered(row),
  );
  const [all] = await connection.query<CountsRow>('select * from indexed_counts where part = $1 and version > $2', [
    id,
    part.version,
  ]);
  if (all !== undefined) {
    vocabulary.forgetCounts();
    part.passages = 0;
    part.length = 0;
    count(part, { ...sizesOf(all), words: numbered(all.words), terms: numbered(all.terms) });
    part.version = all.version;
  }
  const changes = await connection.query<CountsRow>(
    'select * from indexed_change where part = $1 and version > $2 order by version',
    [id, part.version],
  );
  for (const change of changes) {
    count(part, { ...sizesOf(change), words: numbersOf(change.words), terms: numbersOf(change.terms) });
    part.version = change.version;
  }
}

interface WordRow {
  readonly spelled: string;
  readonly term: number;
  readonly stop: boolean;
}

/** Rows of the part, from the number on that `from` gives each time. */
async function inPages(
  connection: Connection,
  select: string,
  part: number,
  from: () => number,
  take: (row: WordRow) => unknown,
): Promise<void> {
  for (;;) {
    const rows = await connection.query<WordRow>(
      `${select} where part = $1 and id >= $2 order by id limit ${AT_ONCE}`,
      [part, from()],
    );
    for (const row of rows) take(row);
    if (rows.length < AT_ONCE) return;
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

function sizesOf({ passages, length }: CountsRow): Pick<Counts, 'passages' | 'length'> {
  return { passages, length };
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getInt32(4 * at, true));
}

/** A list in the order of the numbers, each with its number; those that are 0 left out. */
function numbered(bytes: Uint8Array): Int32Array {
  return Int32Array.from([...numbersOf(bytes).entries()].filter(([, value]) => value !== 0).flat());
}

/** As a row has them. */
export function bytesOf(numbers: Int32Array): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [at, value] of numbers.entries()) bytes.writeInt32LE(value, 4 * at);
  return bytes;
}
