/** What no article in scope has: the words and phrases of a question that a refusal names. */
import type { Article } from '../../domain/article.js';
import { hasPhrase, type IndexedPassage } from '../index/indexed-passage.js';
import type { PassageIndex } from '../index/passage-index.js';
import { createSlice, nextTurn } from '../slices.js';
import type { ReadQuestion } from './read-question.js';
import { readTogether } from './written-apart.js';

/** Looking through a passage, in the steps of a slice. */
const PASSAGE = 50;

/** Words as typed, then quoted phrases, in quotation marks, whose words stand together in no language; none twice. */
export async function missingWords(
  read: ReadQuestion,
  phrases: readonly string[],
  article: Article | undefined,
): Promise<readonly string[]> {
  const isFull = createSlice();
  // A word or phrase that is not there is looked for in every passage.
  const stands = async (among: readonly IndexedPassage[], there: (passage: IndexedPassage) => boolean) => {
    for (const passage of among) {
      if (there(passage)) return true;
      if (isFull(PASSAGE)) await nextTurn();
    }
    return false;
  };
  const words = new Set(read.missing);
  const missingPhrases = new Set<string>();
  const found = new Set<number>();
  for (const { index, query } of read.queries) {
    const passages = inScope(index.lexical, article);
    if (article !== undefined) {
      for (const { ids, apart, named, term } of query.terms) {
        // What no index has is missing already.
        if (named === undefined || (ids.length === 0 && !query.collection.knows({ word: term, term }))) continue;
        const there = (one: IndexedPassage) => says(readTogether(one, apart, index.lexical), ids);
        if (ids.length === 0 || !(await stands(passages, there))) words.add(named);
      }
    }
    for (const [ordinal, phrase] of query.phrases.entries()) {
      if (!found.has(ordinal) && (await stands(passages, (one) => hasPhrase(one, phrase)))) found.add(ordinal);
    }
  }
  for (const [ordinal, typed] of phrases.entries()) {
    const isAsked = read.queries.some(({ query }) => query.phrases[ordinal] !== undefined);
    if (isAsked && !found.has(ordinal)) missingPhrases.add(`"${typed}"`);
  }
  return [...words, ...missingPhrases];
}

function inScope(index: PassageIndex, article: Article | undefined): readonly IndexedPassage[] {
  if (article === undefined) return index.passages;
  const { start, end } = index.rangeOf(article);
  return index.passages.slice(start, end);
}

/** In the text, or in the heading or title above it, as for the library as a whole. */
function says({ terms, headingTerms, titleTerms }: IndexedPassage, ids: readonly number[]): boolean {
  return ids.some((id) => terms.includes(id) || headingTerms.has(id) || titleTerms.has(id));
}
