/**
 * Answers questions from a library: one index for each language in it, the hits of all of them in one order, and a
 * verdict. The library is the searcher's for life; when files change, a new searcher takes the place of this one.
 */
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { baseLanguage, createAnalyzer } from './analyzer.js';
import { answer, nearest, type SearchOptions } from './answer.js';
import type { Searchable } from './look-up.js';
import type { MeaningIndex } from './meaning/meaning.js';
import { meaningText } from './meaning/meaning-text.js';
import { createPassageIndex } from './passage-index.js';
import { turnTaking } from './turn-taking.js';
import type { LibrarySearcher } from './searcher.js';

/** The language that the model reads. */
const MODEL_LANGUAGE = 'en';

/** Indexes the library in slices of about 10 ms, so that a running bot keeps answering meanwhile. */
export async function createSearcher(library: Library, options: SearchOptions = {}): Promise<LibrarySearcher> {
  const byLanguage = new Map<string, Passage[]>();
  for (const passage of library.passages) {
    const language = baseLanguage(passage.article.language);
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, [passage]);
    else known.push(passage);
  }
  let meaning: MeaningIndex | undefined;
  const turn = turnTaking();
  const indexes: Searchable[] = [];
  for (const [language, passages] of byLanguage) {
    const words = await createPassageIndex(createAnalyzer(language), passages);
    indexes.push(language === MODEL_LANGUAGE ? { words, meaning: () => meaning } : { words });
  }
  return {
    async answer(question) {
      await turn();
      return answer(question, indexes, options);
    },
    nearest: async (question) => (await nearest(question, indexes, options)).quoted,
    meaningTexts: () => (byLanguage.get(MODEL_LANGUAGE) ?? []).map(meaningText),
    useMeaning(index) {
      meaning = {
        ...index,
        async look(asked) {
          const found = await index.look(asked);
          // What the other thread found for several questions comes together, and ordering it takes longer than the rest.
          await turn();
          return found;
        },
      };
    },
  };
}
