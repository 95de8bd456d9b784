/**
 * One library of several parts, as one asker sees it: what a server has of its own before what all have. It holds nothing but the parts,
 * so that making one takes no time whatever is in them; a list of all is put together when it is first asked for.
 */
import type { Article } from '../domain/article.js';
import type { Library } from '../domain/library.js';
import type { Passage } from '../domain/passage.js';
import { byId as inOrder, matchOrder } from './library.js';

/** Of articles with the same id the first part's is there and the others are not. */
export function joinedLibrary(parts: readonly Library[]): Library {
  let articles: readonly Article[] | undefined;
  let passages: readonly Passage[] | undefined;
  const byId = (id: string): Article | undefined => {
    for (const part of parts) {
      const found = part.byId(id);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const isThere = (article: Article): boolean => byId(article.id) === article;
  const passagesOf = (article: Article): readonly Passage[] =>
    isThere(article) ? (parts.find((part) => part.byId(article.id) === article)?.passagesOf(article) ?? []) : [];
  const all = (): readonly Article[] =>
    (articles ??= merged(
      parts.map((part) => part.articles.filter(isThere)),
      inOrder,
    ));
  return {
    get articles() {
      return all();
    },
    get passages() {
      return (passages ??= all().flatMap(passagesOf));
    },
    byId,
    passagesOf,
    byTitle(title) {
      for (const part of parts) {
        const found = part.byTitle(title);
        if (found !== undefined && isThere(found)) return found;
      }
      return undefined;
    },
    matching(typed) {
      const found = parts.map((part) => part.matching(typed).filter(isThere));
      return merged(found, matchOrder(typed));
    },
  };
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
