/** Trials for the tests of what is made from them: an answerable question whose right passage is first, unless told otherwise. */
import type { FirstPassage, Trial } from '../../../lab/evaluation/evaluate.js';
import { article } from '../../support/article.js';

export interface Told {
  readonly id?: string;
  readonly text?: string;
  /** In the library. */
  readonly rank?: number;
  readonly inArticle?: number;
  readonly sentence?: boolean | null;
  readonly confidence?: number;
  readonly offTopic?: number;
  readonly latencyMs?: number;
  readonly first?: FirstPassage;
}

const ARTICLE = article('# The mill\n\nThe mill grinds rye at night.', 'mill');

export const FIRST: FirstPassage = {
  id: `${ARTICLE.id}#3`,
  title: 'The mill',
  paragraph: 3,
  text: 'Rye is shipped.',
  matched: ['rye (rye)'],
};

export function answerable(told: Told = {}): Trial {
  const { rank = 1, inArticle = rank, sentence = null, offTopic = 0 } = told;
  return {
    ...impossible(told),
    question: question(told, false),
    outcomes: { library: { rank, sentence, words: null }, article: { rank: inArticle, sentence, words: null } },
    offTopicConfidence: offTopic,
  };
}

export function impossible({ confidence = 0.5, latencyMs = 1, first, ...told }: Told = {}): Trial {
  return {
    question: question(told, true),
    outcomes: null,
    first: first ?? null,
    confidence,
    offTopicConfidence: null,
    latencyMs,
  };
}

function question({ id = 'q1', text = 'What grinds rye?' }: Told, isImpossible: boolean): Trial['question'] {
  return { id, text, article: ARTICLE, paragraph: 1, answers: [], impossible: isImpossible };
}
