/** The features that need nothing but words, in the order in which a score is summed up. */
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../confidence-features.js';
import { FEATURES, type Feature } from '../features.js';
import { SENTENCE_FEATURES, type SentenceFeature } from '../sentence-features.js';
import type { FeatureNames } from './feature-names.js';
import { namesOf } from './names-of.js';

export const WORDS: FeatureNames<Feature, SentenceFeature, ConfidenceFeature> = {
  ranking: namesOf(FEATURES),
  sentence: namesOf(SENTENCE_FEATURES),
  confidence: namesOf(CONFIDENCE_FEATURES),
};
