/**
 * How likely a passage answers its question. A score has no scale and cannot say that, so this is a calibrated model over
 * the ranking's features and what only the whole question knows: how far ahead of the next the passage is.
 */
import { confidenceFeatures, type ConfidenceInput } from './confidence-features.js';
import { weighedSum } from './weighed-sum.js';
import { WEIGHTS } from './weights.js';

/** 0 to 1. */
export function confidence(input: ConfidenceInput): number {
  const { confidence: weights, confidenceBias } = input.near === undefined ? WEIGHTS.words : WEIGHTS.meaning;
  const sum = confidenceBias + weighedSum(weights, confidenceFeatures(input));
  return 1 / (1 + Math.exp(-sum));
}
