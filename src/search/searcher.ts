/**
 * Answers questions from a library: one index for each language in it, the hits of all of them in one order, and a
 * verdict. The library is the searcher's for life; when files change, a new searcher takes the place of this one.
 */
import type { Answer, Question, QuotedPassage } from '../domain/answer.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { answer, nearest, type SearchOptions } from './answer.js';
import { baseLanguage, createAnalyzer } from './index/analyzer.js';
import { createPassageIndex } from './index/passage-index.js';
import type { LanguageIndex } from './retrieve.js';
import { embeddedText } from './semantic/embed-passages.js';
import type { SemanticIndex, EmbeddedText } from './semantic/semantic.js';
import { turnTaking } from './turn-taking.js';

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
  let meaning: SemanticIndex | undefined;
  const turn = turnTaking();
  const indexes: LanguageIndex[] = [];
  for (const [language, passages] of byLanguage) {
    const words = await createPassageIndex(createAnalyzer(language), passages);
    indexes.push(language === MODEL_LANGUAGE ? { lexical: words, semantic: () => meaning } : { lexical: words });
  }
  return {
    async answer(question) {
      await turn();
      return answer(question, indexes, options);
    },
    nearest: async (question) => (await nearest(question, indexes, options)).quoted,
    semanticTexts: () => (byLanguage.get(MODEL_LANGUAGE) ?? []).map(embeddedText),
    useSemanticIndex(index) {
      meaning = {
        ...index,
        async search(asked) {
          const found = await index.search(asked);
          // What the other thread found for several questions comes together, and ordering it takes longer than the rest.
          await turn();
          return found;
        },
      };
    },
  };
}

/** What the rest of the house sees of search. */
export interface Searcher {
  answer(question: Question): Promise<Answer>;
}

/** A searcher that an evaluation can look behind: verdicts hide what was found and not believed. */
export interface MeasurableSearcher extends Searcher {
  /** The passages nearest to the question, best first, whether they answer or not. */
  nearest(question: Question): Promise<readonly QuotedPassage[]>;
}

/** A searcher that answers by words at once, and by meaning too when that has been computed for its library. */
export interface LibrarySearcher extends MeasurableSearcher {
  /** What is to be indexed by meaning: the passages in the language that the model reads. */
  semanticTexts(): readonly EmbeddedText[];
  /** `index` is that of `semanticTexts()`, in their order. */
  useSemanticIndex(index: SemanticIndex): void;
}
