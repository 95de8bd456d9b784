/** Whether words that somebody gives as a quotation stand in the library: where, and what was changed. */
import type { Passage } from './passage.js';
import type { Quotation } from './quotation.js';

/**
 * A stretch of the comparison, in the order in which it reads: `same` stands in both, `missing` in the article alone, `added` in what was given alone.
 * What is `marked` was left out behind an ellipsis, which is honest.
 */
export type QuotePiece =
  | { readonly kind: 'same'; readonly quotation: Quotation }
  | { readonly kind: 'missing'; readonly quotation: Quotation; readonly marked: boolean }
  | { readonly kind: 'added'; readonly text: string };

/** One change that was not marked: what was given and what the article has, each perhaps empty, but not both. */
export interface QuoteChange {
  readonly given: string;
  readonly article: string;
  /** What a reader must be told of by name, because a word of it turns what is said. */
  readonly of: 'number' | 'negation' | 'name' | 'words';
}

/** A stretch of what was given that stands in one place of an article, changed or not. */
export interface QuotePart {
  /** That in which its first word stands. */
  readonly passage: Passage;
  /** All that the article has there, from the first compared word to the last. */
  readonly quotation: Quotation;
  readonly pieces: readonly QuotePiece[];
  readonly changes: readonly QuoteChange[];
  /** Whether an ellipsis stands before it; of the first part always true. */
  readonly marked: boolean;
}

/**
 * `verbatim`: each word, in order, what an ellipsis marks apart. `shortened`: words were left out and nothing says so, and that is all.
 * `changed`: in one place, with other words. `glued`: from several places. `nowhere`: not in the library, with the nearest part, if
 * there is one that means something.
 */
export interface QuoteCheck {
  readonly kind: 'verbatim' | 'shortened' | 'changed' | 'glued' | 'nowhere';
  /** In the order of what was given. */
  readonly parts: readonly QuotePart[];
  /** Quotation marks, dashes, spaces or capitals differ. */
  readonly typographic: boolean;
  /** A part of the library could not be asked, whatever stands in it. */
  readonly partAway?: true;
}
