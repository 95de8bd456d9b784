/**
 * Vancouver: 1. Author AB. Title. Container [Internet]. Date [cited date];volume(issue):pages, in the text (1). Citing
 * Medicine, 2nd edition: chapter 1 for journals, 2 for books, 25 for web sites.
 */
import type { Citation, Name } from '../domain/citation.js';
import type { CitationStyle } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { pageRange } from './pages.js';
import { editionText, rangedNumber, patentNumber, seriesText, versionText, volumeText, workKind } from './work.js';
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
export const vancouver: CitationStyle = {
  reference,
  inText: (_citation, _paragraph, number) => `(${number})`,
  quotes: 'american',
};

const NAME: NameForm = { order: 'family-first', initials: { mark: '', gap: '' }, noComma: true };
const NAMES: NameListForm = {
  first: NAME,
  rest: NAME,
  conjunction: '',
  serialComma: 'never',
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
  const { genre, authority, 'container-title': container } = citation;
  const kind = workKind(citation.type);
  const pages = citation.page && pageRange(citation.page, 'shortest');
  if (container !== undefined && ['journal', 'press', 'page', 'interview'].includes(kind)) {
    const volume = joined([rangedNumber(citation.volume), citation.issue && `(${rangedNumber(citation.issue)})`], '');
    const dated = joined([joined([date(citation, 'day'), cited(citation, online)], ' '), volume], ';');
    const title = joined([citation.title, genre && `[${genre}]`], ' ');
    return [title, joined([container, medium], ' '), joined([dated, pages], ':')];
  }
  const edition = editionText(citation.edition, 'ed.');
  const volume = volumeText(citation.volume, 'Vol.');
  const series = seriesText(citation, '; ', 'no. ');
  const issued = published(citation, online);
  if (kind === 'part' || kind === 'entry') {
    const by = helped(furtherEditors(citation), 'editor', 'editors');
    const book = joined([by, container && joined([container, medium], ' ')], '. ');
    const title = joined([citation.title, container === undefined ? medium : null], ' ');
    return [
      title,
      helped(citation.translator ?? [], 'translator', 'translators'),
      book.length > 0 ? joined(['In:', book], ' ') : null,
      edition,
      volume,
      issued,
      pages && `p. ${pages}`,
      series && `(${series})`,
    ];
  }
  const kindOf = kind === 'book' ? undefined : (genre ?? (kind === 'thesis' || kind === 'speech' ? kind : undefined));
  const numbered = citation.number !== undefined && kind === 'report';
  const whole = kind === 'book' || kind === 'report';
  // What stands in something else is read there.
  const host = container !== undefined && ['broadcast', 'recording', 'law'].includes(kind);
  return [
    joined([citation.title, kindOf && !numbered ? `[${kindOf}]` : null, host ? null : medium], ' '),
    host ? joined([container, medium], ' ') : null,
    versionText(citation.version, 'Version'),
    edition,
    volume,
    helped(furtherEditors(citation), 'editor', 'editors'),
    helped(citation.translator ?? [], 'translator', 'translators'),
    kind === 'book' || host ? null : container,
    kind === 'speech' ? citation['event-title'] : authority,
    issued,
    numbered ? joined([genre, reportNumber(citation)], ' ') : kind === 'patent' ? patentNumber(citation) : null,
    kind === 'law' && pages ? `p. ${pages}` : null,
    whole && series ? `(${series})` : null,
  ];
}

/** "Roe J, editor"; null for nobody. */
function helped(names: readonly Name[], one: string, several: string): Part {
  return names.length === 0 ? null : joined([nameList(names, NAMES), names.length > 1 ? several : one], ', ');
}

/** "No.: 17", or "Report No.: 17" where no kind is told (Citing Medicine, chapter 5). */
function reportNumber({ genre, number }: Citation): string | undefined {
  const label = genre === undefined ? 'Report No.:' : 'No.:';
  return number !== undefined && /^\d+$/u.test(number) ? `${label} ${number}` : number;
}

/** "London: Green Press; 1999 [cited 2024 Apr 26]". Books and theses are dated by the year. */
function published(citation: Citation, online: boolean): readonly Run[] {
  const kind = workKind(citation.type);
  const yearly = ['book', 'part', 'entry', 'thesis', 'recording', 'data'].includes(kind);
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
