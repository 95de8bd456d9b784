/** IEEE: [1] A. Author, “Title,” Container, numbers, date. Accessed. [Online]. Available: URL; in the text [1]. IEEE Reference Guide, 2023. */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, paragraphText } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { legalReference } from './legal.js';
import { labelledPages } from './pages.js';
import { editionText, rangedNumber, patentNumber, seriesText, versionText, volumeText, workKind } from './work.js';
import { italic, joined, type Part, punctuated, type Run } from './runs.js';
import {
  editorLabel,
  furtherEditors,
  nameList,
  type NameForm,
  type NameListForm,
  primaryContributors,
} from './names.js';
import { referenceUrl } from './source-link.js';
import { quoted } from './titles.js';

/** The style of the Institute of Electrical and Electronics Engineers; entries are numbered. */
export const ieee: CitationStyle = { reference, inText, quotes: 'american' };

const NATURAL: NameForm = { order: 'given-first', initials: { mark: '.', gap: ' ' } };
const AUTHORS: NameListForm = {
  first: NATURAL,
  rest: NATURAL,
  conjunction: 'and',
  serialComma: 'from-three',
  etAl: { from: 7, keep: 1, italic: true, comma: 'never' },
};
const DATE = { order: 'month-day-year', months: MONTHS.dotted, precision: 'day', circa: ['ca. ', ''] } as const;

/** No period follows a URL, so that it can be copied whole. A DOI stands in place of the address and of the day of reading. */
function reference(citation: Citation, number: number): readonly Run[] {
  if (workKind(citation.type) === 'law') return law(citation, number);
  const people = primaryContributors(citation);
  const author = people && joined([nameList(people.names, AUTHORS), editorLabel(people, 'Ed.', 'Eds.')], ', ');
  const entry = punctuated(joined([author, work(citation), citation.DOI && `doi: ${citation.DOI}`], ', '), '.');
  const url = citation.DOI ? null : referenceUrl(citation);
  const read = dateText(citation.accessed, DATE);
  const online = url && joined([read && `Accessed: ${read}`, `[Online]. Available: ${url}`], '. ');
  return joined([`[${number}]`, entry, online], ' ');
}

function law(citation: Citation, number: number): readonly Run[] {
  const url = referenceUrl(citation);
  const entry = punctuated(legalReference(citation, italic(citation.title)), '.');
  return joined([`[${number}]`, entry, url && `[Online]. Available: ${url}`], ' ');
}

/** Title, container and facts of publication in the order of each kind of work. */
function work(citation: Citation): readonly Run[] {
  const { type, genre, version } = citation;
  const kind = workKind(type);
  const title: readonly Run[] = [{ text: quoted(citation.title, 'american') }];
  const container = italic(citation['container-title']);
  const date = dateText(citation.issued, DATE);
  const edition = editionText(citation.edition, 'ed.');
  const volume = volumeText(citation.volume, 'vol.');
  const pages = labelledPages(citation.page, 'full');
  const publisher = joined([citation['publisher-place'], citation.publisher], ': ');
  const year = dateText(citation.issued, { ...DATE, precision: 'year' });
  const series = seriesText(citation, ', ', 'no. ');
  switch (kind) {
    case 'journal':
    case 'press':
    case 'interview': {
      const month = kind === 'journal' ? dateText(citation.issued, { ...DATE, precision: 'month' }) : date;
      const issue =
        citation.issue && (/^\p{L}{3,}/u.test(citation.issue) ? citation.issue : `no. ${rangedNumber(citation.issue)}`);
      const host = container ?? (kind === 'interview' ? citation.publisher : null);
      return joined([title, host, volume, issue, pages, month], ', ');
    }
    case 'page':
      return joined([title, container ?? citation.publisher, date], ', ');
    case 'part':
    case 'entry': {
      const book = container && joined(['in', container, series && `(${series})`], ' ');
      return joined([title, book, edition, volume, editorsOf(citation), joined([publisher, year], ', '), pages], ', ');
    }
    case 'book': {
      const book = joined([italic(citation.title), edition, volume, editorsOf(citation)], ', ');
      return joined([joined([book, series && `(${series})`], ' '), joined([publisher, year], ', ')], '. ');
    }
    case 'report':
    case 'document': {
      const number = joined([genre, citation.number], ' ');
      return joined([title, container, citation.publisher, citation['publisher-place'], number, date], ', ');
    }
    case 'data': {
      const named = type === 'software' ? italic(citation.title) : title;
      const whole = joined([named, version && `(${versionText(version, 'version')})`], ' ');
      return joined([whole, container, citation.publisher, date], ', ');
    }
    case 'recording': {
      const made = joined([citation.publisher, type === 'motion_picture' && container ? date : year], ', ');
      return type === 'song' && container
        ? joined([title, joined(['on', container], ' '), made], ', ')
        : joined([italic(citation.title), joined([container, made], ', ')], '. ');
    }
    case 'broadcast':
      return joined([title, container, citation.publisher, date], ', ');
    case 'patent':
      return joined([title, patentNumber(citation)?.replace('Patent No.', 'Patent'), date], ', ');
    case 'letter':
      return joined([title, genre, container, citation.publisher, citation['publisher-place'], date], ', ');
    case 'thesis':
      return joined([title, genre ?? 'thesis', citation.publisher, citation['publisher-place'], year], ', ');
    case 'speech':
      return joined([title, container, citation['event-title'], genre, citation['publisher-place'], date], ', ');
    case 'law':
      return [];
  }
}

function editorsOf(citation: Citation): Part {
  const editors = furtherEditors(citation);
  return editors.length === 0 ? null : joined([nameList(editors, AUTHORS), editors.length > 1 ? 'Eds.' : 'Ed.'], ', ');
}

/** "[1, para. 4]". */
function inText(_: Citation, paragraph: number | null, number: number): string {
  return `[${[String(number), paragraphText(paragraph)].filter((part) => part !== null).join(', ')}]`;
}
