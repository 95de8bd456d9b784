/** APA 7: Author. (Date). Title. Source. URL, in the text (Author, year). Publication Manual of the APA, chapters 8 to 10. */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { editionText, labelledPages, pageRange, workKind } from './work.js';
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
import { headlineCase, quoted, shortTitle } from './titles.js';

/** The style of the American Psychological Association, 7th edition (2020). */
export const apa: CitationStyle = { reference, inText };

const INVERTED: NameForm = { order: 'family-first', initials: { mark: '.', gap: ' ' } };
/** Up to 20 authors by name, of more the first 19 and the last (9.8). */
const AUTHORS: NameListForm = {
  first: INVERTED,
  rest: INVERTED,
  conjunction: '&',
  serialComma: 'always',
  etAl: { from: 21, keep: 19, last: true, comma: 'always' },
};
const NATURAL: NameForm = { order: 'given-first', initials: { mark: '.', gap: ' ' } };
const EDITORS: NameListForm = { ...AUTHORS, first: NATURAL, rest: NATURAL, serialComma: 'from-three' };
const DATE = { order: 'month-day-year', months: MONTHS.full, circa: ['ca. ', ''] } as const;

/** No period follows a URL, so that it can be copied whole (9.35). */
function reference(citation: Citation): readonly Run[] {
  const people = primaryContributors(citation);
  const author = joined([people && nameList(people.names, AUTHORS), editorLabel(people, '(Ed.)', '(Eds.)')], ' ');
  const date = `(${issued(citation)})`;
  const order = people ? [author, date, title(citation)] : [title(citation), date];
  const entry = punctuated(joined([...order, source(citation)], '. '), '.');
  const url = referenceUrl(citation);
  // Only what has no date of its own is likely to change, and then the day it was read matters (9.16).
  const read = citation.issued || citation.DOI ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  return joined([entry, url && (read ? `Retrieved ${read}, from ${url}` : url)], ' ');
}

/** Periodicals with issues and books are dated by the year, what appears day by day by the day: "2022, June 23" (9.14). */
function issued(citation: Citation): string {
  const year = dateText(citation.issued, { ...DATE, precision: 'year' });
  if (year === null) return 'n.d.';
  const kind = workKind(citation.type);
  const daily = kind === 'press' || kind === 'page' || kind === 'speech' || citation.type === 'document';
  const day = daily ? dateText(citation.issued, { ...DATE, precision: 'without-year' }) : null;
  return day === null ? year : `${year}, ${day}`;
}

/** The title of what stands alone is italic; in a periodical or a book, the container's is (9.19). */
function title(citation: Citation): readonly Run[] {
  const kind = workKind(citation.type);
  const roman = kind === 'journal' || kind === 'press' || kind === 'part';
  return joined([roman ? citation.title : italic(citation.title), details(citation)], ' ');
}

/** What stands in parentheses or brackets after the title: editors, edition, number, kind (9.19 to 9.21); null for nothing. */
function details(citation: Citation): Part {
  switch (workKind(citation.type)) {
    case 'book': {
      const editors = furtherEditors(citation);
      const label = editors.length > 1 ? 'Eds.' : 'Ed.';
      const by = editors.length > 0 ? joined([nameList(editors, EDITORS), label], ', ') : null;
      return bracketed(joined([by, joined([...edition(citation)], ', ')], '; '), '(', ')');
    }
    case 'report':
    case 'document':
      return bracketed(joined([citation.genre, citation.number], ' '), '(', ')');
    case 'thesis':
      return bracketed(joined([citation.genre ?? 'Thesis', citation.publisher], ', '), '[', ']');
    case 'speech':
      return bracketed(joined([citation.genre ?? 'Speech'], ''), '[', ']');
    case 'page':
      return citation.type === 'post' ? '[Online post]' : null;
    case 'journal':
    case 'press':
    case 'part':
      return null;
  }
}

function edition(citation: Citation): readonly Part[] {
  return [editionText(citation.edition, 'ed.'), citation.volume && `Vol. ${citation.volume}`];
}

function bracketed(runs: readonly Run[], open: string, close: string): readonly Run[] | null {
  return runs.length === 0 ? null : joined([open, runs, close], '');
}

/** The periodical, book, site or publisher (9.23 to 9.33). */
function source(citation: Citation): Part {
  const container = citation['container-title'];
  switch (workKind(citation.type)) {
    case 'journal':
    case 'press': {
      const volume = joined([italic(citation.volume), citation.issue && `(${citation.issue})`], '');
      return joined([italic(container), volume, citation.page && pageRange(citation.page, 'full')], ', ');
    }
    case 'part': {
      const pages = joined([...edition(citation), labelledPages(citation.page, 'full')], ', ');
      const book = joined([italic(container), bracketed(pages, '(', ')')], ' ');
      const editors = furtherEditors(citation);
      const by = joined([nameList(editors, EDITORS), editors.length > 1 ? '(Eds.)' : '(Ed.)'], ' ');
      const within = joined([editors.length > 0 ? by : null, book], ', ');
      const whole = within.length > 0 ? joined(['In', within], ' ') : null;
      return joined([whole, besidesAuthor(citation, citation.publisher)], '. ');
    }
    case 'thesis':
      return null;
    case 'page':
      return besidesAuthor(citation, container ?? citation.publisher);
    case 'book':
    case 'report':
    case 'speech':
    case 'document':
      return joined(
        [besidesAuthor(citation, citation.publisher), container === citation.publisher ? null : italic(container)],
        '. ',
      );
  }
}

/** A site or publisher that is also the author is not named twice (9.29, 9.32). */
function besidesAuthor(citation: Citation, name: string | undefined): string | undefined {
  return citation.author?.some(({ literal }) => literal === name) ? undefined : name;
}

/** "(DPA, 2022, para. 4)"; without a page the paragraph is the place (8.28). */
function inText(citation: Citation, paragraph: number | null): string {
  const names = namesOr(citation, { ...FAMILY_NAMES, conjunction: '&' }, inTextTitle(citation));
  return parenthetical(names, yearText(citation, DATE.circa) ?? 'n.d.', paragraphText(paragraph));
}

/** In headline capitals although the list has none, and a page's in italics although its site is named (8.14). */
function inTextTitle(citation: Citation): readonly Run[] {
  const kind = workKind(citation.type);
  const text = headlineCase(shortTitle(citation.title), citation.language, 3);
  const part = kind === 'journal' || kind === 'press' || kind === 'part';
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}
