/**
 * Chicago 18, both systems: the bibliography that goes with notes, and the list that goes with author and date. They
 * differ in where the year stands, so one module writes both. Chicago Manual of Style, chapters 13 and 14.
 */
import type { Citation, CslDate } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import {
  editorLabel,
  furtherEditors,
  nameList,
  type NameForm,
  type NameListForm,
  primaryContributors,
} from './names.js';
import { italic, joined, type Part, plainText, punctuated, type Run } from './runs.js';
import { referenceUrl } from './source-link.js';
import { headlineCase, quoted, shortTitle } from './titles.js';
import { containerLeads, description, editionText, pageRange, workKind } from './work.js';

/** Notes and bibliography; in the text stands nothing, so the in-text form is the full first note. */
export const chicago: CitationStyle = {
  reference: (citation) => reference(citation, 'bibliography'),
  inText: (citation, paragraph) => plainText(note(citation, paragraphText(paragraph))),
};

/** "(DPA 2022, para. 4)": no comma between name and year, but one before "n.d.". */
export const chicagoAuthorDate: CitationStyle = {
  reference: (citation) => reference(citation, 'author-date'),
  inText: (citation, paragraph) => {
    const year = yearText(citation, DATE.circa);
    const names = namesOr(citation, FAMILY_NAMES, inTextTitle(citation));
    const place = paragraphText(paragraph);
    return year === null ? parenthetical(names, 'n.d.', place) : parenthetical(`${names} ${year}`, place);
  },
};

type System = 'bibliography' | 'author-date';

const NATURAL: NameForm = { order: 'given-first' };

/** `inverted` for lists (up to six names, else three and "et al."), `natural` for notes (up to two, else one) and editors. */
const NAMES = {
  inverted: {
    first: { order: 'family-first', demoteParticle: true },
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'always',
    etAl: { from: 7, keep: 3, comma: 'always' },
  },
  natural: {
    first: NATURAL,
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'from-three',
    etAl: { from: 3, keep: 1, comma: 'never' },
  },
  editors: {
    first: NATURAL,
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'from-three',
    etAl: { from: 7, keep: 3, comma: 'always' },
  },
} as const satisfies Readonly<Record<string, NameListForm>>;

/** A guessed date stands in brackets with a question mark (14.44). */
const DATE = { order: 'month-day-year', months: MONTHS.full, circa: ['[', '?]'] } as const;

/** Places of publication are left out, as the 18th edition wants (14.30). */
function reference(citation: Citation, system: System): readonly Run[] {
  const title = titleRuns(citation, citation.title);
  const first = author(citation);
  const year = system === 'author-date' ? (dateText(citation.issued, { ...DATE, precision: 'year' }) ?? 'n.d.') : null;
  const front = first.length > 0 ? [first, year, title] : [title, year];
  const read = citation.issued ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  const url = referenceUrl(citation);
  return punctuated(joined([...front, ...source(citation, system), read && `Accessed ${read}`, url], '. '), '.');
}

function author(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return containerRuns(citation);
  const people = primaryContributors(citation);
  if (people === null) return [];
  return joined([nameList(people.names, NAMES.inverted), editorLabel(people, 'ed.', 'eds.')], ', ');
}

function source(citation: Citation, system: System): readonly Part[] {
  const container = containerLeads(citation) ? null : containerRuns(citation);
  const by = nameList(furtherEditors(citation), NAMES.editors);
  const edition = editionText(citation.edition, 'ed.');
  const date = issued(citation, system);
  switch (workKind(citation.type)) {
    case 'journal':
      return [journal(citation, container, date)];
    case 'press':
      return [joined([container, date], ', ')];
    case 'page':
      return [joined([container && container.length > 0 ? container : citation.publisher, date], ', ')];
    case 'part': {
      const whole = container && container.length > 0 ? joined(['In', container], ' ') : null;
      const pages = citation.type === 'chapter' ? null : citation.page && pageRange(citation.page, 'chicago');
      const edited = by.length > 0 ? joined([whole ? 'edited by' : 'Edited by', by], ' ') : null;
      return [
        joined([whole, edited, edition, volume(citation, 'vol.'), pages], ', '),
        joined([citation.publisher, date], ', '),
      ];
    }
    case 'book':
      return [
        by.length > 0 ? joined(['Edited by', by], ' ') : null,
        edition,
        volume(citation, 'Vol.'),
        citation['collection-title'],
        joined([citation.publisher, date], ', '),
      ];
    case 'thesis':
      return [joined([citation.genre ?? 'Thesis', citation.publisher, date], ', ')];
    case 'report':
    case 'document':
      return [container, description(citation), joined([citation.publisher, date], ', ')];
    case 'speech':
      return [joined([citation.genre ?? 'Speech', container, citation['publisher-place'], date], ', ')];
  }
}

function journal(citation: Citation, container: readonly Run[] | null, date: string | null): readonly Run[] {
  const { volume: number, issue, page } = citation;
  const pages = page && pageRange(page, 'chicago');
  if (number === undefined) return joined([container, issue && `no. ${issue}`, date, pages], ', ');
  const dated = date && `(${date})`;
  // The author-date list has no comma between volume and issue: "12 (3): 123–45".
  const numbers =
    dated === null
      ? [`${number}${issue ? ` (${issue})` : ''}`]
      : [joined([number, issue && `no. ${issue}`], ', '), dated];
  return joined([joined([container, ...numbers], ' '), pages], ': ');
}

