/**
 * An embedder without a model, for tests: each word has a vector made from its letters, the same in every run, and words
 * that are no synonyms have next to nothing in common. It does not know a word's company.
 */
import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/embedding/embedder.js';
import { layOut } from '../../src/embedding/minilm-embedder.js';
import { words } from '../../src/text/words.js';

const DIMENSIONS = 384;
const ROOM = 382;

/** Words of a group share a vector; they are written in lower case. */
export function createHashedEmbedder(synonyms: readonly (readonly string[])[] = []): Embedder {
  const meant = new Map(synonyms.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
  const meanings = new Map<number, string>();

  const tokenize = (text: string, limit: number) =>
    words(text, 'en')
      .slice(0, limit)
      .map(({ start, end }) => {
        const word = text.slice(start, end).toLowerCase();
        const id = hash(word).readUInt32LE() % 2 ** 31;
        meanings.set(id, meant.get(word) ?? word);
        return id;
      });

  let closed = false;
  return {
    id: 'hashed',
    dimensions: DIMENSIONS,
    async embed(texts) {
      if (closed) throw new Error('The embedder is closed.');
      return texts.map((text) => {
        const { ids, pieces } = layOut(text, tokenize, ROOM);
        const vectors = new Float32Array(ids.length * DIMENSIONS);
        for (const [row, id] of ids.entries()) vectors.set(vectorOf(meanings.get(id) ?? ''), row * DIMENSIONS);
        return { ids, pieces, vectors };
      });
    },
    rows: (pieces) => layOut(pieces, tokenize, ROOM).pieces,
    async close() {
      closed = true;
    },
  };
}

/** Numbers from -1 to 1: the bytes of twelve hashes. */
function vectorOf(word: string): Float32Array {
  const bytes = Buffer.concat(Array.from({ length: DIMENSIONS / 32 }, (_, part) => hash(`${part} ${word}`)));
  return Float32Array.from(bytes, (byte) => (byte - 127.5) / 127.5);
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
