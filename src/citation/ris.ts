/** RIS as Zotero, EndNote and Mendeley read it: two-letter tags, CRLF, one field a line. */
import type { Citation, CitationType, CslDate, Name } from '../domain/citation.js';
import { oneLine } from '../text/characters.js';
import { withoutMarkup } from './markup.js';
import { completed } from './pages.js';
import { workKind } from './work.js';

const TYPES: Readonly<Record<CitationType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  // What Zotero reads as a television broadcast; RIS has no other type for it.
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  graphic: 'ART',
  interview: 'GEN',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  motion_picture: 'MPCT',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'GEN',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** One record from `TY` to `ER`, each line ended by CRLF. Line breaks in fields are folded, so no text can begin a field. */
export function ris(citation: Citation): string {
  const [start, end] = pages(citation.page);
  const year = citation.issued?.['date-parts'][0][0];
  const kind = workKind(citation.type);
  const within = kind === 'part' || kind === 'entry';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...(citation.author ?? []).map((name) => ['AU', person(name)] as const),
    ...(citation.editor ?? []).map((name) => [within ? 'A2' : 'ED', person(name)] as const),
    ...(citation.translator ?? []).map((name) => ['A4', person(name)] as const),
    ['TI', withoutMarkup(citation.title)],
    ['T2', citation['container-title'] && withoutMarkup(citation['container-title'])],
    ['T3', citation['collection-title']],
    ['C3', citation['event-title']],
    ['M1', citation['collection-number']],
    ['PB', citation.publisher ?? citation.authority],
    ['CY', citation['publisher-place']],
    ['ET', citation.edition ?? citation.version],
    ['SE', citation.section],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ['SP', start],
    ['EP', end],
    ['PY', year === undefined ? undefined : String(year)],
    ['DA', slashed(citation.issued)],
    ['Y2', slashed(citation.accessed)],
    ['M3', citation.genre],
    ['DO', citation.DOI],
    // Where RIS has the number of a report, too.
    ['SN', citation.ISBN ?? citation.ISSN ?? citation.number],
    ['LA', citation.language],
    ['AB', citation.abstract],
    ['N1', citation.note],
    ['UR', citation.URL?.replaceAll(/\s+/gu, '%20')],
  ];
  const lines = fields.map(([tag, value]) => [tag, oneLine(value ?? '')] as const).filter(([, value]) => value !== '');
  const all = [['TY', TYPES[citation.type]] as const, ...lines, ['ER', ''] as const];
  return all.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** "Family, Given, Suffix"; particles stand with the family name. A literal stays whole: importers split names at the first comma. */
function person(name: Name): string {
  if (name.literal) return name.literal;
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** `YYYY/MM/DD/`, its parts empty where unknown, and the season; the first day of a range. */
function slashed(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year, month, day] = date['date-parts'][0];
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  const other = SEASONS[(date.season ?? 0) - 1] ?? '';
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${other}`;
}

function pages(page: string | undefined): readonly [string | undefined, string | undefined] {
  const [, from, to] = /^\s*(\p{L}*-?[\d.,]*\d)\s*[-–—]+\s*(\p{L}*-?[\d.,]*\d)\s*$/u.exec(page ?? '') ?? [];
  if (from === undefined || to === undefined) return [page, undefined];
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return [from, to];
  const last = completed(from, to);
  return last === undefined ? [page, undefined] : [from, last];
}
