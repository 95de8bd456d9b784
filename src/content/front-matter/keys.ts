/** The keys that front matter may have, and which of them was meant by one that it may not. */
import { editDistance } from '../../text/edit-distance.js';

export const FRONT_MATTER_KEYS = [
  'title',
  'author',
  'editor',
  'container-title',
  'collection-title',
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
  'edition',
  'ISBN',
  'ISSN',
  'genre',
  'number',
  'note',
  'brief',
] as const;

export type FrontMatterKey = (typeof FRONT_MATTER_KEYS)[number];

const MEANT: readonly (readonly [FrontMatterKey, readonly string[]])[] = [
  ['title', ['headline', 'name', 'titel', 'titre']],
  ['author', ['authors', 'by', 'byline', 'creator', 'writer']],
  ['container-title', ['site', 'website', 'journal', 'newspaper', 'magazine', 'publication', 'container', 'sitename']],
  ['issued', ['date', 'published', 'pubdate', 'publicationdate', 'publisheddate', 'datepublished', 'year', 'created']],
  ['accessed', ['retrieved', 'accessdate', 'accesseddate', 'retrieveddate', 'visited']],
  ['URL', ['link', 'source', 'href', 'canonical', 'permalink', 'address', 'uri', 'web']],
  ['language', ['lang', 'locale', 'sprache']],
  ['license', ['licence', 'rights', 'copyright']],
  ['abstract', ['summary', 'description', 'excerpt', 'teaser']],
  ['page', ['pages', 'pp']],
  ['number', ['no', 'nr', 'reportnumber']],
  ['type', ['kind', 'itemtype']],
];

/** The key that was probably meant: by case, by a common other name, by at most two slips; undefined for no idea. */
export function meantKey(unknown: string): FrontMatterKey | undefined {
  const plain = squeezed(unknown);
  const same = FRONT_MATTER_KEYS.find((key) => squeezed(key) === plain);
  if (same !== undefined) return same;
  const named = MEANT.find(([, names]) => names.includes(plain));
  if (named !== undefined) return named[0];
  // Two slips in a word of three letters would make it any word.
  return FRONT_MATTER_KEYS.find(
    (key) => editDistance(squeezed(key), plain, 2) <= Math.min(2, Math.floor(plain.length / 3)),
  );
}

function squeezed(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
