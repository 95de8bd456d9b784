/**
 * What a page says of itself, from its records in the order in which they can be believed: JSON-LD, the tags that
 * scholars' search engines read, Open Graph and its kin, microdata, and last what stands on the page.
 */
import type { CslDate, Name } from '../../../domain/citation.js';
import { containerTitle } from '../container-title.js';
import type { DraftFields } from '../draft.js';
import { sourceLines, type SourceLine } from '../source-lines.js';
import type { PageDocument } from './dom.js';
import { isNode, linkedData, text, typesOf, type LinkedNode } from './json-ld.js';
import { metaTags, type MetaTags } from './meta-tags.js';
import { agencyName, pageAuthors, type ToldName } from './page-authors.js';
import { dateInAddress, firstDate } from './page-dates.js';
import { pageTitle } from './page-title.js';

export interface PageRecord {
  /** All that is known; the language as the page says it, which many pages do wrongly. */
  readonly fields: DraftFields;
  /** What a person should look at. */
  readonly warnings: readonly string[];
  /** Whether the page itself names its site. */
  readonly namesSite: boolean;
  /** The names of the site and its publisher, which are no authors. */
  readonly owners: readonly string[];
}

/** The record of the page; `url` is where it was fetched, or what the file says where it was saved from. */
export function pageRecord(document: PageDocument, url: string | undefined): PageRecord {
  const meta = metaTags(document, url);
  const linked = linkedData(document);
  const article = linked.article ?? {};
  const node = (key: string): LinkedNode => nodeOf(linked.resolve(firstOf(article[key])));
  const publisher = text(node('publisher')['name']);
  const address = canonical(meta, article, url);

  const known = address === undefined ? undefined : containerTitle(address);
  const journal = meta.first(
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'prism.publicationname',
  );
  const named = [
    journal,
    meta.first('og:site_name'),
    linked.site,
    text(node('isPartOf')['name']),
    publisher,
    meta.first('application-name', 'al:ios:app_name'),
  ];
  const sites = [
    ...(known?.derived === false && journal === undefined ? [known.title] : []),
    ...named.filter((name) => name !== undefined && !isHost(name)),
  ];
  const heading = document.querySelector('h1')?.textContent;
  const { title, site } = pageTitle({
    candidates: [
      text(article['headline']),
      text(article['name']),
      meta.first('citation_title', 'dc.title', 'dcterms.title'),
      meta.first('og:title', 'twitter:title', 'parsely-title'),
    ],
    element: document.querySelector('title')?.textContent,
    sites,
    heading,
  });
  const owners = [...named, site, known?.title].filter((name) => name !== undefined);
  const author = pageAuthors(authorsTold(document, meta, article, linked.resolve), owners);
  const published = firstDate(publicationDates(document, meta, article));
  const dated =
    published ??
    dateInAddress(address) ??
    firstDate([text(article['dateModified']), meta.first('article:modified_time', 'og:updated_time', 'last-modified')]);
  const container = site ?? known?.title;

  const fields: DraftFields = {
    ...defined({ title, author, 'container-title': container, issued: dated }),
    ...(address !== undefined && { URL: address, type: 'webpage' as const }),
    ...defined({
      language: languageTag(
        document.documentElement.getAttribute('lang') ??
          text(article['inLanguage']) ??
          meta.first('content-language', 'og:locale'),
      ),
    }),
    ...defined({ license: licence(meta.link('license') ?? text(article['license'])) }),
    ...scholarly(meta, article),
  };
  return {
    fields,
    owners,
    namesSite: site !== undefined,
    warnings: warnings(published, dated, address),
  };
}

function warnings(
  published: CslDate | undefined,
  dated: CslDate | undefined,
  address: string | undefined,
): readonly string[] {
  const found: string[] = [];
  if (published === undefined && dated !== undefined) {
    const from =
      dateInAddress(address) === dated || dateInAddress(address) !== undefined
        ? 'stands in its address'
        : 'is that of its last change';
    found.push(`the page says no day of publication: the date ${from}`);
  }
  return found;
}

/** The page's own word for its address, but never the front page for an article. */
function canonical(meta: MetaTags, article: LinkedNode, url: string | undefined): string | undefined {
  const page = article['mainEntityOfPage'];
  const told = [
    meta.link('canonical'),
    meta.address(meta.first('og:url')),
    meta.address(meta.first('citation_public_url', 'citation_abstract_html_url')),
    meta.address(text(article['url'])),
    meta.address(isNode(page) ? text(page['@id']) : text(page)),
  ];
  const isFront = (address: string): boolean =>
    new URL(address).pathname === '/' && url !== undefined && new URL(url).pathname !== '/';
  const own = told.find(
    (one) => one !== undefined && !isFront(one) && !/^https?:\/\/(?:localhost|127\.|0\.0\.0\.0)/u.test(one),
  );
  const address = own ?? url;
  if (address === undefined) return undefined;
  const bare = new URL(address);
  bare.hash = '';
  for (const name of [...bare.searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$)/u.test(name)) bare.searchParams.delete(name);
  return bare.href;
}

