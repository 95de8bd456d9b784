/** An article's key sentences, each with its place. */
import type { Quotation } from './quotation.js';

/** Three, five and ten sentences; src/search/summarize.ts has the numbers. */
export const SUMMARY_LENGTHS = ['short', 'medium', 'long'] as const;
/** How long a summary is wanted. */
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number];

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
}
