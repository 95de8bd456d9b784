/** The stand-in for a model, and which texts it was given. */
import type { Embedder } from '../../../src/embedding/embedder.js';
import { createHashedEmbedder } from '../../support/hashed-embedder.js';

interface CountedEmbedder extends Embedder {
  /** Each text's pieces, in the order in which they came. */
  readonly texts: readonly (readonly string[])[];
}

/** `before` is called with each text before it is embedded, and may fail. */
export function countedEmbedder(before: (text: readonly string[]) => unknown = () => undefined): CountedEmbedder {
  const embedder = createHashedEmbedder([['car', 'automobile']]);
  const texts: (readonly string[])[] = [];
  return {
    ...embedder,
    texts,
    async embed(given) {
      for (const text of given) {
        await before(text);
        texts.push(text);
      }
      return embedder.embed(given);
    },
  };
}