function volume({ volume: number }: Citation, label: string): string | null {
  return number === undefined ? null : `${label} ${number}`;
}

/** What is printed with the source: in the author-date list the year has been said, and month and day only for what appears by the day. */
function issued(citation: Citation, system: System): string | null {
  const kind = workKind(citation.type);
  const numbered = kind === 'journal' && citation.volume !== undefined && citation.issue !== undefined;
  const yearly = kind === 'book' || kind === 'part' || kind === 'thesis' || numbered;
  if (system === 'author-date') {
    if (yearly || kind === 'report') return null;
    const start = citation.issued?.['date-parts'][0];
    const date: CslDate | undefined =
      kind === 'journal' && start?.[1] !== undefined ? { 'date-parts': [[start[0], start[1]]] } : citation.issued;
    return dateText(date, { ...DATE, precision: 'without-year' });
  }
  const precision = yearly ? 'year' : kind === 'journal' ? 'month' : 'day';
  const date = dateText(citation.issued, { ...DATE, precision });
  return date ?? (citation.accessed ? null : 'n.d.');
}

/** The full first note, closed by a period; `place` is "para. 4" or null. An unsigned article begins with its title, in papers too. */
function note(citation: Citation, place: string | null): readonly Run[] {
  const people = primaryContributors(citation);
  const authors = people && joined([nameList(people.names, NAMES.natural), editorLabel(people, 'ed.', 'eds.')], ', ');
  const work = joined([titleRuns(citation, citation.title), within(citation)], ', ');
  const facts = publication(citation);
  const read = citation.issued ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  const numbered = workKind(citation.type) === 'journal' && citation.volume !== undefined;
  const placed = numbered
    ? joined([joined([work, facts], ' '), place], ': ')
    : joined([facts?.startsWith('(') ? joined([work, facts], ' ') : joined([work, facts], ', '), place], ', ');
  return punctuated(joined([authors, placed, read && `accessed ${read}`, referenceUrl(citation)], ', '), '.');
}

/** What the work stands in, up to the facts of publication. */
function within(citation: Citation): readonly Run[] {
  const container = containerRuns(citation);
  const editors = furtherEditors(citation);
  const edited = editors.length > 0 ? joined(['ed.', nameList(editors, NAMES.natural)], ' ') : null;
  const edition = editionText(citation.edition, 'ed.');
  const numberedVolume = citation.volume && `vol. ${citation.volume}`;
  switch (workKind(citation.type)) {
    case 'journal': {
      const numbers = joined([citation.volume, citation.issue && `no. ${citation.issue}`], ', ');
      return joined([container, numbers], citation.volume === undefined ? ', ' : ' ');
    }
    case 'press':
      return container;
    case 'page':
      return container.length > 0 ? container : joined([citation.publisher], '');
    case 'part': {
      const book = container.length > 0 ? joined(['in', container], ' ') : null;
      return joined([book, edited, edition, numberedVolume], ', ');
    }
    case 'book':
      return joined([edited, edition, numberedVolume, citation['collection-title']], ', ');
    case 'report':
    case 'document':
      return joined([container, description(citation)], ', ');
    case 'thesis':
    case 'speech':
      return container;
  }
}

/** Publisher and date: in parentheses for what is published once, plain for what stands in a paper or on a page. */
function publication(citation: Citation): string | null {
  const kind = workKind(citation.type);
  const issue = kind === 'journal' && citation.volume !== undefined && citation.issue !== undefined;
  const yearly = kind === 'book' || kind === 'part' || kind === 'thesis' || issue;
  const precision = yearly ? 'year' : kind === 'journal' ? 'month' : 'day';
  const date = dateText(citation.issued, { ...DATE, precision }) ?? (citation.accessed ? undefined : 'n.d.');
  if (kind === 'press' || kind === 'page' || (kind === 'journal' && citation.volume === undefined)) return date ?? null;
  if (kind === 'journal') return date === undefined ? null : `(${date})`;
  const first =
    kind === 'thesis' ? (citation.genre ?? 'thesis') : kind === 'speech' ? (citation.genre ?? 'speech') : undefined;
  const place = kind === 'speech' ? citation['publisher-place'] : citation.publisher;
  const facts = [first, place, date].filter((fact) => fact !== undefined);
  return facts.length === 0 ? null : `(${facts.join(', ')})`;
}

/** The container in italics, a blog marked as one unless its name says so; empty for none. */
function containerRuns(citation: Citation): readonly Run[] {
  const name = citation['container-title'];
  const text = name && headlineCase(name, citation.language, 4);
  const blog = citation.type === 'post-weblog' && text && !/blog/iu.test(text);
  return joined([italic(text), blog ? '(blog)' : null], ' ');
}

/** Books and reports in italics, everything else in quotation marks; headline capitals. `title` is the record's, whole or short. */
function titleRuns(citation: Citation, title: string): readonly Run[] {
  const text = headlineCase(title, citation.language, 4);
  const kind = workKind(citation.type);
  const whole = kind === 'book' || (kind === 'report' && !citation['container-title']);
  return (whole ? italic(text) : null) ?? [{ text: quoted(text, 'american') }];
}

/** An unsigned article is filed under its paper, and everything else without an author under its title. */
function inTextTitle(citation: Citation): readonly Run[] {
  return containerLeads(citation) ? containerRuns(citation) : titleRuns(citation, shortTitle(citation.title));
}
