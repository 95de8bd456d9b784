/** What no article in scope has: the words and phrases of a question that a refusal names. */
import type { Article } from '../../domain/article.js';
import { hasPhrase, type IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import type { ReadQuestion } from './read-question.js';

/** Words as typed, then quoted phrases, in quotation marks, whose words stand nowhere together; none twice. */
export function missingWords(
  read: ReadQuestion,
  phrases: readonly string[],
  article: Article | undefined,
): readonly string[] {
  const words = new Set(read.missing);
  const missingPhrases = new Set<string>();
  for (const { index, query } of read.queries) {
    const passages = inScope(index.lexical, article);
    if (article !== undefined) {
      for (const { id, typed } of query.terms) {
        if (id !== undefined && !passages.some((one) => says(one, id))) words.add(typed);
      }
    }
    for (const [ordinal, phrase] of query.phrases.entries()) {
      const typed = phrases[ordinal];
      if (typed !== undefined && !passages.some((one) => hasPhrase(one, phrase))) missingPhrases.add(`"${typed}"`);
    }
  }
  return [...words, ...missingPhrases];
}

function inScope(index: PassageIndex, article: Article | undefined): readonly IndexedPassage[] {
  if (article === undefined) return index.passages;
  const { start, end } = index.rangeOf(article);
  return index.passages.slice(start, end);
}

/** In the text, or in the heading or title above it, as for the library as a whole. */
function says({ terms, headingTerms, titleTerms }: IndexedPassage, term: number): boolean {
  return terms.includes(term) || headingTerms.has(term) || titleTerms.has(term);
}
