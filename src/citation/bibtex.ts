/**
 * BibTeX. Pages are `@online` with `url` and `urldate`: biblatex, Zotero, JabRef and Mendeley know it and keep site and
 * day of reading, where `@misc` with `howpublished` loses both on import; classic BibTeX treats an unknown type as
 * `@misc`, so nothing is lost there. The same holds for cases, films and whatever else BibTeX never had; all other types are classic ones.
 */
import type { Citation, CslDate, Name } from '../domain/citation.js';
import { oneLine } from '../text/characters.js';
import { withoutMarkup } from './markup.js';
import { pageRange } from './pages.js';
import { workKind } from './work.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const SEASONS = ['{Spring}', '{Summer}', '{Autumn}', '{Winter}'] as const;

/** What biblatex tells papers and magazines from journals by. */
const SUBTYPES: Readonly<Partial<Record<Citation['type'], string>>> = {
  'article-magazine': '{magazine}',
  'article-newspaper': '{newspaper}',
};

/** One entry, ended by a line break. Fields that the record lacks are left out; any text is escaped so that the entry parses. */
export function bibtex(citation: Citation): string {
  const fields = fieldsOf(citation).filter((field) => field[1] !== '');
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`).join('');
  return `@${entryType(citation)}{${key(citation)},\n${lines}}\n`;
}

function entryType(citation: Citation): string {
  switch (citation.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
      return 'article';
    case 'book':
      return 'book';
    case 'chapter':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return 'incollection';
    case 'paper-conference':
      return 'inproceedings';
    case 'report':
      return 'techreport';
    case 'thesis':
      return /\bmaster|\bM\.?[AS]c?\b/iu.test(citation.genre ?? '') ? 'mastersthesis' : 'phdthesis';
    case 'post':
    case 'post-weblog':
    case 'webpage':
      return 'online';
    case 'dataset':
    case 'legislation':
    case 'patent':
    case 'software':
      return citation.type;
    case 'graphic':
      return 'artwork';
    case 'legal_case':
      return 'jurisdiction';
    case 'manuscript':
      return 'unpublished';
    case 'motion_picture':
      return 'movie';
    case 'personal_communication':
      return 'letter';
    case 'song':
      return 'audio';
    case 'article':
    case 'broadcast':
    case 'document':
    case 'interview':
    case 'speech':
      return citation.URL ? 'online' : 'misc';
  }
}

/** Ids are `[a-z0-9-]`; whatever else comes is made so, because a comma or brace in a key breaks the file. */
function key(citation: Citation): string {
  return citation.id.replaceAll(/[^A-Za-z0-9_-]+/gu, '-') || 'article';
}

/** Name and finished value; an empty value means that the record has none. */
function fieldsOf(citation: Citation): readonly (readonly [string, string])[] {
  const kind = workKind(citation.type);
  const start = citation.issued?.['date-parts'][0];
  const month = start?.[1] === undefined ? undefined : MONTHS[start[1] - 1];
  const season = SEASONS[(citation.issued?.season ?? 0) - 1];
  const publisher = kind === 'report' ? 'institution' : kind === 'thesis' ? 'school' : 'publisher';
  return [
    // The second pair of braces keeps capitals that styles would lower.
    ['title', braced(withoutMarkup(citation.title), 2)],
    ['author', people(citation.author)],
    ['editor', people(citation.editor)],
    ['translator', people(citation.translator)],
    [
      containerField(citation),
      braced(
        citation['container-title'] && withoutMarkup(citation['container-title']),
        kind === 'part' || kind === 'entry' ? 2 : 1,
      ),
    ],
    ['entrysubtype', SUBTYPES[citation.type] ?? ''],
    ['series', braced(citation['collection-title'], 2)],
    ['eventtitle', braced(citation['event-title'])],
    [publisher, list(citation.publisher ?? citation.authority)],
    ['address', list(citation['publisher-place'])],
    ['edition', braced(citation.edition)],
    ['volume', braced(citation.volume)],
    ['number', braced(citation.issue ?? citation.number ?? citation['collection-number'])],
    ['issue', season ?? ''],
    ['version', braced(citation.version)],
    ['chapter', braced(citation.section)],
    ['pages', braced(citation.page && pageRange(citation.page, 'full')).replaceAll('–', '--')],
    ['type', ['book', 'part', 'entry', 'journal'].includes(kind) ? '' : braced(citation.genre)],
    ['year', start ? braced(years(citation.issued)) : ''],
    ['month', month ?? ''],
    ['day', start?.[2] === undefined ? '' : `{${start[2]}}`],
    ['doi', verbatim(citation.DOI)],
    ['isbn', braced(citation.ISBN)],
    ['issn', braced(citation.ISSN)],
    ['url', verbatim(citation.URL)],
    ['urldate', citation.accessed ? `{${isoDate(citation.accessed)}}` : ''],
    ['language', braced(citation.language)],
    ['abstract', braced(citation.abstract)],
    ['note', braced(citation.note)],
  ];
}

/** Where reference managers look for the name of the journal, the book or the site. */
function containerField(citation: Citation): string {
  const kind = workKind(citation.type);
  if (kind === 'part' || kind === 'entry') return 'booktitle';
  return entryType(citation) === 'article' ? 'journal' : 'organization';
}

function years(date: CslDate | undefined): string {
  const [start, end] = date?.['date-parts'] ?? [];
  const [first, last] = [start, end].map((parts) => (parts && parts[0] < 0 ? `${-parts[0]} BCE` : String(parts?.[0])));
  return end === undefined || end[0] === start?.[0] ? String(first) : `${first}--${last}`;
}

function isoDate(date: CslDate): string {
  const [year, ...rest] = date['date-parts'][0];
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** "de la Cruz, Jr., María" in BibTeX's order: particle and family, suffix, given; a literal in braces of its own. */
function people(names: readonly Name[] | undefined): string {
  const texts = (names ?? []).map(person).filter((text) => text !== '');
  return texts.length === 0 ? '' : `{${texts.join(' and ')}}`;
}

function person(name: Name): string {
  const whole = name.literal ?? (name.given && name.family ? undefined : (name.family ?? name.given));
  if (whole !== undefined) return whole === '' ? '' : `{${bibtexText(whole)}}`;
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean);
  const parts = [[...particles, name.family].join(' '), name.suffix, name.given].filter(Boolean);
  // An "and" or a comma inside a part would make two names of one.
  return parts.map((part) => shielded(bibtexText(part ?? ''))).join(', ');
}

function shielded(text: string): string {
  return /,|\band\b/iu.test(text) ? `{${text}}` : text;
}

function braced(text: string | undefined, times: 1 | 2 = 1): string {
  const value = text === undefined ? '' : bibtexText(text);
  return value === '' ? '' : '{'.repeat(times) + value + '}'.repeat(times);
}

/** Publishers and places are lists of names with "and" between them, of which one that has the word is shielded as a name is. */
function list(text: string | undefined): string {
  return braced(text, /\sand\s/iu.test(text ?? '') ? 2 : 1);
}

/** Links are read character by character by biblatex and hyperref, so nothing is escaped; braces and backslashes are percent-encoded. */
function verbatim(text: string | undefined): string {
  const value = oneLine(text ?? '').replaceAll(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
  return value === '' ? '' : `{${value}}`;
}

/** What LaTeX reads as a command, and what it prints as that character. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * One line, special characters escaped, so that no title can break out of its entry. BibTeX counts escaped braces too, so when the text's own do not pair they are
 * written as commands without braces to count.
 */
function bibtexText(text: string): string {
  const line = oneLine(text);
  const paired = bracesPair(line);
  return line.replaceAll(/[\\{}%&$#_~^]/gu, (character) => {
    if (!paired && character === '{') return '\\textbraceleft{}';
    if (!paired && character === '}') return '\\textbraceright{}';
    return ESCAPED[character] ?? character;
  });
}

function bracesPair(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
