/** Where a judged question comes from: what figures are grouped by, and what cross-validation must not split. */
export interface Judged {
  /** The question set's file, as it is named in reports. */
  readonly file: string;
  /** The title of the question's article, so that an article in two files is one. */
  readonly article: string;
}
