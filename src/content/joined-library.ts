/**
 * One library of several parts, as one asker sees it: what a server has of its own before what all have. It holds nothing but the parts,
 * so that making one takes no time whatever is in them.
 */
import type { Article, ArticleId } from '../domain/article.js';
import { hiddenIds } from '../domain/hidden-articles.js';
import type { Library, Matching, Page } from '../domain/library.js';
import { PartUnavailable } from '../domain/part-unavailable.js';
import { matchOrder } from './library.js';

/**
 * Of articles with the same id the first part's is there and the others are not. A part that cannot be asked is left out; what is then not
 * found may be there, so that the question for it rejects.
 */
export function joinedLibrary(parts: readonly Library[]): Library {
  const seen = parts.map((part, place) => ({ part, hidden: hiddenIds(part, parts.slice(0, place)) }));

  /** Of the first part that has it. */
  async function first(
    find: (one: (typeof seen)[number]) => Promise<Article | undefined>,
  ): Promise<Article | undefined> {
    let away: PartUnavailable | undefined;
    for (const one of seen) {
      const found = await find(one).catch(unavailable);
      if (found instanceof PartUnavailable) away = found;
      else if (found !== undefined) return found;
    }
    if (away !== undefined) throw away;
    return undefined;
  }

  return {
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
    languages: [...new Set(parts.flatMap(({ languages }) => languages))],
    hasLimited: parts.some(({ hasLimited }) => hasLimited),
    article: async (id) => first(async ({ part }) => part.article(id)),
    byTitle: async (title) =>
      first(async ({ part, hidden }) => {
        const found = await part.byTitle(title);
        return found === undefined || (await hidden()).has(found.id) ? undefined : found;
      }),
    async heads(ids) {
      const found = await Promise.all(parts.map(async (part) => part.heads(ids)));
      const all = found.toReversed().flat();
      return [...new Map(all.map((head) => [head.id, head])).values()];
    },
    async matching(typed, { from, most, without = NOTHING }) {
      const asked = async (wanted: (place: number) => Page): Promise<readonly (Matching | PartUnavailable)[]> =>
        Promise.all(
          seen.map(async ({ part, hidden }, place) => {
            const own = await hidden();
            const out = without.size === 0 ? own : new Set([...without, ...own]);
            return part.matching(typed, { ...wanted(place), without: out }).catch(unavailable);
          }),
        );
      // What of a part stands before the page wherever the others' articles are need not be listed.
      const totals = from === 0 ? [] : (await asked(() => ({ from: 0, most: 0 }))).map(totalOf);
      const all = totals.reduce((sum, total) => sum + total, 0);
      const starts = seen.map((_, place) => Math.max(0, from - (all - (totals[place] ?? 0))));
      const found = await asked((place) => ({ from: starts[place] ?? 0, most: from + most - (starts[place] ?? 0) }));
      const away = found.find((one) => one instanceof PartUnavailable);
      const lists = found.flatMap((one) => (one instanceof PartUnavailable ? [] : [one.articles]));
      if (away !== undefined && lists.length === 0) throw away;
      const begin = from - starts.reduce((sum, start) => sum + start, 0);
      return {
        articles: merged(lists, matchOrder(typed)).slice(Math.max(0, begin), Math.max(0, begin) + most),
        total: found.reduce((sum, one) => sum + totalOf(one), 0),
        ...(away === undefined ? {} : { partAway: true }),
      };
    },
    passagesOf(article) {
      for (const part of parts) {
        const found = part.passagesOf(article);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

const NOTHING: ReadonlySet<ArticleId> = new Set();

function totalOf(found: Matching | PartUnavailable): number {
  return found instanceof PartUnavailable ? 0 : found.total;
}

function unavailable(error: unknown): PartUnavailable {
  if (error instanceof PartUnavailable) return error;
  throw error;
}

/** Lists in the order of `compare` as one in that order; of equal ones the first list's come first. */
function merged<T>(lists: readonly (readonly T[])[], compare: (a: T, b: T) => number): readonly T[] {
  const [first = [], ...others] = lists;
  let all = first;
  for (const list of others) {
    if (list.length === 0) continue;
    const both: T[] = [];
    let at = 0;
    for (const one of list) {
      for (let before = all[at]; before !== undefined && compare(before, one) <= 0; before = all[at]) {
        both.push(before);
        at += 1;
      }
      both.push(one);
    }
    all = [...both, ...all.slice(at)];
  }
  return all;
}
