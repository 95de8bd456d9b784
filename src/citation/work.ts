/**
 * What styles ask of a work: which of the few kinds it is, so that no style switches over CSL's types, and its
 * pages, edition and description in words.
 */
import type { CitationType, Citation } from '../domain/citation.js';
import { primaryContributors } from './names.js';
import { joined, type Run } from './runs.js';
import { completed } from './pages.js';

/**
 * `journal`, `press` (newspaper, magazine, blog) and `page` (web page, post) stand in a container that appears again and again or lives
 * on, and so does an `interview`; `part` stands in a book and `entry` in a reference work; a `broadcast` is an episode or a programme,
 * `recording` a film, a song or a picture; `data` is a set of them or a program; `law` is cited as lawyers do; `letter` is what was
 * written to somebody or lies in an archive; `document` covers preprints and what has no better type.
 */
type WorkKind =
  | 'journal'
  | 'press'
  | 'page'
  | 'interview'
  | 'part'
  | 'entry'
  | 'book'
  | 'report'
  | 'thesis'
  | 'speech'
  | 'broadcast'
  | 'recording'
  | 'data'
  | 'law'
  | 'patent'
  | 'letter'
  | 'document';

const KINDS: Readonly<Record<CitationType, WorkKind>> = {
  article: 'document',
  'article-journal': 'journal',
  'article-magazine': 'press',
  'article-newspaper': 'press',
  book: 'book',
  broadcast: 'broadcast',
  chapter: 'part',
  dataset: 'data',
  document: 'document',
  'entry-dictionary': 'entry',
  'entry-encyclopedia': 'entry',
  graphic: 'recording',
  interview: 'interview',
  legal_case: 'law',
  legislation: 'law',
  manuscript: 'letter',
  motion_picture: 'recording',
  'paper-conference': 'part',
  patent: 'patent',
  personal_communication: 'letter',
  post: 'page',
  'post-weblog': 'press',
  report: 'report',
  software: 'data',
  song: 'recording',
  speech: 'speech',
  thesis: 'thesis',
  webpage: 'page',
};

/** Total: every type has a kind. */
export function workKind(type: CitationType): WorkKind {
  return KINDS[type];
}

/** An edition with its label: "2" and "2nd" → "2nd ed."; an edition in words ("Revised edition") stays as it is; null for none. */
export function editionText(edition: string | undefined, word: 'ed.' | 'edn'): string | null {
  if (edition === undefined) return null;
  const number = /^(\d+)(?:st|nd|rd|th)?$/iu.exec(edition)?.[1];
  return number === undefined ? edition : `${ordinal(Number(number))} ${word}`;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

/** A number of digits alone with its word before it, "No. 17"; any other says what it is: "TR-7". Undefined for none. */
export function numbered(number: string | undefined, word: string): string | undefined {
  return number !== undefined && /^\d+$/u.test(number) ? `${word} ${number}` : number;
}

/** "vol. 12", "vol. IV", "vols. 12–13"; a volume in words ("Special Issue 2") stands for itself, and one that has the label already keeps it. Undefined for none. */
export function volumeText(volume: string | undefined, label: string): string | undefined {
  const isNumber = volume !== undefined && /^(?:\p{L}?\d[\p{L}\d]*(?:\s?[-–/.]\s?\w+)*|[ivxlcdm]+)$/iu.test(volume);
  if (!isNumber) return volume;
  const text = ranged(volume);
  const [, from, to] = /^(\d+)–(\d+)$/u.exec(text) ?? [];
  const several = from !== undefined && to !== undefined && completed(from, to) !== undefined;
  return `${several ? label.replace(/\.?$/u, 's$&') : label} ${text}`;
}

/** The number of a volume or an issue with the dash of a range: "3–4". Undefined for none. */
export function rangedNumber(number: string | undefined): string | undefined {
  return number === undefined ? undefined : ranged(number);
}

/** "no. 3", and "nos. 3–4" for several; words stand for themselves: "Supplement". Undefined for none. */
export function labelledIssue(issue: string | undefined): string | undefined {
  if (issue === undefined || !/\d/u.test(issue) || /^\p{L}{3,}/u.test(issue)) return issue;
  const text = ranged(issue);
  return `${/\d\s?[–,&]\s?\d/u.test(text) ? 'nos.' : 'no.'} ${text}`;
}

function ranged(text: string): string {
  return text.replaceAll(/(?<=\d)\s?[-‐‑‒–—−]\s?(?=\d)/gu, '–');
}

/** "Version 2.1": digits with `word` before them; a version in words ("beta") stands for itself. Undefined for none. */
export function versionText(version: string | undefined, word: string): string | undefined {
  return version !== undefined && /^\d/u.test(version) ? `${word} ${version}` : version;
}

/** A series with its number: "Moss Studies 12"; `separator` and `label` stand before digits, the separator alone before a number that has its label ("Bd. 12"). Undefined for none. */
export function seriesText(citation: Citation, separator: string, label = ''): string | undefined {
  const { 'collection-title': title, 'collection-number': number } = citation;
  if (title === undefined || number === undefined) return title;
  return `${title}${separator}${/^\d/u.test(number) ? label : ''}${number}`;
}

/** "U.S. Patent No. 7,123,456": the number with the office's country before it where that is the United States; undefined for none. */
export function patentNumber({ number, authority, 'publisher-place': place }: Citation): string | undefined {
  if (number === undefined || /patent/iu.test(number)) return number;
  const american =
    /\bU\.?S\.?\b|\bUnited States\b/u.test(`${authority ?? ''} ${place ?? ''}`) || number.startsWith('US');
  return `${american ? 'U.S. ' : ''}Patent No. ${number.replace(/^US\s*/u, '')}`;
}

/**
 * What kind of report or document a work says it is, with the number of a report, `word` before digits alone: "Technical report TR-7",
 * "Working Paper No. 17"; empty for none.
 */
export function description({ type, genre, number }: Citation, word?: string): readonly Run[] {
  const told = word === undefined ? number : numbered(number, word);
  return joined([genre, type === 'report' ? told : null], ' ');
}

const ALONE: ReadonlySet<WorkKind> = new Set(['book', 'report', 'thesis', 'recording'] as const);

/** Whether the title is a whole's and so italic where a part's would be quoted: books, reports, theses, films, pictures, programs, cases and acts; web pages; posts, songs and broadcasts of no site, album or programme. */
export function standsAlone({ type, 'container-title': container }: Citation): boolean {
  const kind = workKind(type);
  if (type === 'song' || type === 'broadcast') return container === undefined;
  return (
    ALONE.has(kind) ||
    type === 'software' ||
    kind === 'law' ||
    type === 'webpage' ||
    (kind === 'page' && container === undefined)
  );
}

const LEADING: ReadonlySet<CitationType> = new Set([
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'entry-dictionary',
  'entry-encyclopedia',
] as const);

/** Whether Chicago files the work under its paper, programme or reference work, and Harvard under its paper: an article, episode or entry that nobody signed. */
export function containerLeads(citation: Citation): boolean {
  return (
    LEADING.has(citation.type) && primaryContributors(citation) === null && citation['container-title'] !== undefined
  );
}