function authorsTold(
  document: PageDocument,
  meta: MetaTags,
  article: LinkedNode,
  resolve: (value: unknown) => unknown,
): readonly ToldName[] {
  const scholars = meta.all('citation_author').length > 0 ? meta.all('citation_author') : meta.all('citation_authors');
  const inTags = [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'byline',
  ];
  const sources: readonly (() => readonly ToldName[])[] = [
    () => listOf(article['author'] ?? article['creator']).map((one) => linkedName(resolve(one))),
    () => scholars.map((name) => ({ name })),
    () =>
      inTags
        .map((tag) =>
          meta
            .all(tag)
            .filter((name) => !/^https?:/u.test(name))
            .map((name) => ({ name })),
        )
        .find((names) => names.length > 0) ?? [],
    () => nearHeading(document).flatMap((line) => (line.kind === 'byline' ? line.authors.map(nameOf) : [])),
    () =>
      shown(document, [
        '[itemprop~="author"] [itemprop~="name"]',
        '[itemprop~="author"]',
        'a[rel~="author"]',
        '.byline-name, .author-name, .p-author, .byline a, .byline',
        '.author',
      ]),
  ];
  for (const source of sources) {
    const told = source().filter(({ name }) => name !== '');
    if (told.length > 0 && told.some(({ name }) => pageAuthors([{ name }], []) !== undefined)) return told;
  }
  return [];
}

function linkedName(value: unknown): ToldName {
  if (!isNode(value)) return { name: text(value) ?? '' };
  const types = typesOf(value);
  const person = types.includes('Person')
    ? true
    : types.some((type) => type.endsWith('Organization'))
      ? false
      : undefined;
  return {
    name: text(value['name']) ?? '',
    person: person === false && agencyName(text(value['name']) ?? '') !== undefined ? undefined : person,
  };
}

/** What the short texts beside the page's heading tell: under it mostly, and in the same box. */
function nearHeading(document: PageDocument): readonly SourceLine[] {
  let box = document.querySelector('h1');
  for (let level = 0; box !== null && level < 4; level += 1) {
    const around = box.parentElement;
    if (around === null || around.nodeName === 'BODY' || around.textContent.length > 1500) break;
    box = around;
  }
  if (box === null || box.nodeName === 'H1') return [];
  const texts = [...box.querySelectorAll('p, div, span, time, a, li, address')]
    .slice(0, 40)
    .map((one) => one.textContent.replace(/\s+/gu, ' ').trim());
  return texts.filter((text) => text !== '' && text.length < 120).flatMap((text) => sourceLines(text));
}

function nameOf({ literal, given, family, ...rest }: Name): ToldName {
  const parts = [given, rest['dropping-particle'], rest['non-dropping-particle'], family, rest.suffix];
  return { name: literal ?? parts.filter((part) => part !== undefined).join(' ') };
}

/** What stands in the first of the places that has one; more than a few are the authors of other articles. */
function shown(document: PageDocument, selectors: readonly string[]): readonly ToldName[] {
  for (const selector of selectors) {
    const texts = [...document.querySelectorAll(selector)].map((one) =>
      (one.getAttribute('content') ?? one.textContent).replace(/\s+/gu, ' ').trim(),
    );
    const names = [...new Set(texts.filter((name) => name !== '' && name.length < 100))];
    if (names.length > 0) return names.length > 6 ? [] : names.map((name) => ({ name }));
  }
  return [];
}

function publicationDates(
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

/** What journals, conferences and books have besides. */
function scholarly(meta: MetaTags, article: LinkedNode): DraftFields {
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
    ...(pages.length > 0 && { page: [...new Set(pages)].join('-') }),
  };
}

/** “CC BY 4.0” for the address of that licence, and for others the address. */
function licence(told: string | undefined): string | undefined {
  const groups = /creativecommons\.org\/(?:licenses|publicdomain)\/(?<name>[a-z-]+)\/(?<version>[0-9.]+)/u.exec(
    told ?? '',
  )?.groups;
  if (groups === undefined) return told !== undefined && told.length <= 200 ? told : undefined;
  const { name = '', version = '' } = groups;
  return name === 'zero' ? `CC0 ${version}` : `CC ${name.toUpperCase()} ${version}`;
}

function languageTag(told: string | undefined): string | undefined {
  try {
    return told === undefined ? undefined : Intl.getCanonicalLocales(told.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function isHost(name: string): boolean {
  return /^https?:|^[\w-]+(?:\.[\w-]+)+$/u.test(name) && !name.includes(' ');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined || value === null ? [] : [value];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function nodeOf(value: unknown): LinkedNode {
  return isNode(value) ? value : typeof value === 'string' ? { name: value } : {};
}

/** Without what is undefined, which the citation's type does not allow. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
