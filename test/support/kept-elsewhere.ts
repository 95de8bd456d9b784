/**
 * A part of a library that is not in memory, for tests: it gives copies of its articles, as a database does, and for each request an index for
 * the moment of those that have one of its words. It can be made to be away.
 */
import { createLibrary } from '../../src/content/library.js';
import type { Article } from '../../src/domain/article.js';
import type { Library } from '../../src/domain/library.js';
import { PartUnavailable } from '../../src/domain/part-unavailable.js';
import type { SearchPart, SearchRequest } from '../../src/search/search-part.js';
import { createSearcher } from '../../src/search/searcher.js';
import { fold } from '../../src/text/fold.js';
import { library } from './library.js';

interface KeptElsewhere extends SearchPart {
  /** Whether nothing can be had of it. */
  isAway: boolean;
  /** What was looked for. */
  readonly requests: SearchRequest[];
  /** The pages of its list that were asked for. */
  readonly pages: { readonly from: number; readonly most: number }[];
}

/** `files` is Markdown by article id. */
export function keptElsewhere(files: Readonly<Record<string, string>>): KeptElsewhere {
  const all = library(files);
  const given = new WeakSet<Article>();
  const copied = (article: Article): Article => {
    const copy = { ...article };
    given.add(copy);
    return copy;
  };
  const reached = (): void => {
    if (part.isAway) throw new PartUnavailable(new Error('The database is away.'));
  };
  const seen: Library = {
    isEmpty: all.isEmpty,
    languages: all.languages,
    hasLimited: all.hasLimited,
    async article(id) {
      reached();
      const found = all.byId(id);
      return found && copied(found);
    },
    async byTitle(title) {
      reached();
      const found = await all.byTitle(title);
      return found && copied(found);
    },
    async heads(ids) {
      reached();
      return (await all.heads(ids)).map(({ id, citation }) => ({ id, citation }));
    },
    async matching(typed, page) {
      reached();
      part.pages.push({ from: page.from, most: page.most });
      const { articles, total } = await all.matching(typed, page);
      return { articles: articles.map(({ id, citation }) => ({ id, citation })), total };
    },
    passagesOf: (article) => (given.has(article) ? createLibrary([article]).passages : []),
  };
  const part: KeptElsewhere = {
    isAway: false,
    requests: [],
    pages: [],
    library: seen,
    async indexesFor(request) {
      reached();
      part.requests.push(request);
      const words = wordsOf(request);
      const asked = request.kind === 'words' ? undefined : request.article;
      const found =
        asked !== undefined && all.byId(asked.id) !== undefined
          ? [asked]
          : all.articles.filter(({ text }) => words.some((word) => fold(text).includes(word))).map(copied);
      const moment = await createSearcher(createLibrary(found));
      return moment.indexesFor(request);
    },
  };
  return part;
}

function wordsOf(request: SearchRequest): readonly string[] {
  const text =
    request.kind === 'question'
      ? request.question.text
      : request.kind === 'quote'
        ? request.text
        : request.texts.join(' ');
  return fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}
