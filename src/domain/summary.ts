/** An article's key sentences, each with its place. */
import type { Quotation } from './quotation.js';

/** From the shortest to the longest. */
export const SUMMARY_LENGTHS = ['short', 'medium', 'long'] as const;
/** How long a summary is wanted. */
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

/** The most sentences of each length. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 10 };

/** A key sentence and the number of its paragraph, counted from 1. */
export interface SummarySentence {
  readonly quotation: Quotation;
  readonly paragraph: number;
}

/** The key sentences of one article. */
export interface Summary {
  /** In the article's order. */
  readonly sentences: readonly SummarySentence[];
  /** How many sentences the article has in all. */
  readonly of: number;
  /** Whether a longer one has others. */
  readonly more: boolean;
}
