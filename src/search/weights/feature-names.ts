/**
 * The names of a family of features: what each of the three linear models looks at. A family with vectors has the names
 * of the one without and some more, so everything that trains, checks and writes weights asks for names alone.
 */
export interface FeatureNames<R extends string = string, S extends string = string, C extends string = string> {
  /** Of a candidate passage. */
  readonly ranking: readonly R[];
  /** Of a sentence of the passage. */
  readonly sentence: readonly S[];
  /** Of the first passage, beside the others. */
  readonly confidence: readonly C[];
}
