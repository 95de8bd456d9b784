/** What is known of a hit that its confidence is judged by; answers and training ask for it alike. */
import type { ConfidenceInput } from './confidence-features.js';
import { namesLacking } from './names-lacking.js';
import type { Hit } from './rank.js';

/** `score` is the hit's by the weights in question, and `rival` the best other candidate's, 0 when there is none. */
export function confidenceInput(hit: Hit, score: number, rival: number): ConfidenceInput {
  const { query, values, near } = hit;
  return { values, score, rival, terms: Math.max(1, query.terms.length), namesLacking: namesLacking(hit), near };
}
