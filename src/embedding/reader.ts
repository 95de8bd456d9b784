/**
 * What reads a question and a passage together, seen from outside. Vectors of each, made apart, say how alike they are; a reader
 * sees both at once and says whether the one answers the other, and where.
 */

import type { Span } from '../domain/span.js';

/** A passage as a reader takes it in. */
export interface ReadablePassage {
  /** What it stands under: the article's title and the section's heading. */
  readonly above: string;
  /** Its sentences, or whatever the place of an answer is told by. At least one. */
  readonly pieces: readonly string[];
  /** Of a passage that is too long to be read whole, the piece that must be read; its ordinal, from 0. */
  readonly about: number;
}

/** What was read. Logits: 0 is even, each unit above e times as likely. */
export interface Reading {
  /** That the answer stands in this passage, against that it does not. */
  readonly answers: number;
  /** The passage's place among those that may answer: the more, the better than another. */
  readonly rank: number;
  /** For each piece the share, 0 to 1, of the answer's first and last token that is expected in it; 0 for what was not read. */
  readonly pieces: readonly number[];
  /** The words that most probably are the answer; undefined where no token of the passage was read. */
  readonly words?: ReadWords | undefined;
}

/** Whole words within a piece. */
export interface ReadWords extends Span {
  /** Its ordinal, from 0. `start` and `end` are offsets into its text. */
  readonly piece: number;
  /** How probably the answer begins and ends just there, 0 to 1, if it stands in the passage at all. */
  readonly share: number;
}

export interface Reader {
  /** As many readings as passages, in their order; each is read by itself, so its reading does not depend on the others. */
  read(question: string, passages: readonly ReadablePassage[]): Promise<readonly Reading[]>;
}
