/**
 * Holds the weights of a file against the features that the code has: a feature without its weight, or a weight that no
 * feature takes, would change every answer without a word.
 */

/** The weights in the order of `names`. Throws an Error naming `where` and the first feature that is wrong. */
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
