/** What a library has already, as far as it takes to know an article again: by its address, by its words, and by its source. */
import type { ArticleId } from '../../domain/article.js';
import { areOther, type ArticleRecord, sameAddress, type Signs } from '../article-record.js';
import type { ArticleStore } from '../article-store.js';

/** Finds the ids of articles that are there. */
export interface KnownArticles {
  readonly byAddress: (url: string | undefined) => ArticleId | undefined;
  readonly byText: (record: ArticleRecord) => ArticleId | undefined;
  /** Whether the article of that id and the record name two sources: addresses, books, papers. */
  readonly isOther: (id: ArticleId, record: ArticleRecord) => boolean;
  /** Whether nothing tells their sources apart; false, too, where only one of them has an address. */
  readonly isOfSource: (id: ArticleId, record: ArticleRecord) => boolean;
  /** From now on it is known, too. */
  readonly add: (id: ArticleId, record: ArticleRecord) => void;
}

/** A library that is missing or cannot be read knows nothing. */
export async function knownArticles(store: ArticleStore): Promise<KnownArticles> {
  const addresses = new Map<string, ArticleId>();
  const texts = new Map<string, ArticleId>();
  const sources = new Map<ArticleId, Signs>();
  const add = (id: ArticleId, { signs }: ArticleRecord): void => {
    const { address, words } = signs;
    sources.set(id, signs);
    if (address !== undefined && !addresses.has(address)) addresses.set(address, id);
    if (words !== undefined && !texts.has(words)) texts.set(words, id);
  };
  for (const article of await store.list()) add(article.id, article);
  return {
    byAddress: (url) => (url === undefined ? undefined : addresses.get(sameAddress(url))),
    byText: ({ signs: { words } }) => (words === undefined ? undefined : texts.get(words)),
    isOther: (id, { signs }) => areOther(sources.get(id) ?? {}, signs),
    isOfSource: (id, { signs }) => {
      const there = sources.get(id) ?? {};
      return !areOther(there, signs) && (there.address === undefined) === (signs.address === undefined);
    },
    add,
  };
}
