/**
 * Chicago 18, both systems: the bibliography that goes with notes, and the list that goes with author and date. They
 * differ in where the year stands, so one module writes both. Chicago Manual of Style, chapters 13 and 14.
 */
import type { Citation, CslDate } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { dateText } from './dates.js';
import { chicagoNote } from './chicago-note.js';
import { containerRuns, DATE, described, headline, helped, NAMES, precisionOf, titleRuns } from './chicago-parts.js';
import { editorLabel, nameList, primaryContributors } from './names.js';
import { joined, type Part, plainText, punctuated, type Run } from './runs.js';
import { legalReference } from './legal.js';
import { referenceUrl } from './source-link.js';
import { shortTitle } from './titles.js';
import { pageRange } from './pages.js';
import {
  containerLeads,
  editionText,
  rangedNumber,
  labelledIssue,
  patentNumber,
  seriesText,
  versionText,
  volumeText,
  workKind,
} from './work.js';

/** Notes and bibliography; in the text stands nothing, so the in-text form is the full first note. */
export const chicago: CitationStyle = {
  quotes: 'american',
  reference: (citation) => reference(citation, 'bibliography'),
  inText: (citation, paragraph) => plainText(chicagoNote(citation, paragraphText(paragraph))),
};

/** "(DPA 2022, para. 4)": no comma between name and year, but one before "n.d.". */
export const chicagoAuthorDate: CitationStyle = {
  quotes: 'american',
  reference: (citation) => reference(citation, 'author-date'),
  inText: (citation, paragraph) => {
    const year = yearText(citation, DATE);
    const names = namesOr(citation, FAMILY_NAMES, inTextTitle(citation));
    const place = paragraphText(paragraph);
    return year === null ? parenthetical(names, 'n.d.', place) : parenthetical(`${names} ${year}`, place);
  },
};

type System = 'bibliography' | 'author-date';

/** Places of publication are left out, as the 18th edition wants (14.30). */
function reference(citation: Citation, system: System): readonly Run[] {
  const url = referenceUrl(citation);
  const kind = workKind(citation.type);
  if (kind === 'law')
    return punctuated(joined([legalReference(citation, headline(citation, citation.title)), url], '. '), '.');
  const first = author(citation);
  const year = system === 'author-date' ? (dateText(citation.issued, { ...DATE, precision: 'year' }) ?? 'n.d.') : null;
  const title =
    kind === 'broadcast' && citation['container-title'] !== undefined ? null : titleRuns(citation, citation.title);
  const front = first.length > 0 ? [first, year, title] : title === null ? [year] : [title, year];
  const hosted = kind === 'part' || kind === 'entry' || kind === 'book';
  const translated = hosted ? [] : helped({ ...citation, editor: [] }).map(capitalised);
  const read = citation.issued ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  return punctuated(
    joined([...front, ...translated, ...source(citation, system), read && `Accessed ${read}`, url], '. '),
    '.',
  );
}

function author(citation: Citation): readonly Run[] {
  if (containerLeads(citation)) return containerRuns(citation);
  const people = primaryContributors(citation);
  if (people === null) return [];
  return joined([nameList(people.names, NAMES.inverted), editorLabel(people, 'ed.', 'eds.')], ', ');
}

