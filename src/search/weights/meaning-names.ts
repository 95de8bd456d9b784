/** The features with vectors: those of words and some more. */
import { MEANING_CONFIDENCE_FEATURES, MEANING_FEATURES, MEANING_SENTENCE_FEATURES } from '../meaning-features.js';
import type { FeatureNames } from './feature-names.js';
import { namesOf } from './names-of.js';
import { WORDS } from './words-names.js';

export const MEANING: FeatureNames = {
  ranking: [...WORDS.ranking, ...namesOf(MEANING_FEATURES)],
  sentence: [...WORDS.sentence, ...namesOf(MEANING_SENTENCE_FEATURES)],
  confidence: [...WORDS.confidence, ...namesOf(MEANING_CONFIDENCE_FEATURES)],
};
