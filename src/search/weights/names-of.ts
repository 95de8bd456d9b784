/** The names of features, in their order. */
export function namesOf<N extends string>(features: Readonly<Record<N, string>>): readonly N[] {
  // Object.keys forgets the type of the keys; what is given here are literals without others.
  return Object.keys(features) as N[];
}
