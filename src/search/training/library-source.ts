/** Rows by the very functions with which questions are answered: by words, or with meaning. */
import { answerKind } from '../answer-kind.js';
import { confidenceInput } from '../confidence-input.js';
import { corrected } from '../corrected.js';
import { confidenceFeatures } from '../confidence-features.js';
import { lookUp } from '../look-up.js';
import type { MeaningIndex } from '../meaning/meaning.js';
import { parseQuestion } from '../parse-question.js';
import type { PassageIndex } from '../passage-index.js';
import { questionWords } from '../question-words.js';
import { rankingValues, type Hit } from '../rank.js';
import { readQuestion } from '../read-question.js';
import { sentenceValues } from '../sentence-values.js';
import { MEANING } from '../weights/meaning-names.js';
import { WORDS } from '../weights/words-names.js';
import type { Found, RowSource } from './row-source.js';

/** Without `meaningOf` the family of words; with it each index must have its meaning. */
export function librarySource(meaningOf?: (index: PassageIndex) => MeaningIndex): RowSource {
  return {
    names: meaningOf === undefined ? WORDS : MEANING,

    async find(question, index, inScope) {
      const read = queryOf(question, index);
      if (read === undefined) return [];
      const where = {
        words: index,
        ...(meaningOf === undefined ? {} : { meaning: meaningOf(index) }),
        ...(inScope === undefined ? {} : { inScope }),
      };
      const strict = await lookUp(read.text, read.query, where);
      // A demanded phrase that stands nowhere is let go, as in answers.
      const hits = strict.length === 0 ? await lookUp(read.text, { ...read.query, phrases: [] }, where) : strict;
      // By today's weights they are in the order that is to be learned anew.
      return hits.toSorted((a, b) => a.passage.position - b.passage.position).map(found);
    },

    async sentences(question, index, passage) {
      const read = queryOf(question, index);
      if (read === undefined) return [];
      const { query, text } = read;
      const typed = corrected(text, query.corrections, index.analyzer);
      const asked = {
        question: typed,
        words: questionWords(typed, query, index),
        candidates: [passage.position],
        scope: [],
      };
      const [near] = (await meaningOf?.(index).look(asked)) ?? [];
      const kind = answerKind(text, index.analyzer.language);
      return passage.sentences().flatMap(({ start, end }, ordinal) => {
        // Answers pass over a sentence with which the question has nothing to do.
        const values = sentenceValues(query, passage, ordinal, kind, near);
        return values === undefined ? [] : [{ text: passage.passage.text.slice(start, end), values }];
      });
    },
  };
}

function found(hit: Hit): Found {
  return {
    passage: hit.passage,
    values: rankingValues(hit),
    confidence: (score, rival) => confidenceFeatures(confidenceInput(hit, score, rival)),
  };
}

/** Undefined for a question without a content word. */
function queryOf(question: string, index: PassageIndex) {
  const parsed = parseQuestion(question);
  const { queries, empty } = readQuestion(parsed, [index]);
  const [only] = queries;
  return empty || only === undefined ? undefined : { text: parsed.text, query: only.query };
}
