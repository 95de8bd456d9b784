/** MLA 9: Author. Title. Container with everything about it, separated by commas; in the text (Author). MLA Handbook, chapters 5 and 6. */
import type { Citation } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, parenthetical } from './citation-style.js';
import { dateText, MONTHS } from './dates.js';
import { editorLabel, furtherEditors, nameList, type NameListForm, primaryContributors } from './names.js';
import { italic, joined, type Part, punctuated, type Run } from './runs.js';
import { referenceUrl } from './source-link.js';
import { headlineCase } from './headline-case.js';
import { quoted, shortTitle } from './titles.js';
import { labelledPages } from './pages.js';
import {
  editionText,
  labelledIssue,
  numbered,
  patentNumber,
  seriesText,
  versionText,
  volumeText,
  workKind,
} from './work.js';

/** The style of the Modern Language Association, 9th edition (2021). */
export const mla: CitationStyle = { reference, inText, quotes: 'american' };

/** Two authors by name, the first one inverted; of three and more the first (5.6 to 5.8). */
const AUTHORS: NameListForm = {
  first: { order: 'family-first' },
  rest: { order: 'given-first' },
  conjunction: 'and',
  serialComma: 'first-inverted',
  etAl: { from: 3, keep: 1, comma: 'always' },
};
const EDITORS: NameListForm = {
  ...AUTHORS,
  first: { order: 'given-first' },
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
};
const DATE = {
  order: 'day-month-year',
  months: MONTHS.dotted,
  precision: 'day',
  circa: ['circa ', ''],
  // As common nouns are (5.79): "spring 2022".
  seasons: ['spring', 'summer', 'autumn', 'winter'],
} as const;

/** The day of reading is told only for what has no date. */
function reference(citation: Citation): readonly Run[] {
  const people = primaryContributors(citation);
  const author = people && joined([nameList(people.names, AUTHORS), editorLabel(people, 'editor', 'editors')], ', ');
  const read = citation.issued ? null : dateText(citation.accessed, DATE);
  const parts = [
    author,
    titleRuns(citation, citation.title),
    middle(citation),
    source(citation),
    ...last(citation),
    read && `Accessed ${read}`,
  ];
  return punctuated(joined(parts, '. '), '.');
}

/** What kind of thing it is stands between title and container (5.107), unless its number or its place at the end says it. */
function middle({ type, genre, number }: Citation): string | undefined {
  const told = ['thesis', 'speech', 'book', 'part', 'entry'].includes(workKind(type)) || number !== undefined;
  return genre === undefined || told ? undefined : capitalised(genre);
}

/** Books and periodicals have numbers of their own; those of others are told with what they are. */
const NUMBERED: ReadonlySet<string> = new Set([
  'report',
  'document',
  'data',
  'broadcast',
  'recording',
  'patent',
  'law',
  'letter',
]);

/** The container and what is told of it, in the order of the handbook's template; its first word is capitalised. */
function source(citation: Citation): readonly Run[] {
  const { authority, section } = citation;
  const kind = workKind(citation.type);
  const serial = kind === 'journal' || kind === 'press';
  const helped = [
    { by: 'edited by', names: furtherEditors(citation) },
    { by: 'translated by', names: citation.translator ?? [] },
  ].map(({ by, names }) => (names.length > 0 ? joined([by, nameList(names, EDITORS)], ' ') : null));
  const parts = [
    containerRuns(citation),
    ...helped,
    editionText(citation.edition, 'ed.'),
    versionText(citation.version, 'version'),
    volumeText(citation.volume, 'vol.'),
    labelledIssue(citation.issue),
    NUMBERED.has(kind) ? numberRuns(citation) : null,
    kind === 'speech' ? citation['event-title'] : null,
    serial || kind === 'thesis' || sameAsNamed(citation) ? null : citation.publisher,
    authority,
    issued(citation),
    kind === 'speech' ? citation['publisher-place'] : null,
    kind === 'law' && section ? `sec. ${section}` : null,
    labelledPages(citation.page, 'two-digits'),
    referenceUrl(citation),
  ];
  const [first, ...rest] = joined(parts, ', ');
  if (first === undefined) return [];
  if (first.italic) return [first, ...rest];
  const isEdition = citation.edition !== undefined && first.text.startsWith(citation.edition);
  return [
    { ...first, text: isEdition ? capitalised(first.text) : first.text.replace(SMALL_START, capitalised) },
    ...rest,
  ];
}

