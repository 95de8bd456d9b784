/** What is wrong with a request, in the words of Discord's own "Invalid Form Body". */
export interface Violation {
  /** Keys and indices from the body's root, joined by dots: `data.components.0.content`; empty for the body itself. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /**
   * What Discord does with such a request: refuses it (400), breaks on it (500), or takes it in silence. The last are
   * reported all the same: they are mistakes that only a reader of the code would find.
   */
  readonly answer: 'refused' | 'broken' | 'accepted';
}

/** Where in a request body. */
export type Path = readonly (string | number)[];

/** A violation from its place, given in pieces, and what is wrong there. Discord refuses it unless `answer` says otherwise. */
export function violationAt(
  path: Path,
  code: string,
  message: string,
  answer: Violation['answer'] = 'refused',
): Violation {
  return { path: path.join('.'), code, message, answer };
}
