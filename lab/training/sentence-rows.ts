/**
 * Rows for the answering sentence: the sentences of the right passage. Only questions of which a sentence there holds a
 * judged answer word for word: of a paraphrased answer nobody has said which sentence is right.
 */
import type { Article } from '../../src/domain/article.js';
import type { JudgedQuestion } from '../question-set.js';
import type { IndexedPassage } from '../../src/search/index/indexed-passage.js';
import type { PassageIndex } from '../../src/search/index/passage-index.js';
import { collectRows, type CollectedRow, labelledOf, type Progress, type RowSource, type Rows } from './rows.js';
import { holdsAnswer, isRight } from '../evaluation/gold.js';
import type { IndexedSet } from './indexed-set.js';

/**
 * The share of a set's answered questions that must have their answer word for word. Below it a match is mostly chance:
 * with FairytaleQA's, a third, hit@1 of the sentence fell by 0.7 points on Wikipedia and rose by 0.1 on the stories.
 */
const WORD_FOR_WORD = 0.5;

/** One group for each such question; of a paragraph in pieces the first that holds an answer. */
export async function sentenceRows(sets: readonly IndexedSet[], source: RowSource, progress: Progress): Promise<Rows> {
  const collected = collectRows(source.names.sentence);
  for (const { file, questions, library } of sets) {
    const passagesOf = byArticle(library);
    const answered = questions.filter(({ impossible, answers }) => !impossible && answers.length > 0);
    const found: { readonly question: JudgedQuestion; readonly rows: readonly CollectedRow[] }[] = [];
    for (const [ordinal, question] of answered.entries()) {
      progress(`${file}: sentences`, ordinal / answered.length);
      for (const passage of passagesOf.get(question.article) ?? []) {
        if (!isRight(passage.passage, question)) continue;
        const rows = await rowsOf(question, library, passage, source);
        if (!rows.some(({ right }) => right)) continue;
        found.push({ question, rows });
        break;
      }
    }
    if (found.length < WORD_FOR_WORD * answered.length) continue;
    for (const { question, rows } of found) collected.add(labelledOf(file, question), rows);
  }
  return collected.rows();
}

async function rowsOf(
  { text, answers }: JudgedQuestion,
  library: PassageIndex,
  passage: IndexedPassage,
  source: RowSource,
): Promise<readonly CollectedRow[]> {
  const sentences = await source.sentences(text, library, passage);
  return sentences.map((sentence) => ({ values: sentence.values, right: holdsAnswer(sentence.text, answers) }));
}

function byArticle({ passages }: PassageIndex): ReadonlyMap<Article, readonly IndexedPassage[]> {
  const found = new Map<Article, IndexedPassage[]>();
  for (const one of passages) {
    const known = found.get(one.passage.article);
    if (known === undefined) found.set(one.passage.article, [one]);
    else known.push(one);
  }
  return found;
}
