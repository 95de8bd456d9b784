/**
 * The keys that front matter may have: CSL's own, and those of other tools that say the same. Everything else belongs to a program
 * that is none of our business.
 */
import { editDistance } from '../../text/edit-distance.js';

export const FRONT_MATTER_KEYS = [
  'title',
  'author',
  'editor',
  'translator',
  'container-title',
  'collection-title',
  'collection-number',
  'event-title',
  'publisher',
  'publisher-place',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'language',
  'type',
  'license',
  'abstract',
  'volume',
  'issue',
  'page',
  'section',
  'edition',
  'ISBN',
  'ISSN',
  'genre',
  'number',
  'version',
  'authority',
  'note',
  'brief',
] as const;

export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

/** When a text was first made public. The first of them that a file has counts. */
const PUBLISHED =
  'date datepublished publisheddate publishdate publishedat publishedon publishedtime publicationdate pubdate published ' +
  'articlepublishedtime dateposted posteddate postedon posted postdate pubdatetime publishat publishon releasedate year';
/** From when on it is not to be read any more. */
const EXPIRES = 'expirydate unpublishdate expirationdate expires expiresat expireson';
/** When it was begun, for what does not say when it was published. */
const CREATED = 'created createdat createdon datecreated createddate creationdate firstpublished';
/** When it was last changed, for what says nothing else. */
const CHANGED =
  'modified datemodified modifieddate modifiedat updated updatedat updatedon updateddate updatedate dateupdated lastmod lastmodified ' +
  'lastmodifiedat lastmoddate lastupdated lastupdate lastedited articlemodifiedtime msdate';

/** What other tools call it, without marks and in small letters, the surest first. */
const OTHER_NAMES: Readonly<Partial<Record<FrontMatterKey, string>>> = {
  title: 'headline titel titre pagetitle',
  author: 'authors authorname byline by creator creators writer writers',
  editor: 'editors',
  translator: 'translators translatedby',
  'container-title': 'website sitename journal newspaper magazine publication site',
  'event-title': 'event conference',
  issued: `${PUBLISHED} ${CREATED} ${CHANGED}`,
  accessed: 'accessdate accesseddate dateaccessed retrieved retrieveddate',
  URL: 'canonicalurl canonical canonicallink permalink sourceurl originalurl source',
  language: 'lang locale',
  license: 'licence copyright rights',
  abstract: 'description summary excerpt teaser',
};

const FIELDS: ReadonlyMap<string, { readonly field: FrontMatterKey; readonly rank: number }> = new Map([
  ...Object.entries(OTHER_NAMES).flatMap(([field, names]) =>
    names.split(' ').map((name, at) => [name, { field: field as FrontMatterKey, rank: at + 2 }] as const),
  ),
  ...FRONT_MATTER_KEYS.map((field) => [squeezed(field), { field, rank: 1 }] as const),
]);

/** The field that a key is for, and how sure that is: 0 for CSL's own spelling, the greater the less. Undefined for other keys. */
export function fieldOf(key: string): { readonly field: FrontMatterKey; readonly rank: number } | undefined {
  const own = FRONT_MATTER_KEYS.find((name) => name === key);
  return own === undefined ? FIELDS.get(squeezed(key)) : { field: own, rank: 0 };
}

/** Whether the key says when a text was begun, which is when a clipped page was saved. */
export function isCreation(key: string): boolean {
  return CREATED.split(' ').includes(squeezed(key));
}

/** Whether the key says when a text is first public. */
export function isPublication(key: string): boolean {
  return key === 'issued' || PUBLISHED.split(' ').includes(squeezed(key));
}

/** Whether the key says from when on a text is not public any more. */
export function isExpiry(key: string): boolean {
  return EXPIRES.split(' ').includes(squeezed(key));
}

/** Whether the key says when a text was last changed. */
export function isChange(key: string): boolean {
  return CHANGED.split(' ').includes(squeezed(key));
}

/** Whether the key says where a text was taken from. */
export function isSource(key: string): boolean {
  return ['sourceurl', 'originalurl', 'source'].includes(squeezed(key));
}

/** Keys of other tools that are a slip away from one of ours. */
const NO_SLIPS = new Set(
  (
    'authored authoring descriptions editable edited genres headlines issues languages licenses notes numbered numbers pages publish ' +
    'publishers publishes sections subtitle tag tags tile tiles titles translated translation types versions volumes'
  ).split(' '),
);

/** The key of ours that a key was meant to be, by a slip or two of the finger; undefined for no idea, and for other tools' keys. */
export function nearMiss(unknown: string): FrontMatterKey | undefined {
  const plain = squeezed(unknown);
  // `ms.author` is a key in somebody's own realm.
  if (NO_SLIPS.has(plain) || plain.length > 30 || /\w[.:/]\w/.test(unknown)) return undefined;
  return FRONT_MATTER_KEYS.find((key) => {
    const own = squeezed(key);
    if (plain.length < 5 || own.length < 5) return own.length === 3 && own !== plain && sorted(own) === sorted(plain);
    return editDistance(own, plain, 2) <= (plain.length < 8 ? 1 : 2);
  });
}

function sorted(text: string): string {
  return text.split('').toSorted().join('');
}

function squeezed(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
