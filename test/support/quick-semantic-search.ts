/** Meaning without a model or a disk, for tests of what is done with it. */
import { createLocalSemanticSearch } from '../../src/search/semantic/local.js';
import type { SemanticSearch } from '../../src/search/semantic/semantic.js';
import { reduction } from '../../src/search/semantic/reduction.js';
import type { Reader } from '../../src/embedding/reader.js';
import { createHashedEmbedder } from './hashed-embedder.js';

/** Words of a group mean the same; they are written in lower case. Without a reader nothing is read. */
export function quickSemanticSearch(synonyms: readonly (readonly string[])[] = [], reader?: Reader): SemanticSearch {
  const cache = { read: async () => new Map<string, Uint8Array>(), write: async () => undefined };
  return createLocalSemanticSearch({
    embedder: createHashedEmbedder(synonyms),
    cache,
    reduction: reduction(),
    reader,
  });
}
