/**
 * Where rows come from: what a family of features knows of a question. A family beside words is another object of this
 * shape, with its own names; collecting, fitting and reporting ask nothing else of it.
 */
import type { IndexedPassage } from '../indexed-passage.js';
import type { PassageIndex } from '../passage-index.js';
import type { FeatureNames } from '../weights/feature-names.js';

export type Values = Readonly<Record<string, number>>;

export interface Found {
  readonly passage: IndexedPassage;
  /** The ranking's features. */
  readonly values: Values;
  /** The confidence's features, were this the first passage: its ranking score, and the best other one's or 0. */
  confidence(score: number, rival: number): Values;
}

export interface ChoosableSentence {
  readonly text: string;
  readonly values: Values;
}

export interface RowSource {
  readonly names: FeatureNames;
  /** The candidates that an answer would be chosen from, in the order of the index; none for a question without content. */
  find(
    question: string,
    index: PassageIndex,
    inScope?: (passage: IndexedPassage) => boolean,
  ): Promise<readonly Found[]>;
  /** The sentences of a passage of the index that its answer would be chosen from, in their order. */
  sentences(question: string, index: PassageIndex, passage: IndexedPassage): Promise<readonly ChoosableSentence[]>;
}
