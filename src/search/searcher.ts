/**
 * Answers questions from a library: one index for each language in it, the hits of all of them in one order, and a
 * verdict. A searcher is of one state of the library; when files change, the next searcher takes over what has not changed.
 */
import type { Answer, QuotedPassage } from '../domain/answer.js';
import type { Article } from '../domain/article.js';
import type { Library, WholeLibrary } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import type { QuoteCheck } from '../domain/quote-check.js';
import { answer, nearest, type QuestionScope, type SearchOptions } from './answer.js';
import { sharedAnalyzer } from './index/analyzer.js';
import { baseLanguage } from '../text/base-language.js';
import { type ChangingPassageIndex, createPassageIndex } from './index/passage-index.js';
import { knownWeights } from './known-words.js';
import type { ParsedQuestion } from './query/parse-question.js';
import type { LanguageIndex } from './query/read-question.js';
import { findQuote, LONGEST_QUOTE } from './quote/find-quote.js';
import type { SearchPart, SearchRequest } from './search-part.js';
import { embeddedText } from './semantic/embed-passages.js';
import type { EmbeddedText, SemanticIndex } from './semantic/semantic.js';

/**
 * What the rest of the house sees of search. Where a part of what is searched cannot be asked, the others answer and the result says so;
 * where none can, it rejects with `PartUnavailable`.
 */
export interface Searcher {
  answer(question: ParsedQuestion, scope?: QuestionScope): Promise<Answer>;
  /** The passages nearest to the question, best first, whether they answer or not. */
  nearest(question: ParsedQuestion, scope?: QuestionScope): Promise<readonly QuotedPassage[]>;
  /** Whether these words stand in the library; of two places alike, the one in `within` is taken. */
  findQuote(text: string, within?: Article): Promise<QuoteCheck>;
  /** How much the words of each text tell that the library has; 0 when it has none of them. */
  weigh(texts: readonly string[]): Promise<readonly number[]>;
}

/** What can be searched by itself, and as a part of more. */
export type SearchedPart = Searcher & SearchPart;

/** A searcher that answers by words at once, and by meaning too when that has been computed for its library. */
export interface LibrarySearcher extends SearchedPart {
  readonly library: WholeLibrary;
  /** What is to be indexed by meaning: the passages in the language that the model reads. */
  semanticTexts(): readonly EmbeddedText[];
  /** `index` is that of `semanticTexts()`, in their order; undefined when questions are to be answered by words again. */
  useSemanticIndex(index: SemanticIndex | undefined): void;
  /**
   * The searcher of the next state of the library, by words, in which what stands in both is not indexed again. This one
   * goes on answering until the caller has put the next in its place, and has no other next one.
   */
  updated(library: WholeLibrary): Promise<LibrarySearcher>;
}

/** The language that the model reads. */
export const MODEL_LANGUAGE = 'en';

/** Indexes the library in slices of about 10 ms, so that a running bot keeps answering meanwhile. */
export async function createSearcher(library: WholeLibrary, options: SearchOptions = {}): Promise<LibrarySearcher> {
  return searcherOf(library, new Map(), options);
}

/** What was had for a request, and whether a part could not be asked. */
export interface FoundIndexes {
  readonly indexes: readonly LanguageIndex[];
  readonly partAway: boolean;
}

/** Of `library`, whose passages are in what `find` gives; it is called for each question, and for each piece of one that is asked by itself. */
export function searcherOver(
  library: Library,
  find: (request: SearchRequest) => Promise<FoundIndexes>,
  options: SearchOptions,
): Searcher {
  /** What is found for one call, which is told whether a part was away. */
  const looking = (article: Article | undefined) => {
    let partAway = false;
    const indexesFor = async (request: SearchRequest): Promise<readonly LanguageIndex[]> => {
      const found = await find(request);
      partAway ||= found.partAway;
      return found.indexes;
    };
    return {
      forQuestion: async (question: ParsedQuestion) => indexesFor({ kind: 'question', question, article }),
      forQuote: async (text: string) => indexesFor({ kind: 'quote', text, article }),
      told: <T extends object>(result: T): T & { readonly partAway?: true } =>
        partAway ? { ...result, partAway } : result,
    };
  };
  return {
    answer: async (question, scope) => {
      const looked = looking(scope?.article);
      return looked.told(await answer(question, looked.forQuestion, { ...scope, ...options }));
    },
    nearest: async (question, scope) =>
      nearest(question, looking(scope?.article).forQuestion, { ...scope, ...options }),
    findQuote: async (text, within) => {
      const looked = looking(within);
      const given = text.slice(0, LONGEST_QUOTE);
      return looked.told(await findQuote(given, { library, indexes: await looked.forQuote(given), within }));
    },
    weigh: async (texts) => knownWeights(texts, (await find({ kind: 'words', texts })).indexes),
  };
}

async function searcherOf(
  library: WholeLibrary,
  before: ReadonlyMap<string, ChangingPassageIndex>,
  options: SearchOptions,
): Promise<LibrarySearcher> {
  const passages = byLanguage(library);
  const indexes = new Map<string, ChangingPassageIndex>();
  for (const [language, own] of passages) {
    const known = before.get(language);
    indexes.set(
      language,
      known === undefined ? await createPassageIndex(sharedAnalyzer(language), own) : await known.updated(own),
    );
  }
  let semantic: SemanticIndex | undefined;
  // A question sees the vectors that are there when it begins.
  const present = (): readonly LanguageIndex[] =>
    Array.from(indexes, ([language, lexical]) => ({
      lexical,
      semantic: language === MODEL_LANGUAGE ? semantic : undefined,
    }));
  return {
    library,
    indexesFor: async () => present(),
    ...searcherOver(library, async () => ({ indexes: present(), partAway: false }), options),
    semanticTexts: () => (passages.get(MODEL_LANGUAGE) ?? []).map(embeddedText),
    useSemanticIndex(index) {
      semantic = index;
    },
    updated: async (next) => searcherOf(next, indexes, options),
  };
}

/** In the library's order, which keeps an article's passages side by side. */
function byLanguage(library: WholeLibrary): ReadonlyMap<string, readonly Passage[]> {
  const all = new Map<string, Passage[]>();
  for (const article of library.articles) {
    const language = baseLanguage(article.language);
    const known = all.get(language) ?? [];
    all.set(language, known);
    for (const passage of library.passagesOf(article)) known.push(passage);
  }
  return all;
}
