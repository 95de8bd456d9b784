/**
 * Answers questions from a library: one index for each language in it, the hits of all of them in one order, and a
 * verdict. The library is the searcher's for life; when files change, a new searcher takes the place of this one.
 */
import type { Answer, Question } from '../domain/answer.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { baseLanguage, createAnalyzer } from './analyzer.js';
import { answer, nearest } from './answer.js';
import { createPassageIndex, type PassageIndex } from './passage-index.js';
import type { MeasurableSearcher } from './searcher.js';

/** Indexes the library in slices of about 10 ms, so that a running bot keeps answering meanwhile. */
export async function createSearcher(library: Library): Promise<MeasurableSearcher> {
  const byLanguage = new Map<string, Passage[]>();
  for (const passage of library.passages) {
    const language = baseLanguage(passage.article.language);
    const known = byLanguage.get(language);
    if (known === undefined) byLanguage.set(language, [passage]);
    else known.push(passage);
  }
  const indexes: PassageIndex[] = [];
  for (const [language, passages] of byLanguage) {
    indexes.push(await createPassageIndex(createAnalyzer(language), passages));
  }
  return {
    answer: (question: Question): Promise<Answer> => Promise.resolve(answer(question, indexes)),
    nearest: (question: Question) => Promise.resolve(nearest(question, indexes).quoted),
  };
}
