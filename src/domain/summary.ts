/** An article's key sentences, each with its place. */
import type { Quotation } from './quotation.js';

export const SUMMARY_LENGTHS = ['short', 'medium', 'long'] as const;
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

export interface SummarySentence {
  readonly quotation: Quotation;
  readonly paragraph: number;
}

export interface Summary {
  /** In the article's order. */
  readonly sentences: readonly SummarySentence[];
  /** How many sentences the article has in all. */
  readonly of: number;
}
