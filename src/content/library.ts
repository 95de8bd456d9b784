/** Articles to a library: what is looked up by id, listed and suggested. Pure, so that swapping libraries is assigning one. */
import type { Article } from '../domain/article.js';
import type { Citation } from '../domain/citation.js';
import type { ArticleHead, WholeLibrary } from '../domain/library.js';
import { baseLanguage } from '../text/base-language.js';
import type { Passage } from '../domain/passage.js';
import { fold } from '../text/fold.js';
import { passages } from './passages.js';

/** What an article is found and listed by. */
interface Entry {
  /** Folded, with single spaces. */
  readonly title: string;
  readonly id: string;
  /** All that it can be found by: title, id, who wrote it and where it appeared, folded. */
  readonly names: string;
  /** Empty for an undated article, otherwise in the order of the dates. */
  readonly issued: string;
}

/** Folding thousands of long titles takes a tenth of a second: it is done once for each article, before anybody asks. */
const entries = new WeakMap<ArticleHead, Entry>();

/**
 * The library of these articles, whose ids are all different. Articles that `before` has too keep the passages they had
 * there, so that what was computed for a passage stays valid; `cut` gives those of the others.
 */
export function createLibrary(
  articles: readonly Article[],
  before?: WholeLibrary,
  cut: (article: Article) => readonly Passage[] = passages,
): WholeLibrary {
  const ordered = articles.toSorted(byId);
  const ids = new Map<string, Article>(ordered.map((article) => [article.id, article]));
  const passagesOf = new Map<Article, readonly Passage[]>();
  for (const article of ordered) {
    const kept = before?.byId(article.id) === article ? before.passagesOf(article) : undefined;
    passagesOf.set(article, kept ?? cut(article));
  }
  const listed = ordered.map((article) => ({ article, entry: entryOf(article) }));
  // When somebody first types: autocomplete asks on every key.
  let newest: typeof listed | undefined;

  return {
    articles: ordered,
    passages: [...passagesOf.values()].flat(),
    byId: (id) => ids.get(id),
    isEmpty: ordered.length === 0,
    languages: [...new Set(ordered.map(({ language }) => baseLanguage(language)))],
    hasLimited: ordered.some(({ standing }) => standing?.limited === true),
    article: async (id) => ids.get(id),
    async byTitle(title) {
      const key = keyOf(title);
      return listed.find(({ entry }) => entry.title === key)?.article;
    },
    heads: async (asked) => [...new Set(asked)].flatMap((id) => ids.get(id) ?? []),
    async matching(typed, { from, most, without }) {
      newest ??= listed.toSorted((a, b) => newestFirst(a.entry, b.entry));
      const { contains, nearness } = matcher(typed);
      const found = newest.filter(({ article, entry }) => contains(entry) && without?.has(article.id) !== true);
      const near = most === 0 ? [] : found.map(({ article, entry }) => ({ article, near: nearness(entry) }));
      const shown = near.toSorted((a, b) => a.near - b.near).slice(from, from + most);
      return { articles: shown.map(({ article }) => article), total: found.length };
    },
    passagesOf: (article) => passagesOf.get(article) ?? [],
  };
}

/** The order of a library's articles. */
export function byId(a: Article, b: Article): number {
  return compared(a.id, b.id);
}

/** The order of articles that match `typed`, as `Library.matching` gives them. */
export function matchOrder(typed: string): (a: ArticleHead, b: ArticleHead) => number {
  const { nearness } = matcher(typed);
  return (a, b) => {
    const [one, other] = [entryOf(a), entryOf(b)];
    return nearness(one) - nearness(other) || newestFirst(one, other);
  };
}

/** Each is looked for in every article. */
const MOST_WORDS = 12;

function matcher(typed: string) {
  const key = keyOf(typed);
  const idKey = key.replaceAll(' ', '-');
  const words = wordsOf(key);
  return {
    contains: (entry: Entry): boolean => words.every((word) => entry.names.includes(word)),
    /** 0 where title or id begins with it, 1 where one of them has it in one piece, 2 for its words anywhere. */
    nearness: ({ title, id }: Entry): number => {
      if (title.startsWith(key) || id.startsWith(idKey)) return 0;
      return title.includes(key) || id.includes(idKey) ? 1 : 2;
    },
  };
}

/** The words of a folded text that are looked for. */
export function wordsOf(key: string): readonly string[] {
  return [...new Set(key.split(' '))].slice(0, MOST_WORDS);
}

/** What the article is found and listed by. */
export function entryOf(article: ArticleHead): Entry {
  let entry = entries.get(article);
  if (entry === undefined) {
    const { id, citation } = article;
    const parts: readonly (number | undefined)[] = citation.issued?.['date-parts'][0] ?? [];
    const issued = parts.map((part) => String(part ?? 0).padStart(4, '0')).join('-');
    const title = keyOf(citation.title);
    const names = `${title} ${id} ${keyOf(origin(citation).join(' '))}`;
    entry = { title, id, names, issued };
    entries.set(article, entry);
  }
  return entry;
}

/** Who wrote it, and where it appeared: the publication, and the site without `www.`. */
function origin({ author = [], 'container-title': container = '', URL: address = '' }: Citation): readonly string[] {
  const writers = author.map(({ given = '', family = '', literal = '' }) => `${given} ${family} ${literal}`);
  const site = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
  return [...writers, container, site];
}

/** As titles and what is typed are compared: folded, with single spaces. */
export function keyOf(title: string): string {
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
