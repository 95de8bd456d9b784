/** What a page calls the day of its publication, in all the places where pages do. */
import type { PageDocument } from './dom.js';
import { text, type LinkedNode } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
import { nearHeading } from './near-heading.js';

/** In the order in which they can be believed; the days of changes are not among them. */
export function publicationDates(
  document: PageDocument,
  meta: MetaTags,
  article: LinkedNode,
): readonly (string | undefined)[] {
  const near = nearHeading(document).flatMap((line) =>
    line.kind === 'date' ? [line.issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')] : [],
  );
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
    ),
    ...near,
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
