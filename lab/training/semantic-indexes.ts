/** The vectors of the sets that a training is given. */
import { embeddingProgress } from '../../src/app/embedding-progress.js';
import type { PassageIndex } from '../../src/search/index/passage-index.js';
import { embeddedText } from '../../src/search/semantic/embed-passages.js';
import type { SemanticIndex, SemanticSearch } from '../../src/search/semantic/semantic.js';
import type { IndexedSet } from './indexed-set.js';

/** The semantic index of every index of the sets: each set's whole library, and its articles alone. */
export async function semanticIndexes(
  sets: readonly IndexedSet[],
  semantic: SemanticSearch,
): Promise<(index: PassageIndex) => SemanticIndex> {
  const known = new Map<PassageIndex, SemanticIndex>();
  const reading = embeddingProgress(process.stderr, () => performance.now());
  for (const { library, alone } of sets) {
    for (const index of [library, ...alone.values()]) {
      const texts = index.passages.map(({ passage }) => embeddedText(passage));
      known.set(index, await semantic.index(texts, reading));
    }
  }
  return (index) => {
    const found = known.get(index);
    if (found === undefined) throw new Error('An index has no vectors.');
    return found;
  };
}
