/** A heading or block of an article's body, before it has a place in the article's text. */
import type { BlockKind } from '../domain/article.js';

export type Piece =
  | { readonly kind: 'heading'; readonly text: string; readonly depth: number }
  | { readonly kind: BlockKind; readonly text: string };
