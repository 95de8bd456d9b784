/** The article a person means: Discord sends whatever was typed when no suggestion was picked. */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import { fold } from '../text/fold.js';
import { MOST_CHOICES, type Choice } from './option.js';
import type { Reply } from './reply.js';

const SIMILAR = 3;

export type Found = { readonly article: Article } | { readonly problem: Reply };

/** By id, or by the whole title; otherwise the problem to reply, with articles that sound alike. */
export function findArticle(asked: string, library: Library): Found {
  if (library.articles.length === 0) return { problem: { kind: 'empty-library' } };
  const article = library.byId(fold(asked.trim())) ?? library.byTitle(asked);
  if (article !== undefined) return { article };
  const similar = library.matching(asked);
  return { problem: { kind: 'unknown-article', asked, similar: similar.slice(0, SIMILAR) } };
}

/** Of each state of a library, what was typed last. */
const SUGGESTED = new WeakMap<Library, Map<string, readonly Choice[]>>();
/** Of one library: a title being typed is about ten. */
const REMEMBERED = 200;

/** Suggestions for what was typed so far; the newest articles for nothing. The same again costs nothing. */
export function articleChoices(typed: string, library: Library): readonly Choice[] {
  const suggested = SUGGESTED.get(library) ?? new Map<string, readonly Choice[]>();
  const known = suggested.get(typed);
  if (known !== undefined) return known;
  const choices = library
    .matching(typed)
    .slice(0, MOST_CHOICES)
    .map(({ id, citation: { title } }) => ({ name: title, value: id }));
  if (suggested.size >= REMEMBERED) suggested.clear();
  SUGGESTED.set(library, suggested.set(typed, choices));
  return choices;
}
