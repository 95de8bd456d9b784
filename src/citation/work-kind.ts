/** CSL's types in the few classes that styles treat alike, so that no style switches over fourteen types. */
import type { CitationType } from '../domain/citation.js';

/**
 * `journal`, `press` (newspaper, magazine, blog) and `page` (web page, post) stand in a container that appears again and
 * again or lives on; `part` stands in a book; `document` covers preprints and what has no better type.
 */
export type WorkKind = 'journal' | 'press' | 'page' | 'part' | 'book' | 'report' | 'thesis' | 'speech' | 'document';

const KINDS: Readonly<Record<CitationType, WorkKind>> = {
  article: 'document',
  'article-journal': 'journal',
  'article-magazine': 'press',
  'article-newspaper': 'press',
  book: 'book',
  chapter: 'part',
  document: 'document',
  'paper-conference': 'part',
  post: 'page',
  'post-weblog': 'press',
  report: 'report',
  speech: 'speech',
  thesis: 'thesis',
  webpage: 'page',
};

/** Total: every type has a kind. */
export function workKind(type: CitationType): WorkKind {
  return KINDS[type];
}
