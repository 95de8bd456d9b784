/**
 * A searcher of a library in several parts, each of which is indexed by itself: what one asker may see is searched as one library, and
 * nothing else is looked at.
 */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { Span } from '../domain/span.js';
import type { SearchOptions } from './answer.js';
import type { PassageIndex } from './index/passage-index.js';
import type { LanguageIndex } from './query/read-question.js';
import { searcherOver, type Searcher, type SearchPart } from './searcher.js';

/**
 * `library` is made of those of `parts`; an article of a part that it does not have, because another has its id, is not found. Of
 * passages with the same words the first part's are shown.
 */
export function joinedSearcher(library: Library, parts: readonly SearchPart[], options: SearchOptions = {}): Searcher {
  let hidden: readonly (readonly Article[])[] | undefined;
  return searcherOver(
    library,
    () => {
      hidden ??= hiddenArticles(library, parts);
      return parts.flatMap((part, place) => withoutArticles(part.indexes(), hidden?.[place] ?? []));
    },
    options,
  );
}

/** By part; only an article with the id of one in a part before it can be hidden. */
function hiddenArticles(library: Library, parts: readonly SearchPart[]): readonly (readonly Article[])[] {
  return parts.map((part, place) => {
    const before = parts.slice(0, place).flatMap((other) => other.library.articles);
    const same = new Set(before.flatMap(({ id }) => part.library.byId(id) ?? []));
    return [...same].filter((article) => library.byId(article.id) !== article);
  });
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
  const ranges = [...gaps, { start: index.size, end: index.size }].map(({ start }, place) => ({
    start: gaps[place - 1]?.end ?? 0,
    end: start,
  }));
  return ranges.filter(({ start, end }) => start < end);
}
