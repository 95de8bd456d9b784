/** One of the models as something to be learned: its rows, how it is fitted, and how good held-out scores are. */
import type { Fit } from './cross-validate.js';
import type { Figures } from './figures.js';
import type { Judged } from './judged.js';
import type { Rows } from './rows.js';

export interface Lesson<J extends Judged = Judged> {
  readonly rows: Rows<J>;
  readonly fit: Fit;
  /** Figures of the score that each row got from a model that had not seen its article. */
  readonly measure: (rows: Rows<J>, scores: Float64Array) => Figures;
}
