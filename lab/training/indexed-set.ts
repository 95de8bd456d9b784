/** A judged question set made ready to learn from: its passages indexed together, and each article's alone. */
import type { Article } from '../../src/domain/article.js';
import type { Passage } from '../../src/domain/passage.js';
import { createAnalyzer } from '../../src/search/index/analyzer.js';
import { baseLanguage } from '../../src/text/base-language.js';
import { createPassageIndex, type PassageIndex } from '../../src/search/index/passage-index.js';
import { parseQuestion } from '../../src/search/query/parse-question.js';
import { questionWords } from '../../src/search/query/query.js';
import { readQuestion, type LanguageQuery } from '../../src/search/query/read-question.js';
import { answerKind, sentenceValues } from '../../src/search/ranking/answer-sentence.js';
import { confidenceInput, confidenceFeatures } from '../../src/search/ranking/confidence.js';
import { SEMANTIC, LEXICAL, READING } from '../../src/search/ranking/feature-table.js';
import { rankingValues, type Hit } from '../../src/search/ranking/rank.js';
import { nearestSentence } from '../../src/search/ranking/read-hits.js';
import { retrieve } from '../../src/search/retrieve.js';
import { embeddedText } from '../../src/search/semantic/embed-passages.js';
import type { SemanticIndex } from '../../src/search/semantic/semantic.js';
import type { JudgedQuestion } from '../question-set.js';
import type { Found, RowSource } from './rows.js';

export interface IndexedSet {
  /** As the set is named in reports; no other set of a training has the name. */
  readonly file: string;
  readonly questions: readonly JudgedQuestion[];
  /** All of the set's passages: what a question is usually asked of. */
  readonly library: PassageIndex;
  /** The index of each article by itself, in the order of the passages. */
  readonly alone: ReadonlyMap<Article, PassageIndex>;
}

/** `passages` are those of one library, an article's side by side and in its order; all are taken for the first one's language. */
export async function createIndexedSet(
  file: string,
  questions: readonly JudgedQuestion[],
  passages: readonly Passage[],
): Promise<IndexedSet> {
  const byArticle = new Map<Article, Passage[]>();
  for (const passage of passages) {
    const known = byArticle.get(passage.article);
    if (known === undefined) byArticle.set(passage.article, [passage]);
    else known.push(passage);
  }
  const analyzer = createAnalyzer(baseLanguage(passages[0]?.article.language ?? 'en'));
  const alone = new Map<Article, PassageIndex>();
  for (const [article, own] of byArticle) alone.set(article, await createPassageIndex(analyzer, own));
  return { file, questions, library: await createPassageIndex(analyzer, passages), alone };
}

// Rows by the very functions with which questions are answered: lexically, or semantically too.

/**
 * Without `semanticOf` the lexical variant; with it each index must have its semantic one, and with `isRead` one that reads: then
 * the rows are those of the first passages, which are read.
 */
export function librarySource(semanticOf?: (index: PassageIndex) => SemanticIndex, isRead = false): RowSource {
  /** Undefined for a question without a content word. */
  async function languageQuery(question: string, lexical: PassageIndex): Promise<LanguageQuery | undefined> {
    const { queries, empty } = await readQuestion(parseQuestion(question), [
      { lexical, semantic: semanticOf?.(lexical) },
    ]);
    return empty ? undefined : queries[0];
  }

  return {
    names: semanticOf === undefined ? LEXICAL : isRead ? READING : SEMANTIC,

    async find(question, index, scope) {
      const read = await languageQuery(question, index);
      if (read === undefined) return [];
      const asked = { ...read, index: { ...read.index, scope } };
      const strict = await retrieve([asked]);
      // A demanded phrase that stands nowhere is let go, as in answers.
      const hits =
        strict.length === 0 ? await retrieve([{ ...asked, query: { ...asked.query, phrases: [] } }]) : strict;
      // By today's weights they are in the order that is to be learned anew.
      return hits.toSorted((a, b) => a.position - b.position).map(found);
    },

    ...(semanticOf === undefined && { without: createWithout() }),

    async sentences(question, index, passage) {
      const read = await languageQuery(question, index);
      if (read === undefined) return [];
      const { query, text } = read;
      const asked = {
        question: text,
        words: questionWords(text, query, index),
        candidates: [index.positionOf(passage)],
        scope: [],
      };
      const { semantic } = read.index;
      const [near] = (await semantic?.search(asked)) ?? [];
      const place = { text: embeddedText(passage.passage), about: nearestSentence(near) };
      const [reading] = isRead ? ((await semantic?.read(text, [place])) ?? []) : [];
      const kind = answerKind(parseQuestion(question).text, index.analyzer.language);
      return passage.sentences().flatMap(({ start, end }, ordinal) => {
        // Answers pass over a sentence with which the question has nothing to do.
        const values = sentenceValues(query, passage, ordinal, kind, near, reading);
        return values === undefined ? [] : [{ text: passage.passage.text.slice(start, end), values }];
      });
    },
  };
}

/** Questions come article by article, so the last index is all that is kept. */
function createWithout(): NonNullable<RowSource['without']> {
  let last: { readonly of: PassageIndex; readonly article: Article; readonly index: Promise<PassageIndex> } | undefined;
  return (of, article) => {
    if (last?.of !== of || last.article !== article) {
      const left = of.passages.map(({ passage }) => passage).filter((passage) => passage.article !== article);
      last = { of, article, index: createPassageIndex(of.analyzer, left) };
    }
    return last.index;
  };
}

function found(hit: Hit): Found {
  return {
    passage: hit.passage,
    values: rankingValues(hit),
    confidence: (score, rival) => confidenceFeatures(confidenceInput(hit, score, rival)),
  };
}
