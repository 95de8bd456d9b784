/**
 * Vancouver: 1. Author AB. Title. Container [Internet]. Date [cited date];volume(issue):pages, in the text (1). Citing
 * Medicine, 2nd edition: chapter 1 for journals, 2 for books, 25 for web sites.
 */
import type { Citation } from '../domain/citation.js';
import type { CitationStyle } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { description, editionText, pageRange, workKind } from './work.js';
import { joined, type Part, punctuated, type Run } from './runs.js';
import {
  editorLabel,
  furtherEditors,
  nameList,
  type NameForm,
  type NameListForm,
  primaryContributors,
} from './names.js';
import { referenceUrl } from './source-link.js';

/** Its in-text form is the number alone: a place in the source has none. */
export const vancouver: CitationStyle = { reference, inText: (_citation, _paragraph, number) => `(${number})` };

const NAME: NameForm = { order: 'family-first', initials: { mark: '', gap: '' }, noComma: true };
const NAMES: NameListForm = {
  first: NAME,
  rest: NAME,
  conjunction: '',
  serialComma: 'always',
  etAl: { from: 7, keep: 6, comma: 'always' },
};
const DATE = { order: 'year-month-day', months: MONTHS.bare, precision: 'day', circa: ['[', '?]'] } as const;

/** No italics and no period after a URL or DOI. */
function reference(citation: Citation, number: number): readonly Run[] {
  const people = primaryContributors(citation);
  const author = people && joined([nameList(people.names, NAMES), editorLabel(people, 'editor', 'editors')], ', ');
  const url = citation.DOI ? null : referenceUrl(citation);
  const link = citation.DOI ? `doi:${citation.DOI}` : url && `Available from: ${url}`;
  const entry = punctuated(joined([author, ...work(citation, url !== null)], '. '), '.');
  return joined([`${number}.`, entry, link], ' ');
}

/** Title, container and facts of publication; `online` when a URL follows. */
function work(citation: Citation, online: boolean): readonly Part[] {
  const medium = online ? '[Internet]' : null;
  const container = citation['container-title'];
  const kind = workKind(citation.type);
  const pages = citation.page && pageRange(citation.page, 'shortest');
  if (container !== undefined && (kind === 'journal' || kind === 'press' || kind === 'page')) {
    const volume = joined([citation.volume, citation.issue && `(${citation.issue})`], '');
    const dated = joined([joined([date(citation, 'day'), cited(citation, online)], ' '), volume], ';');
    return [citation.title, joined([container, medium], ' '), joined([dated, pages], ':')];
  }
  const edition = editionText(citation.edition, 'ed.');
  const volume = citation.volume && `Vol. ${citation.volume}`;
  const editors = furtherEditors(citation);
  const label = editors.length > 1 ? 'editors' : 'editor';
  const by = editors.length === 0 ? null : joined([nameList(editors, NAMES), label], ', ');
  const issued = published(citation, online);
  if (kind === 'part') {
    const book = joined([by, joined([container, medium], ' ')], '. ');
    return [
      citation.title,
      book.length > 0 ? joined(['In:', book], ' ') : null,
      edition,
      volume,
      issued,
      pages && `p. ${pages}`,
    ];
  }
  const genre = kind === 'thesis' || kind === 'speech' ? (citation.genre ?? kind) : null;
  const report = kind === 'report' || kind === 'document' ? description(citation) : null;
  const title = joined([citation.title, genre && `[${genre}]`, medium], ' ');
  const series = citation['collection-title'] && `(${citation['collection-title']})`;
  return [
    title,
    edition,
    volume,
    by,
    kind === 'book' ? null : container,
    issued,
    report,
    kind === 'book' ? series : null,
  ];
}

/** "London: Green Press; 1999 [cited 2024 Apr 26]". Books and theses are dated by the year. */
function published(citation: Citation, online: boolean): readonly Run[] {
  const kind = workKind(citation.type);
  const yearly = kind === 'book' || kind === 'part' || kind === 'thesis';
  const publisher = joined([citation['publisher-place'], citation.publisher], ': ');
  return joined([publisher, joined([date(citation, yearly ? 'year' : 'day'), cited(citation, online)], ' ')], '; ');
}

function date(citation: Citation, precision: 'year' | 'day'): string | null {
  return dateText(citation.issued, { ...DATE, precision });
}

function cited(citation: Citation, online: boolean): string | null {
  const read = online ? dateText(citation.accessed, DATE) : null;
  return read && `[cited ${read}]`;
}
