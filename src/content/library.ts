/** Articles to a library: what is looked up by id, listed and suggested. Pure, so that swapping libraries is assigning one. */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { fold } from '../text/fold.js';
import { passages } from './passages.js';

/** What an article is found and listed by. */
interface Entry {
  readonly article: Article;
  /** Folded, with single spaces. */
  readonly title: string;
  readonly id: string;
  /** Empty for an undated article, otherwise in the order of the dates. */
  readonly issued: string;
}

/** Folding thousands of long titles takes a tenth of a second: it is done once for each article, before anybody asks. */
const entries = new WeakMap<Article, Entry>();

/**
 * The library of these articles, whose ids are all different. Articles that `before` has too keep the passages they had
 * there, so that what was computed for a passage stays valid; `cut` gives those of the others.
 */
export function createLibrary(
  articles: readonly Article[],
  before?: Library,
  cut: (article: Article) => readonly Passage[] = passages,
): Library {
  const ordered = articles.toSorted(byId);
  const ids = new Map<string, Article>(ordered.map((article) => [article.id, article]));
  const passagesOf = new Map<Article, readonly Passage[]>();
  for (const article of ordered) {
    const kept = before?.byId(article.id) === article ? before.passagesOf(article) : undefined;
    passagesOf.set(article, kept ?? cut(article));
  }
  const listed = ordered.map(entryOf);
  // When somebody first types: autocomplete asks on every key.
  let newest: readonly Entry[] | undefined;

  return {
    articles: ordered,
    passages: [...passagesOf.values()].flat(),
    byId: (id) => ids.get(id),
    passagesOf: (article) => passagesOf.get(article) ?? [],
    byTitle(title) {
      const key = keyOf(title);
      return listed.find((entry) => entry.title === key)?.article;
    },
    matching(typed) {
      newest ??= listed.toSorted(newestFirst);
      const { starts, contains } = matcher(typed);
      const found = newest.filter(contains);
      return [...found.filter(starts), ...found.filter((entry) => !starts(entry))].map(({ article }) => article);
    },
  };
}

/** The order of a library's articles. */
export function byId(a: Article, b: Article): number {
  return compared(a.id, b.id);
}

/** The order of articles that match `typed`, as `Library.matching` gives them. */
export function matchOrder(typed: string): (a: Article, b: Article) => number {
  const { starts } = matcher(typed);
  return (a, b) => {
    const [one, other] = [entryOf(a), entryOf(b)];
    return Number(starts(other)) - Number(starts(one)) || newestFirst(one, other);
  };
}

function matcher(typed: string) {
  const key = keyOf(typed);
  const idKey = key.replaceAll(' ', '-');
  return {
    starts: (entry: Entry): boolean => entry.title.startsWith(key) || entry.id.startsWith(idKey),
    contains: (entry: Entry): boolean => entry.title.includes(key) || entry.id.includes(idKey),
  };
}

function entryOf(article: Article): Entry {
  let entry = entries.get(article);
  if (entry === undefined) {
    const { id, citation } = article;
    const parts: readonly (number | undefined)[] = citation.issued?.['date-parts'][0] ?? [];
    const issued = parts.map((part) => String(part ?? 0).padStart(4, '0')).join('-');
    entry = { article, title: keyOf(citation.title), id, issued };
    entries.set(article, entry);
  }
  return entry;
}

function keyOf(title: string): string {
  // Joined and not replaced in: the engine puts that together when it is first looked at, which is when somebody asks.
  return fold(title).trim().split(/\s+/u).join(' ');
}

/** Undated articles come last; articles of one day in the order of their ids. */
function newestFirst(a: Entry, b: Entry): number {
  return compared(b.issued, a.issued) || compared(a.id, b.id);
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
