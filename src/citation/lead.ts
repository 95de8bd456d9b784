/** Who a reference is filed under: the authors, else the editors of a work that has no authors. */
import type { Citation, Name } from '../domain/citation.js';

export interface Lead {
  readonly names: readonly [Name, ...Name[]];
  readonly role: 'author' | 'editor';
}

/** Null when nobody is named, so that the title moves to the front. */
export function lead(citation: Citation): Lead | null {
  const [author, ...authors] = citation.author ?? [];
  if (author) return { names: [author, ...authors], role: 'author' };
  const [editor, ...editors] = citation.editor ?? [];
  return editor ? { names: [editor, ...editors], role: 'editor' } : null;
}
