/** IEEE: [1] A. Author, “Title,” Container, numbers, date. Accessed. [Online]. Available: URL; in the text [1]. IEEE Reference Guide, 2023. */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, paragraphText } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { editionText, labelledPages, workKind } from './work.js';
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
export const ieee: CitationStyle = { reference, inText };

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
  const people = primaryContributors(citation);
  const author = people && joined([nameList(people.names, AUTHORS), editorLabel(people, 'Ed.', 'Eds.')], ', ');
  const entry = punctuated(joined([author, work(citation), citation.DOI && `doi: ${citation.DOI}`], ', '), '.');
  const url = citation.DOI ? null : referenceUrl(citation);
  const read = dateText(citation.accessed, DATE);
  const online = url && joined([read && `Accessed: ${read}`, `[Online]. Available: ${url}`], '. ');
  return joined([`[${number}]`, entry, online], ' ');
}

/** Title, container and facts of publication in the order of each kind of work. */
function work(citation: Citation): readonly Run[] {
  const title: readonly Run[] = [{ text: quoted(citation.title, 'american') }];
  const container = italic(citation['container-title']);
  const date = dateText(citation.issued, DATE);
  const edition = editionText(citation.edition, 'ed.');
  const volume = citation.volume && `vol. ${citation.volume}`;
  const pages = labelledPages(citation.page, 'full');
  const publisher = joined([citation['publisher-place'], citation.publisher], ': ');
  const year = dateText(citation.issued, { ...DATE, precision: 'year' });
  switch (workKind(citation.type)) {
    case 'journal':
    case 'press': {
      const month =
        workKind(citation.type) === 'journal' ? dateText(citation.issued, { ...DATE, precision: 'month' }) : date;
      return joined([title, container, volume, citation.issue && `no. ${citation.issue}`, pages, month], ', ');
    }
    case 'page':
      return joined([title, container ?? citation.publisher, date], ', ');
    case 'part': {
      const book = container && joined(['in', container], ' ');
      return joined([title, book, edition, volume, editorsOf(citation), joined([publisher, year], ', '), pages], ', ');
    }
    case 'book': {
      const book = joined([italic(citation.title), edition, volume, editorsOf(citation)], ', ');
      const series = citation['collection-title'] && `(${citation['collection-title']})`;
      return joined([joined([book, series], ' '), joined([publisher, year], ', ')], '. ');
    }
    case 'report':
    case 'document': {
      const kind = joined([citation.genre, citation.number], ' ');
      return joined([title, container, citation.publisher, citation['publisher-place'], kind, date], ', ');
    }
    case 'thesis':
      return joined([title, citation.genre ?? 'thesis', citation.publisher, citation['publisher-place'], year], ', ');
    case 'speech':
      return joined([title, container, citation.genre, citation['publisher-place'], date], ', ');
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
