/** Markdown by article id to a Library for tests. */
import { createLibrary } from '../../src/content/library.js';
import type { WholeLibrary } from '../../src/domain/library.js';
import { article } from './article.js';

/** `library({ bread: 'Dough rises overnight.' })`. */
export function library(files: Readonly<Record<string, string>>): WholeLibrary {
  return createLibrary(Object.entries(files).map(([id, markdown]) => article(markdown, id)));
}
