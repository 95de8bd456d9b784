/** Articles to a library: what is looked up by id, listed and suggested. Pure, so that swapping libraries is assigning one. */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { fold } from '../text/fold.js';
import { passages } from './passages.js';

interface Entry {
  readonly article: Article;
  readonly title: string;
  readonly id: string;
}

/**
 * The library of these articles, whose ids are all different. Articles that `before` has too keep the passages they had
 * there, so that what was computed for a passage stays valid; `cut` gives those of the others.
 */
export function createLibrary(
  articles: readonly Article[],
  before?: Library,
  cut: (article: Article) => readonly Passage[] = passages,
): Library {
  const ordered = articles.toSorted((a, b) => compared(a.id, b.id));
  const byId = new Map<string, Article>(ordered.map((article) => [article.id, article]));
  const passagesOf = new Map<Article, readonly Passage[]>();
  for (const article of ordered) {
    const kept = before?.byId(article.id) === article ? before.passagesOf(article) : undefined;
    passagesOf.set(article, kept ?? cut(article));
  }
  // Folded once, when somebody first types: autocomplete asks on every key.
  let entries: readonly Entry[] | undefined;

  return {
    articles: ordered,
    passages: [...passagesOf.values()].flat(),
    byId: (id) => byId.get(id),
    passagesOf: (article) => passagesOf.get(article) ?? [],
    matching(typed) {
      entries ??= ordered
        .toSorted(newestFirst)
        .map((article) => ({ article, title: titleKey(article), id: article.id }));
      const key = fold(typed).trim().replace(/\s+/gu, ' ');
      const idKey = key.replaceAll(' ', '-');
      const starts = (entry: Entry): boolean => entry.title.startsWith(key) || entry.id.startsWith(idKey);
      const found = entries.filter((entry) => entry.title.includes(key) || entry.id.includes(idKey));
      return [...found.filter(starts), ...found.filter((entry) => !starts(entry))].map(({ article }) => article);
    },
  };
}

function titleKey(article: Article): string {
  return fold(article.citation.title).replace(/\s+/gu, ' ');
}

/** Undated articles come last; articles of one day in the order of their ids. */
function newestFirst(a: Article, b: Article): number {
  return compared(issuedKey(b), issuedKey(a)) || compared(a.id, b.id);
}

function issuedKey({ citation }: Article): string {
  const parts: readonly (number | undefined)[] = citation.issued?.['date-parts'][0] ?? [];
  return parts.map((part) => String(part ?? 0).padStart(4, '0')).join('-');
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
