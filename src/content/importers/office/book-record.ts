/**
 * What a book's own record says of it, in Dublin Core: who wrote it, and when it was published. A record names illustrators among the
 * creators, and the day on which a program made the file among the dates, each with what it is (EPUB 2: an attribute; 3: an element
 * that refers to it).
 */
import type { DraftFields } from '../draft.js';
import type { PageDocument, PageElement } from '../html/dom.js';
import { pageAuthors } from '../html/page-authors.js';
import { firstDate } from '../html/page-dates.js';

/** What a creator is to a CSL record, by the codes of MARC relators and their English names; who has no role is an author. */
const ROLES: readonly (readonly ['author' | 'editor', RegExp])[] = [
  ['author', /^(?:|aut|author|cre|creator|aud|dis|dissertant)$/u],
  ['editor', /^(?:edt|editor|edc|com|compiler)$/u],
];

/** The events of dates in the order in which they are believed; no other one is a publication. */
const PUBLISHED = ['publication', 'original-publication', '', 'ops-publication'];

/** The fields that the record tells; none for a record that tells nothing. */
export function bookRecord(opf: PageDocument): DraftFields {
  const elements = [...opf.querySelectorAll('*')];
  const all = (name: string): readonly PageElement[] =>
    elements.filter((element) => element.nodeName.toLowerCase() === `dc:${name}` && textOf(element) !== '');
  const [title, publisher, language, rights] = ['title', 'publisher', 'language', 'rights'].map((name) => {
    const [first] = all(name);
    return first === undefined ? undefined : textOf(first);
  });
  const refined = refinements(elements, 'role');
  const people = [...all('creator'), ...all('contributor')].map((element) => ({
    name: textOf(element),
    isCreator: element.nodeName.toLowerCase() === 'dc:creator',
    role: roleOf(element, refined),
  }));
  const named = ROLES.flatMap(([field, codes]) => {
    // Who only contributed is named with a role or not at all.
    const those = people.filter(
      ({ role, isCreator }) => codes.test(role) && (isCreator || (field !== 'author' && role !== '')),
    );
    const names = pageAuthors(those, []);
    return names === undefined ? [] : [[field, names] as const];
  });
  const issued = firstDate([...datesOf(all('date')), ...issuedOf(elements)]);
  const isbn = all('identifier')
    .map((id) => /^(?:urn:isbn:)?(?<isbn>97[89][0-9-]{10,14})$/iu.exec(textOf(id))?.groups?.['isbn'])
    .find((found) => found !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...Object.fromEntries(named),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
    ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u.test(language) && { language }),
    ...(rights !== undefined && rights.length <= 200 && { license: rights }),
    ...(isbn !== undefined && { ISBN: isbn }),
  };
}

/** Of each element that another one refines, by its id: what that one says of it. */
function refinements(elements: readonly PageElement[], property: string): ReadonlyMap<string, string> {
  return new Map(
    elements
      .filter((element) => element.getAttribute('property') === property && element.getAttribute('refines') !== null)
      .map((element) => [(element.getAttribute('refines') ?? '').replace(/^#/u, ''), metaText(element)]),
  );
}

function roleOf(element: PageElement, refined: ReadonlyMap<string, string>): string {
  const role = refined.get(element.getAttribute('id') ?? '') ?? attribute(element, 'role') ?? '';
  return role
    .toLowerCase()
    .replace(/^.*[/:]/u, '')
    .trim();
}

function datesOf(dates: readonly PageElement[]): readonly string[] {
  const eventOf = (date: PageElement): string => (attribute(date, 'event') ?? '').toLowerCase().trim();
  return PUBLISHED.flatMap((event) => dates.filter((date) => eventOf(date) === event).map(textOf));
}

function issuedOf(elements: readonly PageElement[]): readonly string[] {
  return elements.filter((element) => element.getAttribute('property') === 'dcterms:issued').map(metaText);
}

/** The parser takes these for the elements of a page's head, which have no text: it stands behind them. */
function metaText(element: PageElement): string {
  return (textOf(element) || element.nextSibling?.textContent.replace(/\s+/gu, ' ').trim()) ?? '';
}

/** Whatever prefix the names of the package's format have. */
function attribute(element: PageElement, name: string): string | undefined {
  return element.getAttribute(`opf:${name}`) ?? element.getAttribute(name) ?? undefined;
}

function textOf(element: PageElement): string {
  return element.textContent.replace(/\s+/gu, ' ').trim();
}
