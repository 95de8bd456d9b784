/** What the library lacks, as it is counted: by the words of questions, one by one, and never by who asked. */

export interface Gap {
  readonly word: string;
  /** Why it is counted: the question was refused, or its answer did not help. */
  readonly reason: 'refused' | 'unhelpful';
  /** The article that was nearest to the question, by its id then; undefined where none was. */
  readonly nearest: string | undefined;
  readonly count: number;
}

/**
 * How often a word must have been counted before anybody is shown it: what one person asked once, a name perhaps, is nobody else's
 * business.
 */
export const SHOWN_FROM = 2;

/** In days: nothing that is counted is kept longer. */
export const COUNTED_DAYS = 90;
