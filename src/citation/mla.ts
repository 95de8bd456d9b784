/** MLA 9: Author. Title. Container with everything about it, separated by commas. MLA Handbook, chapter 5. */
import type { Citation } from '../domain/citation.js';
import { dateText, MONTHS } from './dates.js';
import { primaryContributors, nameList, type NameListForm } from './names.js';
import { italic, joined, punctuated, type Run } from './runs.js';
import { referenceUrl } from './source-link.js';
import { headlineCase, quoted } from './titles.js';
import { editionText, labelledPages, workKind } from './work.js';

const AUTHORS: NameListForm = {
  first: { order: 'family-first' },
  rest: { order: 'given-first' },
  conjunction: 'and',
  serialComma: 'always',
  etAl: { from: 3, keep: 1, comma: 'always' },
};
const EDITORS: NameListForm = {
  ...AUTHORS,
  first: { order: 'given-first' },
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
};
const DATE = { order: 'day-month-year', months: MONTHS.dotted, precision: 'day', circa: ['circa ', ''] } as const;

/** `citation` is tidy. The day of reading is told only for what has no date. */
export function mlaReference(citation: Citation): readonly Run[] {
  const people = primaryContributors(citation);
  const label = people?.role === 'editor' ? (people.names.length > 1 ? 'editors' : 'editor') : null;
  const author = people && joined([nameList(people.names, AUTHORS), label], ', ');
  const read = citation.issued ? null : dateText(citation.accessed, DATE);
  const parts = [
    author,
    mlaTitle(citation, citation.title),
    source(citation),
    last(citation),
    read && `Accessed ${read}`,
  ];
  return punctuated(joined(parts, '. '), '.');
}

function source(citation: Citation): readonly Run[] {
  const name = citation['container-title'];
  const editors = citation.author ? (citation.editor ?? []) : [];
  const kind = workKind(citation.type);
  const serial = kind === 'journal' || kind === 'press';
  const number = kind === 'report' || kind === 'document' ? joined([citation.genre, citation.number], ' ') : null;
  const parts = [
    italic(name && headlineCase(name, citation.language)),
    editors.length > 0 ? joined(['edited by', nameList(editors, EDITORS)], ' ') : null,
    editionText(citation.edition, 'ed.'),
    citation.volume && `vol. ${citation.volume}`,
    citation.issue && `no. ${citation.issue}`,
    number,
    serial || kind === 'thesis' || sameAsNamed(citation) ? null : citation.publisher,
    issued(citation),
    kind === 'speech' ? citation['publisher-place'] : null,
    labelledPages(citation.page, 'two-digits'),
    referenceUrl(citation),
  ];
  const [first, ...rest] = joined(parts, ', ');
  if (first === undefined) return [];
  return [{ ...first, text: first.text.replace(/^(?:edited|vol\.|no\.|circa)/u, capitalised) }, ...rest];
}

/** A publisher that is also the author or the container is not named twice (5.62). */
function sameAsNamed({ publisher, author, 'container-title': container }: Citation): boolean {
  return publisher === container || (author?.some(({ literal }) => literal === publisher) ?? false);
}

/** Books are dated by the year, journals by the month or season, the rest by the day. */
function issued(citation: Citation): string | null {
  const kind = workKind(citation.type);
  if (kind === 'book' || kind === 'part' || kind === 'thesis')
    return dateText(citation.issued, { ...DATE, precision: 'year' });
  return dateText(citation.issued, kind === 'journal' ? { ...DATE, precision: 'month' } : DATE);
}

/** What kind of thing it is comes last, where it needs saying: "University of Oslo, PhD thesis", "Address". */
function last(citation: Citation): readonly Run[] | null {
  const kind = workKind(citation.type);
  if (kind === 'thesis') return joined([citation.publisher, citation.genre ?? 'thesis'], ', ');
  return kind === 'speech' && citation.genre ? [{ text: citation.genre.replace(/^./u, capitalised) }] : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Titles as MLA 9 sets them, the same in list and text.

/** What is quoted although no container is named, because it is one of many by its nature. */
const PARTS: ReadonlySet<Citation['type']> = new Set(['article', 'document', 'paper-conference', 'speech'] as const);

/** Quoted as a part of something, italic as a whole (5.24 to 5.27). `title` is the record's, whole or short. */
export function mlaTitle({ type, language, 'container-title': container }: Citation, title: string): readonly Run[] {
  const text = headlineCase(title, language);
  const part = type !== 'book' && (container !== undefined || PARTS.has(type));
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}
