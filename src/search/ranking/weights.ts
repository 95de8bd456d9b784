/**
 * The weights of the three linear models, in weights.json: by words and with meaning as `npm run train-ranker` wrote them, and
 * where passages are read as `npm run train-reading` did. The record of each says on what it was fitted and how well it does; docs/decisions/0003 says why. Changing the file needs no change of code.
 *
 * ranking: which passage, by listwise softmax regression over a question's candidates.
 * sentence: which of its sentences, the same over the sentences of the right passage.
 * confidence: whether it answers, by logistic regression over answerable, off-topic and near-miss questions; in languages other than
 * English `multilingual` decides, which `npm run train-confidence` wrote.
 */
import { LEXICAL, MULTILINGUAL, READING, SEMANTIC, type FeatureNames } from './feature-table.js';
import file from './weights.json' with { type: 'json' };

export const WEIGHTS = {
  lexical: variantWeights('lexical', LEXICAL, file.lexical),
  semantic: variantWeights('semantic', SEMANTIC, file.semantic),
  reading: variantWeights('reading', READING, file.reading),
  multilingual: multilingualWeights(file.multilingual),
} as const;

/** The weights of one family of features, for all three models, checked against the family's names. */
export interface VariantWeights<R extends string = string, S extends string = string, C extends string = string> {
  readonly ranking: Readonly<Record<R, number>>;
  readonly sentence: Readonly<Record<S, number>>;
  readonly confidence: Readonly<Record<C, number>>;
  /** The log-odds of an answer when every confidence feature is 0. */
  readonly confidenceBias: number;
}

/** `weights` as typed weights. Throws an Error naming the model and the feature whose weight is missing or too many. */
export function variantWeights<R extends string, S extends string, C extends string>(
  family: string,
  names: FeatureNames<R, S, C>,
  weights: VariantWeights,
): VariantWeights<R, S, C> {
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

/** Of confidence by words in languages other than English. */
export interface MultilingualWeights {
  readonly confidence: Readonly<Record<string, number>>;
  readonly confidenceBias: number;
  /** What the features leave of the differences between languages: to be added to the bias, by ISO 639-1; 0 for other languages. */
  readonly shifts: Readonly<Record<string, number>>;
}

function multilingualWeights({ confidence, confidenceBias, shifts }: MultilingualWeights): MultilingualWeights {
  const where = 'weights.json, multilingual';
  return {
    confidence: checkedWeights(`${where}.confidence`, MULTILINGUAL, confidence),
    ...checkedWeights(where, ['confidenceBias'], { confidenceBias }),
    shifts: checkedWeights(`${where}.shifts`, Object.keys(shifts), shifts),
  };
}

/**
 * The weights in the order of `names`. Throws an Error naming `where` and the first feature that is wrong: a feature without
 * its weight, or a weight that no feature takes, would change every answer without a word.
 */
export function checkedWeights<N extends string>(
  where: string,
  names: readonly N[],
  weights: Readonly<Record<string, unknown>>,
): Readonly<Record<N, number>> {
  for (const name of Object.keys(weights)) {
    if (!names.some((known) => known === name)) {
      throw new Error(`${where} has a weight for “${name}”, which is no feature. Take it out or train again.`);
    }
  }
  const checked = names.map((name) => [name, checkedWeight(where, name, weights)] as const);
  // Every name is among the entries, so the record is whole.
  return Object.fromEntries(checked) as Record<N, number>;
}

function checkedWeight(where: string, name: string, weights: Readonly<Record<string, unknown>>): number {
  if (!Object.hasOwn(weights, name)) {
    throw new Error(`${where} has no weight for the feature “${name}”. Add it or train again.`);
  }
  const weight = weights[name];
  if (typeof weight !== 'number' || !Number.isFinite(weight)) {
    throw new Error(`${where} has a weight for “${name}” that is no number. Mend it or train again.`);
  }
  return weight;
}
