/** The names that a page gives as its authors', from the first of its records that has one: what they are worth is for others to say. */
import type { PageDocument, PageElement } from './dom.js';
import { isNode, text, typesOf, type LinkedNode } from './json-ld.js';
import type { MetaTags } from './meta-tags.js';
import { agencyName, pageAuthors, type ToldName } from './page-authors.js';
import { shownAuthors } from './shown-authors.js';

/**
 * Empty for a page that names nobody but its `owners`. `resolve` follows references within the page's linked data, `near` are the
 * elements beside its heading.
 */
export function authorsTold(
  document: PageDocument,
  meta: MetaTags,
  article: LinkedNode,
  resolve: (value: unknown) => unknown,
  near: readonly PageElement[],
  owners: readonly (string | undefined)[],
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
    () => shownAuthors(near).map((name) => ({ name })),
    () =>
      shown(document, [
        '[itemprop~="author"] [itemprop~="name"]',
        '[itemprop~="author"]',
        'a[rel~="author"]',
        '.byline-name, .author-name, .p-author, .byline a, .byline',
        '.author',
      ]),
  ];
  // An article by a house may still have an author whom only its readers see.
  let house: readonly ToldName[] = [];
  for (const source of sources) {
    const told = source().filter(({ name }) => name !== '');
    if (told.length > 0 && told.every(({ person }) => person === false)) {
      if (house.length === 0) house = told;
      continue;
    }
    if (told.some(({ name, person }) => pageAuthors([{ name, person }], owners) !== undefined)) return told;
  }
  return house;
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined || value === null ? [] : [value];
}
