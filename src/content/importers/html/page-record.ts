/**
 * What a page says of itself, from its records in the order in which they can be believed: JSON-LD, the tags that
 * scholars' search engines read, Open Graph and its kin, microdata, and last what stands on the page.
 */
import type { CslDate } from '../../../domain/citation.js';
import { containerTitle } from '../container-title.js';
import type { DraftFields } from '../draft.js';
import type { PageDocument } from './dom.js';
import { isNode, linkedData, text, type LinkedNode } from './json-ld.js';
import { metaTags } from './meta-tags.js';
import { pageAddress } from './page-address.js';
import { pageAuthors } from './page-authors.js';
import { dateInAddress, firstDate } from './page-dates.js';
import { elementsNear } from './near-heading.js';
import { pageHeading } from './page-heading.js';
import { pageTitle } from './page-title.js';
import { defined, scholarlyRecord } from './scholarly-record.js';
import { authorsTold } from './told-authors.js';
import { publicationDates } from './told-dates.js';

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
  const address = pageAddress(meta, article, url);

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
  const scholars = meta.first('citation_title');
  const candidates = [
    scholars,
    text(article['headline']),
    text(article['name']),
    meta.first('dc.title', 'dcterms.title'),
    meta.first('og:title', 'twitter:title', 'parsely-title'),
  ];
  const element = document.querySelector('title')?.textContent;
  const heading = pageHeading(document, [element, ...candidates], [...named, known?.title]);
  const { title, site } = pageTitle({
    candidates,
    element,
    sites,
    // A name that this program knows is not looked for again.
    hosts: known?.derived === false ? [] : hostsOf(address),
    heading: document.querySelector('h1')?.textContent,
    shown: scholars === undefined ? heading?.text : undefined,
  });
  const near = elementsNear(document, heading?.element ?? document.querySelector('h1') ?? undefined);
  const owners = [...named, site, known?.title, ...hostsOf(address)].filter((name) => name !== undefined);
  const author = pageAuthors(authorsTold(document, meta, article, linked.resolve, near, owners), owners);
  const published = firstDate(publicationDates(document, meta, article, near));
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
    ...scholarlyRecord(meta, article),
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
    const from = dateInAddress(address) !== undefined ? 'stands in its address' : 'is that of its last change';
    found.push(`the page says no day of publication: the date ${from}`);
  }
  return found;
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

function hostsOf(address: string | undefined): readonly string[] {
  const host = address === undefined ? '' : new URL(address).hostname.replace(/^www\./u, '');
  return host === '' ? [] : [host, host.split('.').at(-2) ?? host];
}

function isHost(name: string): boolean {
  return /^https?:|^[\w-]+(?:\.[\w-]+)+$/u.test(name) && !name.includes(' ');
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function nodeOf(value: unknown): LinkedNode {
  return isNode(value) ? value : typeof value === 'string' ? { name: value } : {};
}
