/** The weights of the summary's model, as `npm run train-summary` wrote them; changing the file needs no change of code. */
import { checkedWeights } from './ranking/weights.js';
import { SUMMARY_FEATURES, type SummaryFeature, type SummaryValues } from './summary-features.js';
import file from './summary-weights.json' with { type: 'json' };

// Object.keys knows less than the type does.
const NAMES = Object.keys(SUMMARY_FEATURES) as SummaryFeature[];

const WEIGHTS = checkedWeights('summary-weights.json', NAMES, file.weights);

/** Higher is more of a key sentence; comparable within one article only. */
export function summaryScore(values: SummaryValues): number {
  return NAMES.reduce((sum, name) => sum + WEIGHTS[name] * values[name], 0);
}