function source(citation: Citation, system: System): readonly Part[] {
  const container = containerLeads(citation) ? null : containerRuns(citation);
  const named = container !== null && container.length > 0;
  const edition = editionText(citation.edition, 'ed.');
  const date = issued(citation, system);
  const published = joined([citation.publisher, date], ', ');
  const genre = citation.genre && capitalised(citation.genre);
  const series = headline(citation, seriesText(citation, ' '));
  switch (workKind(citation.type)) {
    case 'journal':
      return [journal(citation, container, date)];
    case 'press':
      return [genre, sectionRuns(citation), joined([named ? container : citation.publisher, date], ', ')];
    case 'interview':
    case 'page':
      return [genre, joined([named ? container : citation.publisher, date], ', ')];
    case 'part':
    case 'entry': {
      const whole = named ? joined(['In', container], ' ') : null;
      const pages = citation.type === 'paper-conference' ? citation.page && pageRange(citation.page, 'chicago') : null;
      const [by, ...more] = helped(citation);
      const help = joined([by && !whole ? capitalised(by) : by, ...more], ', ');
      return [
        joined([whole, edition, volumeText(citation.volume, 'vol.'), help, whole ? pages : null], ', '),
        series,
        joined([published, whole ? null : pages], ', '),
      ];
    }
    case 'book':
      return [
        edition && capitalised(edition),
        volumeText(citation.volume, 'Vol.'),
        ...helped(citation).map(capitalised),
        series,
        published,
      ];
    case 'thesis':
      return [joined([genre ?? 'Thesis', citation.publisher, date], ', ')];
    case 'report':
      return [container, described(citation), series, published];
    case 'document': {
      if (citation.type === 'article') return [container, joined([genre ?? 'Preprint', published], ', ')];
      return [container, genre, published];
    }
    case 'data': {
      const told = [container, described(citation)];
      if (citation.type === 'dataset') return [...told, versionText(citation.version, 'Version'), published];
      const released = joined(
        [citation.publisher, date && `${citation.publisher ? 'released' : 'Released'} ${date}`],
        ', ',
      );
      return [...told, versionText(citation.version, 'V.'), released];
    }
    case 'recording': {
      const album = citation.type === 'song' && named ? joined(['In', container], ' ') : null;
      if (album !== null) return [album, genre, published];
      return [genre, joined([named ? container : citation.publisher, date], ', ')];
    }
    case 'broadcast': {
      const episode = citation.number === undefined ? genre : `${genre ?? 'Episode'} ${citation.number}`;
      if (citation['container-title'] === undefined) return [episode, published];
      return [container, joined([episode, titleRuns(citation, citation.title)], ', '), published];
    }
    case 'patent':
      return [joined([patentNumber(citation)?.replace('Patent No.', 'Patent'), issuedOn(citation)], ', ')];
    case 'letter':
      return [genre ?? (citation.type === 'manuscript' ? 'Unpublished manuscript' : null), container, published];
    case 'speech':
      return [joined([genre ?? 'Speech', citation['event-title'], container, citation['publisher-place'], date], ', ')];
    case 'law':
      return [];
  }
}

/** The section of a paper: "World News", "sec. A" (14.94). */
function sectionRuns(citation: Citation): string | undefined {
  const { section } = citation;
  return section !== undefined && /^(?:\p{L}|\d+)$/u.test(section) ? `Sec. ${section}` : headline(citation, section);
}

function issuedOn(citation: Citation): string | null {
  const date = dateText(citation.issued, { ...DATE, precision: 'day' });
  return date && `issued ${date}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function journal(citation: Citation, container: readonly Run[] | null, date: string | null): readonly Run[] {
  const { volume, issue, page } = citation;
  const pages = page && pageRange(page, 'chicago');
  const dated = date && `(${date})`;
  if (volume === undefined) {
    const numbers = joined([container, labelledIssue(issue)], ', ');
    // Without a number the date is all there is to find it by, and needs no parentheses.
    return issue === undefined
      ? joined([container, date, pages], ', ')
      : joined([joined([numbers, dated], ' '), pages], ': ');
  }
  // The author-date list has no comma between volume and issue: "12 (3): 123–45".
  const numbers =
    dated === null
      ? [`${rangedNumber(volume)}${issue ? ` (${rangedNumber(issue)})` : ''}`]
      : [joined([rangedNumber(volume), labelledIssue(issue)], ', '), dated];
  return joined([joined([container, ...numbers], ' '), pages], ': ');
}

/** What is printed with the source: in the author-date list the year has been said, and month and day only for what appears by the day. */
function issued(citation: Citation, system: System): string | null {
  const precision = precisionOf(citation);
  if (system === 'author-date') {
    if (precision === 'year' || workKind(citation.type) === 'report') return null;
    const { issued: date } = citation;
    const start = date?.['date-parts'][0];
    const monthly: CslDate | undefined =
      precision === 'month' && date !== undefined && start?.[1] !== undefined && start[2] !== undefined
        ? { 'date-parts': [[start[0], start[1]]] }
        : date;
    return dateText(monthly, { ...DATE, precision: 'without-year' });
  }
  const date = dateText(citation.issued, { ...DATE, precision });
  return date ?? (citation.accessed ? null : 'n.d.');
}

/** An unsigned article is filed under its paper, and everything else without an author under its title. */
function inTextTitle(citation: Citation): readonly Run[] {
  return containerLeads(citation) ? containerRuns(citation) : titleRuns(citation, shortTitle(citation.title));
}
