/** The article a person means: Discord sends whatever was typed when no suggestion was picked. */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import { fold } from '../text/fold.js';
import { MOST_CHOICES, type Choice } from './option.js';
import type { Reply } from './reply.js';

const SIMILAR = 3;

export type Found = { readonly article: Article } | { readonly problem: Reply };

/** By id, or by the whole title; otherwise the problem to reply, with articles that sound alike. */
export async function findArticle(asked: string, library: Library): Promise<Found> {
  if (library.isEmpty) return { problem: { kind: 'empty-library' } };
  const article = (await library.article(fold(asked.trim()))) ?? (await library.byTitle(asked));
  if (article !== undefined) return { article };
  const { articles: similar } = await library.matching(asked, { from: 0, most: SIMILAR });
  return { problem: { kind: 'unknown-article', asked, similar } };
}

/** Of each state of a library, what was typed last. */
const SUGGESTED = new WeakMap<Library, Map<string, Promise<readonly Choice[]>>>();
/** Of one library: a title being typed is about ten. */
const REMEMBERED = 200;

/** Suggestions for what was typed so far; the newest articles for nothing. The same again costs nothing. */
export async function articleChoices(typed: string, library: Library): Promise<readonly Choice[]> {
  const suggested = SUGGESTED.get(library) ?? new Map<string, Promise<readonly Choice[]>>();
  const known = suggested.get(typed);
  if (known !== undefined) return known;
  const found = library.matching(typed, { from: 0, most: MOST_CHOICES });
  const choices = found.then(({ articles }) =>
    articles.map(({ id, citation: { title } }) => ({ name: title, value: id })),
  );
  if (suggested.size >= REMEMBERED) suggested.clear();
  SUGGESTED.set(library, suggested.set(typed, choices));
  // What lacks a part is not what will be suggested the next time.
  const forget = () => suggested.delete(typed);
  void found.then(({ partAway }) => partAway && forget(), forget);
  return choices;
}
