/**
 * How vectors are written down: a segment is some passages' vectors in one file, whole or not at all. Pure; the folder they
 * lie in is vector-cache.ts's affair.
 *
 * Bytes: MAGIC, the SHA-256 of all that follows, the index's length as a 32-bit number, the index (JSON: each entry's key
 * and length), the entries one after the other.
 */
import { createHash } from 'node:crypto';

/** Vectors under the hash of what they were computed from. */
export type Entries = ReadonlyMap<string, Uint8Array>;

const MAGIC = Buffer.from('footnote vectors 1\n');
const HASH = 32;
const INDEX = MAGIC.length + HASH;
const BODY = INDEX + 4;

export function writeSegment(entries: Entries): Uint8Array {
  const index = Buffer.from(JSON.stringify(Array.from(entries, ([key, { length }]) => [key, length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  const content = Buffer.concat([length, index, ...entries.values()]);
  return Buffer.concat([MAGIC, createHash('sha256').update(content).digest(), content]);
}

/** The entries as views into `bytes`; undefined when the bytes are no segment, or not as they were written. */
export function readSegment(bytes: Uint8Array): Entries | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < BODY || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const hash = createHash('sha256').update(buffer.subarray(INDEX)).digest();
  if (!hash.equals(buffer.subarray(MAGIC.length, INDEX))) return undefined;
  let at = BODY + buffer.readUInt32LE(INDEX);
  // The hash says that these are the bytes that writeSegment wrote, so the index has its form.
  const index = JSON.parse(buffer.toString('utf8', BODY, at)) as readonly (readonly [key: string, length: number])[];
  const entries = new Map<string, Uint8Array>();
  for (const [key, length] of index) {
    entries.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return entries;
}
