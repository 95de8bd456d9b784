/** The same rows with one column less, for learning what the feature is worth. */
import type { Judged } from './judged.js';
import type { Rows } from './rows.js';

/** Throws an Error when the rows have no such feature. */
export function withoutFeature<J extends Judged>(rows: Rows<J>, feature: string): Rows<J> {
  const { names, values, right } = rows;
  const left = names.indexOf(feature);
  if (left < 0) throw new Error(`The rows have no feature “${feature}”`);
  const width = names.length;
  const fewer = new Float32Array(right.length * (width - 1));
  let to = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (at % width === left) continue;
    fewer[to] = values[at] ?? 0;
    to += 1;
  }
  return { ...rows, names: names.filter((name) => name !== feature), values: fewer };
}
