/** An article and when it came into the library, in milliseconds since 1970. */
import type { Article } from './article.js';

export interface Addition {
  readonly article: Article;
  readonly added: number;
}
