/** What one measured process does and tells: plain data, which goes from process to process. */

export interface Job {
  readonly part: Part;
  /** So many made-up passages; without it the bundled library. */
  readonly passages?: number;
  /** Where the model and the vectors are kept. */
  readonly folder: string;
}

/** Each in a process of its own, so that memory is that of this one thing. `words` is the comparison without meaning. */
export type Part = 'embedding' | 'words' | 'questions' | 'reading' | 'profile' | 'rest';

export type Report =
  | { readonly kind: 'progress'; readonly computed: number; readonly all: number }
  | { readonly kind: 'figures'; readonly figures: Figures };

/** By what they are, unit included. */
export type Figures = Readonly<Record<string, number>>;
