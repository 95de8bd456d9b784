/** The weights of the three linear models; docs/decisions/0003 says on what they were fitted and how well they do. */
import type { SentenceFeature } from './answer-sentence.js';
import type { ConfidenceFeature } from './confidence.js';
import type { Feature } from './features.js';

/** Which passage: listwise softmax regression over a question's candidates. */
export const RANKING_WEIGHTS: Readonly<Record<Feature, number>> = {
  bm25: 5.38,
  coverage: 4.11,
  sentence: 2.82,
  pairs: 1.31,
  phrase: 3.2,
  near: 1.13,
  spelled: 3.59,
  // The public sets have no headings. Set by hand to the title's weight.
  heading: 2.93,
  title: 2.93,
  context: 4.54,
  short: 2.11,
};

/** Which of its sentences: the same, over the sentences of the right passage. */
export const SENTENCE_WEIGHTS: Readonly<Record<SentenceFeature, number>> = {
  coverage: 7.26,
  phrase: 0.84,
  asked: 1.8,
  before: 1.13,
};

/** Whether it answers: logistic regression over answerable, off-topic and near-miss questions. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeature, number>> = {
  sentence: 0.7,
  near: 0.82,
  bm25: 1.13,
  margin: 0.22,
  score: 0.04,
  names: -2.36,
  brief: -1.72,
};

export const CONFIDENCE_BIAS = -1.95;
