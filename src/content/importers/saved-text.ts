/** What an importer makes of a saved file: what the source says of itself, and its paragraphs as Markdown. */
import type { Citation } from '../../domain/citation.js';

export interface SavedText {
  readonly fields: Partial<Omit<Citation, 'id'>>;
  /** The body in Markdown, without the title. */
  readonly body: string;
  /** The text of each of its blocks as it must come out of the parser. */
  readonly paragraphs: readonly string[];
  /** What a person should look at, each a sentence. */
  readonly warnings: readonly string[];
}
