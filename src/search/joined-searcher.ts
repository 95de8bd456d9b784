/**
 * A searcher of a library in several parts, each of which is indexed by itself: what one asker may see is searched as one library, and
 * nothing else is looked at.
 */
import type { Article, ArticleId } from '../domain/article.js';
import { hiddenIds } from '../domain/hidden-articles.js';
import { type ArticleHead, isWhole, type Library } from '../domain/library.js';
import { PartUnavailable } from '../domain/part-unavailable.js';
import type { Span } from '../domain/span.js';
import type { SearchOptions } from './answer.js';
import type { PassageIndex } from './index/passage-index.js';
import type { LanguageIndex } from './query/read-question.js';
import type { SearchPart, SearchRequest } from './search-part.js';
import { type FoundIndexes, searcherOver, type Searcher } from './searcher.js';

/**
 * `library` is made of those of `parts`; an article of a part that it does not have, because one before it has its id, is not found. Of
 * passages with the same words the first part's are shown. A part that cannot be asked is left out, and where nothing else is there
 * the question rejects with its `PartUnavailable`.
 */
export function joinedSearcher(library: Library, parts: readonly SearchPart[], options: SearchOptions = {}): Searcher {
  const all = parts.map((part, place) => partOf(part, parts.slice(0, place)));
  return searcherOver(
    library,
    async (request) => found(await Promise.all(all.map(async (find) => find(request)))),
    options,
  );
}

type Found = readonly LanguageIndex[] | PartUnavailable;

function found(all: readonly Found[]): FoundIndexes {
  const away = all.find((one) => one instanceof PartUnavailable);
  const indexes = all.flatMap((one) => (one instanceof PartUnavailable ? [] : one));
  if (away !== undefined && indexes.length === 0) throw away;
  return { indexes, partAway: away !== undefined };
}

/** What is found in the part, less the articles that parts before it hide. */
function partOf(part: SearchPart, before: readonly SearchPart[]): (request: SearchRequest) => Promise<Found> {
  const { library } = part;
  const earlier = before.map((one) => one.library);
  const hidden = hiddenIds(library, earlier);
  return async (request) => {
    try {
      const indexes = await part.indexesFor(request);
      if (earlier.length === 0) return indexes;
      const articles = isWhole(library)
        ? Array.from(await hidden()).flatMap((id) => library.byId(id) ?? [])
        : await hiddenAmong(indexes, earlier);
      return withoutArticles(indexes, articles);
    } catch (error) {
      if (error instanceof PartUnavailable) return error;
      throw error;
    }
  };
}

/** Of an index for the moment it is asked which of its few articles the parts before have. */
async function hiddenAmong(indexes: readonly LanguageIndex[], before: readonly Library[]): Promise<readonly Article[]> {
  const articles = new Set(indexes.flatMap(({ lexical }) => lexical.passages.map(({ passage }) => passage.article)));
  const ids = Array.from(articles, ({ id }) => id);
  const taken = new Set<ArticleId>();
  for (const library of before) for (const { id } of await library.heads(ids).catch(noneWhereAway)) taken.add(id);
  return [...articles].filter(({ id }) => taken.has(id));
}

/** It has told that it is away when it was asked for passages. */
function noneWhereAway(error: unknown): readonly ArticleHead[] {
  if (error instanceof PartUnavailable) return [];
  throw error;
}

function withoutArticles(indexes: readonly LanguageIndex[], articles: readonly Article[]): readonly LanguageIndex[] {
  return indexes.map((index) => {
    const scope = articles.length === 0 ? undefined : otherRanges(index.lexical, articles);
    return scope === undefined ? index : { ...index, scope };
  });
}

/** Of positions, those between the articles; undefined when none of them is here. */
function otherRanges(index: PassageIndex, articles: readonly Article[]): readonly Span[] | undefined {
  const gaps = articles
    .map((article) => index.rangeOf(article))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  if (gaps.length === 0) return undefined;
  const ranges = [...gaps, { start: index.passages.length, end: index.passages.length }].map(({ start }, place) => ({
    start: gaps[place - 1]?.end ?? 0,
    end: start,
  }));
  return ranges.filter(({ start, end }) => start < end);
}
