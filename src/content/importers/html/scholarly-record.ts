/** What journals, conferences and books tell of an article besides, in the tags that scholars' search engines read. */
import type { DraftFields } from '../draft.js';
import { typesOf, type LinkedNode } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';

/** Volume, pages, DOI and the like, with the type that they mean; empty for a page that has none of them. */
export function scholarlyRecord(meta: MetaTags, article: LinkedNode): DraftFields {
  const types = typesOf(article);
  const blog = types.includes('BlogPosting') ? ({ type: 'post-weblog' } as const) : {};
  const doi = meta
    .first('citation_doi', 'dc.identifier', 'prism.doi')
    ?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/iu, '');
  const pages = [meta.first('citation_firstpage'), meta.first('citation_lastpage')].filter(
    (page) => page !== undefined,
  );
  const type =
    meta.first('citation_journal_title') !== undefined
      ? ({ type: 'article-journal' } as const)
      : meta.first('citation_conference_title') !== undefined
        ? ({ type: 'paper-conference' } as const)
        : blog;
  return {
    ...type,
    ...(doi !== undefined && /^10\.[0-9]{4,9}\/\S+$/u.test(doi) && { DOI: doi }),
    ...defined({
      volume: meta.first('citation_volume'),
      issue: meta.first('citation_issue'),
      ISSN: meta.first('citation_issn'),
      ISBN: meta.first('citation_isbn'),
      publisher: meta.first('citation_publisher'),
    }),
    ...defined({ page: pages.length === 0 ? undefined : [...new Set(pages)].join('-') }),
  };
}

/** The fields without what is undefined, which the citation's type does not allow. */
export function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
