/** The weights of the three linear models; docs/decisions/0003 says on what they were fitted and how well they do. */
import type { SentenceFeature } from './sentence-features.js';
import type { ConfidenceFeature } from './confidence-features.js';
import type { Feature } from './features.js';

/** Which passage: listwise softmax regression over a question's candidates. */
export const RANKING_WEIGHTS: Readonly<Record<Feature, number>> = {
  bm25: 5.05,
  coverage: 4.57,
  sentence: 2.61,
  pairs: 0.79,
  phrase: 1.28,
  wording: 5.61,
  near: 1.12,
  spelled: 2.71,
  // The public sets have no headings. Set by hand to the title's weight.
  heading: 2.7,
  title: 2.7,
  context: 4.57,
  short: 2.41,
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
  sentence: 0.72,
  near: 0.78,
  bm25: 1.08,
  margin: 0.21,
  score: 0.04,
  names: -2.31,
  brief: -1.49,
};

export const CONFIDENCE_BIAS = -2.14;
