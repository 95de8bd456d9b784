/** MLA 9: Author. Title. Container with everything about it, separated by commas; in the text (Author). MLA Handbook, chapters 5 and 6. */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, parenthetical } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { editorLabel, furtherEditors, nameList, type NameListForm, primaryContributors } from './names.js';
import { italic, joined, punctuated, type Run } from './runs.js';
import { referenceUrl } from './source-link.js';
import { headlineCase, quoted, shortTitle } from './titles.js';
import { editionText, labelledPages, workKind } from './work.js';

/** The style of the Modern Language Association, 9th edition (2021). */
export const mla: CitationStyle = { reference, inText };

/** Two authors by name, the first one inverted; of three and more the first (5.6 to 5.8). */
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

/** The day of reading is told only for what has no date. */
function reference(citation: Citation): readonly Run[] {
  const people = primaryContributors(citation);
  const author = people && joined([nameList(people.names, AUTHORS), editorLabel(people, 'editor', 'editors')], ', ');
  const read = citation.issued ? null : dateText(citation.accessed, DATE);
  const parts = [
    author,
    titleRuns(citation, citation.title),
    source(citation),
    last(citation),
    read && `Accessed ${read}`,
  ];
  return punctuated(joined(parts, '. '), '.');
}

/** The container and what is told of it, in the order of the handbook's template; its first word is capitalised. */
function source(citation: Citation): readonly Run[] {
  const name = citation['container-title'];
  const editors = furtherEditors(citation);
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

/** What is quoted although no container is named, because it is one of many by its nature. */
const PARTS: ReadonlySet<Citation['type']> = new Set(['article', 'document', 'paper-conference', 'speech'] as const);

/** Quoted as a part of something, italic as a whole (5.24 to 5.27), in list and text alike. `title` is the record's, whole or short. */
function titleRuns({ type, language, 'container-title': container }: Citation, title: string): readonly Run[] {
  const text = headlineCase(title, language);
  const part = type !== 'book' && (container !== undefined || PARTS.has(type));
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}

/** "(DPA, par. 4)": no year, and without an author the short title (6.10). */
function inText(citation: Citation, paragraph: number | null): string {
  const names = namesOr(citation, FAMILY_NAMES, titleRuns(citation, shortTitle(citation.title)));
  return parenthetical(names, paragraph === null ? null : `par. ${paragraph}`);
}
