/** A fetcher that knows its pages by heart, and what it was asked for. */
import type { Fetched, Fetcher, FetchOptions } from '../../../src/fetch/fetcher.js';

export interface FakeFetcher extends Fetcher {
  readonly asked: readonly string[];
  readonly options: readonly (FetchOptions | undefined)[];
}

type Page = string | Uint8Array | Fetched | ((options: FetchOptions | undefined) => Fetched);

/** What is not among the pages is not there. */
export function fakeFetcher(pages: Readonly<Record<string, Page>>): FakeFetcher {
  const asked: string[] = [];
  const options: (FetchOptions | undefined)[] = [];
  return {
    asked,
    options,
    async fetchPage(url, how) {
      how?.signal?.throwIfAborted();
      asked.push(url);
      options.push(how);
      const page = pages[url];
      if (page === undefined)
        return { kind: 'failed', why: 'there is no such page (404)', remedy: 'Check it.', status: 404 };
      if (typeof page === 'function') return page(how);
      if (typeof page === 'string') return { kind: 'page', url, bytes: new TextEncoder().encode(page) };
      return page instanceof Uint8Array ? { kind: 'page', url, bytes: page } : page;
    },
    close: async () => undefined,
  };
}
