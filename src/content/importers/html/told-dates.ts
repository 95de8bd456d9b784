/** What a page calls the day of its publication, in all the places where pages do. */
import type { PageDocument, PageElement } from './dom.js';
import { text, type LinkedNode } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
import { shownDates } from './shown-dates.js';

/** In the order in which they can be believed; the days of changes are not among them. */
export function publicationDates(
  document: PageDocument,
  meta: MetaTags,
  article: LinkedNode,
  near: readonly PageElement[],
): readonly (string | undefined)[] {
  const times = [
    'time[itemprop~="datePublished"], [itemprop~="datePublished"]',
    'time[pubdate]',
    'time.published, time.entry-date, time.dt-published, .entry-date time, .post-date time, .published time',
    'header time',
    'article time',
    'main time',
  ];
  return [
    text(article['datePublished']),
    text(article['dateCreated']),
    meta.first(
      'citation_publication_date',
      'citation_date',
      'citation_cover_date',
      'citation_online_date',
      'citation_year',
      'prism.publicationdate',
    ),
    meta.first(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.created',
      'dcterms.date',
      'cxenseparse:recs:publishtime',
      'article.published',
      'og:pubdate',
      'og:article:published_time',
      'pub_date',
      'published',
      'published_at',
      'publication_date',
      'sw-pubdate',
      'uploaddate',
      'release_date',
      'dc.created',
      'dc.date.created',
      'originalpublicationdate',
      'article_date_original',
    ),
    ...shownDates(near),
    ...times.flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .slice(0, 2)
        .map(
          (time) =>
            time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent.replace(/\s+/gu, ' '),
        ),
    ),
  ];
}
