/** The weights of one family of features, for all three models, checked against the family's names. */
import { checkedWeights } from './checked-weights.js';
import type { FeatureNames } from './feature-names.js';

export interface FamilyWeights<R extends string = string, S extends string = string, C extends string = string> {
  readonly ranking: Readonly<Record<R, number>>;
  readonly sentence: Readonly<Record<S, number>>;
  readonly confidence: Readonly<Record<C, number>>;
  /** The log-odds of an answer when every confidence feature is 0. */
  readonly confidenceBias: number;
}

/** `weights` as typed weights. Throws an Error naming the model and the feature whose weight is missing or too many. */
export function familyWeights<R extends string, S extends string, C extends string>(
  family: string,
  names: FeatureNames<R, S, C>,
  weights: FamilyWeights,
): FamilyWeights<R, S, C> {
  const { confidenceBias } = checkedWeights(`weights.json, ${family}`, ['confidenceBias'], {
    confidenceBias: weights.confidenceBias,
  });
  return {
    ranking: checkedWeights(`weights.json, ${family}.ranking`, names.ranking, weights.ranking),
    sentence: checkedWeights(`weights.json, ${family}.sentence`, names.sentence, weights.sentence),
    confidence: checkedWeights(`weights.json, ${family}.confidence`, names.confidence, weights.confidence),
    confidenceBias,
  };
}