const SMALL_START = /^(?:edited|translated|vol\.|nos?\.|circa|version|episode|sec\.|spring|summer|autumn|winter)/u;

/** "Working Paper no. 17", "episode 5", "TV series episode 5"; empty for none. */
function numberRuns(citation: Citation): readonly Run[] {
  const { type, genre, number } = citation;
  if (number === undefined) return [];
  if (type === 'patent') return joined([patentNumber(citation)], '');
  if (type === 'legislation') return joined([/^\d+-\d+$/u.test(number) ? `Public Law ${number}` : number], '');
  if (type === 'legal_case') return joined([/^\d/u.test(number) ? `no. ${number}` : number], '');
  return joined(type === 'broadcast' ? [genre ?? 'episode', number] : [genre, numbered(number, 'no.')], ' ');
}

/** A paper's town stands in brackets unless its name has it (5.91). */
function containerRuns(citation: Citation): readonly Run[] {
  const { type, 'container-title': name, 'publisher-place': place } = citation;
  const runs = italic(name && headlineCase(name, citation, 'mla')) ?? [];
  const town = type === 'article-newspaper' && place && name && !name.includes(place) ? `[${place}]` : null;
  return joined([runs, town], ' ');
}

/** A publisher that is also the author or the container is not named twice (5.62). */
function sameAsNamed({ publisher, author, 'container-title': container }: Citation): boolean {
  return publisher === container || (author?.some(({ literal }) => literal === publisher) ?? false);
}

/** Books are dated by the year, journals by the month or season, the rest by the day. */
function issued(citation: Citation): string | null {
  const kind = workKind(citation.type);
  const yearly = kind === 'recording' && !(citation.type === 'motion_picture' && citation['container-title']);
  if (kind === 'book' || kind === 'part' || kind === 'thesis' || yearly)
    return dateText(citation.issued, { ...DATE, precision: 'year' });
  return dateText(citation.issued, kind === 'journal' ? { ...DATE, precision: 'month' } : DATE);
}

/** What the handbook puts last: "University of Oslo, PhD thesis", "Address", the series of a book and the section of a paper (5.106 to 5.112). */
function last(citation: Citation): readonly Part[] {
  const { genre, publisher, section } = citation;
  const kind = workKind(citation.type);
  if (kind === 'thesis')
    return [joined([publisher, publisher === undefined ? capitalised(genre ?? 'thesis') : (genre ?? 'thesis')], ', ')];
  // A section without a name is told as one.
  const part = kind === 'press' && section ? (/^(?:\p{L}|\d+)$/u.test(section) ? `Sec. ${section}` : section) : null;
  const series = kind === 'book' || kind === 'part' || kind === 'entry' ? seriesText(citation, ' ') : null;
  return [
    kind === 'speech' && genre ? capitalised(genre) : null,
    series && headlineCase(series, citation, 'mla'),
    part && headlineCase(part, citation, 'mla'),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is quoted although no container is named, because it is one of many by its nature. */
const PARTS: ReadonlySet<Citation['type']> = new Set([
  'article',
  'dataset',
  'document',
  'interview',
  'manuscript',
  'paper-conference',
  'personal_communication',
  'speech',
] as const);

/** What is italic although it stands in a container. */
const WHOLES: ReadonlySet<Citation['type']> = new Set(['book', 'graphic', 'legal_case', 'patent', 'software'] as const);

/** Quoted as a part of something, italic as a whole, an act in neither (5.24 to 5.27), in list and text alike. `title` is the record's, whole or short. */
function titleRuns(citation: Citation, title: string): readonly Run[] {
  const { type, 'container-title': within } = citation;
  const text = headlineCase(title, citation, 'mla');
  if (type === 'legislation') return [{ text }];
  const part = !WHOLES.has(type) && (within !== undefined || PARTS.has(type));
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}

/** "(DPA, par. 4)": no year, and without an author the short title (6.10). */
function inText(citation: Citation, paragraph: number | null): string {
  const names = namesOr(citation, FAMILY_NAMES, titleRuns(citation, shortTitle(citation.title)));
  return parenthetical(names, paragraph === null ? null : `par. ${paragraph}`);
}
