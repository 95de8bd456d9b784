/** What Chicago's lists and notes are both made of: names, titles, containers, and how much of a date is told. */
import type { Citation } from '../domain/citation.js';
import { MONTHS } from './dates.js';
import { headlineCase } from './headline-case.js';
import { furtherEditors, nameList, type NameForm, type NameListForm } from './names.js';
import { italic, joined, plainText, type Run } from './runs.js';
import { quoted } from './titles.js';
import { containerLeads, numbered, workKind } from './work.js';

const NATURAL: NameForm = { order: 'given-first' };

/** `inverted` for lists (up to six names, else three and "et al."), `natural` for notes (up to two, else one) and editors. */
export const NAMES = {
  inverted: {
    first: { order: 'family-first', demoteParticle: true },
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'first-inverted',
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
export const DATE = { order: 'month-day-year', months: MONTHS.full, circa: ['[', '?]'] } as const;

/**
 * The container, in italics where it is published: a web site that is no paper, magazine or blog stands in roman (14.104). A paper's
 * town follows in parentheses unless its name has it (14.89). Empty for none.
 */
export function containerRuns(citation: Citation): readonly Run[] {
  const { type, 'container-title': name, 'publisher-place': place } = citation;
  const text = headline(citation, name);
  if (name === undefined || text === undefined) return [];
  const site = workKind(type) === 'page' || type === 'motion_picture';
  const blog = type === 'post-weblog' && !/blog/iu.test(name) ? '(blog)' : null;
  const town = type === 'article-newspaper' && place && !name.includes(place) ? `(${place})` : null;
  return joined([site ? text : italic(text), blog, town], ' ');
}

export function headline(citation: Citation, text: string): string;
export function headline(citation: Citation, text: string | undefined): string | undefined;
export function headline(citation: Citation, text: string | undefined): string | undefined {
  return text && headlineCase(text, citation, 'chicago');
}

/** "Working Paper No. 17": the name of a series has capitals, what is no series has none. */
export function described(citation: Citation): string | undefined {
  const { genre, number } = citation;
  if (number === undefined) return genre;
  return [headline(citation, genre), numbered(number, 'No.')].filter(Boolean).join(' ');
}

const WHOLES: ReadonlySet<string> = new Set(['graphic', 'software', 'legal_case'] as const);

/** Books, reports, pictures and programs in italics, a patent in neither, everything else in quotation marks; headline capitals. `title` is the record's, whole or short. */
export function titleRuns(citation: Citation, title: string): readonly Run[] {
  const { type, 'container-title': container } = citation;
  const kind = workKind(type);
  // A word of a dictionary is spelled as it is, and a patent as its office does (14.158).
  const text = type === 'entry-dictionary' || kind === 'patent' ? title : headline(citation, title);
  if (kind === 'patent' || type === 'legislation') return [{ text }];
  const single = kind === 'report' || kind === 'recording' || kind === 'broadcast';
  const whole = kind === 'book' || WHOLES.has(type) || (single && container === undefined);
  return (whole ? italic(text) : null) ?? [{ text: quoted(text, 'american') }];
}

/** "edited by Jan Roe", "translated by Eva Lind". */
export function helped(
  citation: Citation,
  names: NameListForm = NAMES.editors,
  edited = 'edited by',
  translated = 'translated by',
): readonly string[] {
  const editors = plainText(nameList(furtherEditors(citation), names));
  const translators = plainText(nameList(citation.translator ?? [], names));
  return [editors && `${edited} ${editors}`, translators && `${translated} ${translators}`].filter(
    (text) => text !== '',
  );
}

const YEARLY: ReadonlySet<string> = new Set(['book', 'part', 'thesis'] as const);

/** Books are dated by the year, and so is a journal that has volume and issue; other journals by the month, the rest by the day. */
export function precisionOf(citation: Citation): 'year' | 'month' | 'day' {
  const kind = workKind(citation.type);
  const byIssue = kind === 'journal' && citation.volume !== undefined && citation.issue !== undefined;
  const signedEntry = kind === 'entry' && !containerLeads(citation);
  const recorded = kind === 'recording' && !(citation.type === 'motion_picture' && citation['container-title']);
  if (YEARLY.has(kind) || byIssue || signedEntry || recorded) return 'year';
  return kind === 'journal' ? 'month' : 'day';
}
