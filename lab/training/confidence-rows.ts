/**
 * Rows for confidence: the first passage of each question in two settings, its article alone and all passages of the set,
 * each time as it is and, if answerable, off-topic: with its article left out, which among single articles is another one.
 */
import type { Article } from '../../src/domain/article.js';
import type { JudgedQuestion } from '../question-set.js';
import type { PassageIndex } from '../../src/search/index/passage-index.js';
import { weighedSum } from '../../src/search/ranking/rank.js';
import {
  collectRows,
  type CollectedRow,
  type Labelled,
  labelledOf,
  type Progress,
  type Found,
  type RowSource,
  type Values,
  type Rows,
} from './rows.js';
import { isRight } from '../evaluation/gold.js';
import type { IndexedSet } from './indexed-set.js';
import type { Span } from '../../src/domain/span.js';

export interface Asked extends Labelled {
  readonly setting: 'article' | 'library';
  readonly kind: 'answerable' | 'off-topic' | 'impossible';
}

// Among fewer passages the first is right too often by chance to tell anything.
const FEWEST_PASSAGES = 5;

/**
 * A group of one row for each time a question is asked, without a row when nothing is found; the row is right when the
 * question is answerable and the passage the right one. `ranking` are the weights that order the passages.
 */
export async function confidenceRows(
  sets: readonly IndexedSet[],
  source: RowSource,
  ranking: Values,
  progress: Progress,
): Promise<Rows<Asked>> {
  const collected = collectRows<Asked>(source.names.confidence);
  for (const { file, questions, library, alone } of sets) {
    // Of a set without any answer nobody has said which of its questions can be answered.
    if (questions.every(({ answers }) => answers.length === 0)) continue;
    const articles = [...alone].filter(([, { size }]) => size >= FEWEST_PASSAGES);
    for (const [ordinal, question] of questions.entries()) {
      progress(`${file}: confidence`, ordinal / questions.length);
      const { text, article, impossible, right } = question;
      const judged = labelledOf(file, question);
      const asked = async (
        setting: Asked['setting'],
        kind: Asked['kind'],
        index: PassageIndex,
        without?: Article,
      ): Promise<void> => {
        const less = without && (await source.without?.(index, without));
        const scope = without !== undefined && less === undefined ? allBut(without, index) : undefined;
        const found = await source.find(text, less ?? index, scope);
        collected.add({ ...judged, setting, kind }, firstRow(found, ranking, question, kind));
      };

      const own = impossible ? 'impossible' : 'answerable';
      await asked('library', own, library);
      // Pages of one documentation repeat each other: without the one that was named, another may answer.
      if (!impossible && right === undefined) await asked('library', 'off-topic', library, article);
      const home = articles.findIndex(([one]) => one === article);
      const [, index] = articles[home] ?? [];
      if (index === undefined) continue;
      await asked('article', own, index);
      const [, elsewhere] = articles[anotherThan(home, ordinal, articles.length)] ?? [];
      if (!impossible && elsewhere !== undefined) await asked('article', 'off-topic', elsewhere);
    }
  }
  return collected.rows();
}

/** The positions of all passages but the article's, as ranges. */
function allBut(article: Article, index: PassageIndex): readonly Span[] {
  const { start, end } = index.rangeOf(article);
  return [
    { start: 0, end: start },
    { start: end, end: index.size },
  ];
}

/** The best found passage as a row; none when nothing was found. */
function firstRow(
  found: readonly Found[],
  ranking: Values,
  question: JudgedQuestion,
  kind: Asked['kind'],
): readonly CollectedRow[] {
  const scored = found
    .map((one) => ({ one, score: weighedSum(ranking, one.values) }))
    .toSorted((a, b) => b.score - a.score);
  const [first, rival] = scored;
  if (first === undefined) return [];
  const right = kind === 'answerable' && isRight(first.one.passage.passage, question);
  return [{ values: first.one.confidence(first.score, rival?.score ?? 0), right }];
}

/** The number of an article other than `home`, by turns; -1 when there is none. */
function anotherThan(home: number, turn: number, articles: number): number {
  return articles < 2 ? -1 : (home + 1 + (turn % (articles - 1))) % articles;
}
