/**
 * What styles ask of a work: which of the few kinds it is, so that no style switches over CSL's fourteen types, and its
 * pages, edition and description in words.
 */
import type { CitationType, Citation } from '../domain/citation.js';
import { primaryContributors } from './names.js';
import { joined, type Run } from './runs.js';

/**
 * `journal`, `press` (newspaper, magazine, blog) and `page` (web page, post) stand in a container that appears again and
 * again or lives on; `part` stands in a book; `document` covers preprints and what has no better type.
 */
type WorkKind = 'journal' | 'press' | 'page' | 'part' | 'book' | 'report' | 'thesis' | 'speech' | 'document';

const KINDS: Readonly<Record<CitationType, WorkKind>> = {
  article: 'document',
  'article-journal': 'journal',
  'article-magazine': 'press',
  'article-newspaper': 'press',
  book: 'book',
  chapter: 'part',
  document: 'document',
  'paper-conference': 'part',
  post: 'page',
  'post-weblog': 'press',
  report: 'report',
  speech: 'speech',
  thesis: 'thesis',
  webpage: 'page',
};

/** Total: every type has a kind. */
export function workKind(type: CitationType): WorkKind {
  return KINDS[type];
}

/** Pages with the label of one or of several: "p. 3", "pp. 3–7", "pp. 3, 9"; null for none. */
export function labelledPages(pages: string | undefined, form: PageRangeForm): string | null {
  if (pages === undefined) return null;
  const text = pageRange(pages, form);
  return `${/\d\s*[–,&]\s*\p{L}*\d/u.test(text) ? 'pp.' : 'p.'} ${text}`;
}

/** How short the second number of a range is. `full`: 123–145; `two-digits` (MLA): 123–45; `shortest` (Vancouver): 123–45 and 22–4; `chicago`: CMOS 9.63. */
type PageRangeForm = 'full' | 'two-digits' | 'shortest' | 'chicago';

/** Every range in `pages` with an en dash and its second number in that form; what is no range of numbers keeps its text, its hyphen made an en dash. */
export function pageRange(pages: string, form: PageRangeForm): string {
  return pages.replaceAll(
    // Tried only where letters or digits begin: from each of them it would walk the rest of a long run again.
    /(?:(?<!\p{L})(\p{L}+)|(?<![\p{L}\d]))(\d+)\s*[-–—]+\s*(\p{L}*)(\d+)/gu,
    (_, letter: string = '', from: string, again: string, to: string) =>
      letter === '' && again === '' ? `${from}–${shortened(from, to, form)}` : `${letter}${from}–${again}${to}`,
  );
}

function shortened(from: string, to: string, form: PageRangeForm): string {
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  if (form === 'full' || whole.length !== from.length) return whole;
  let changed = 0;
  while (changed < whole.length - 1 && whole[changed] === from[changed]) changed += 1;
  switch (form) {
    case 'shortest':
      return whole.slice(changed);
    case 'two-digits':
      return whole.slice(Math.min(changed, Math.max(0, whole.length - 2)));
    case 'chicago': {
      const rest = Number(from) % 100;
      if (from.length < 3 || rest === 0) return whole;
      return whole.slice(rest < 10 ? changed : Math.min(changed, whole.length - 2));
    }
  }
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

/** What kind of report or document a work says it is: "Technical report TR-7"; for anything but a report without the number, which only a report's readers ask for; empty for none. */
export function description({ type, genre, number }: Citation): readonly Run[] {
  return joined([genre, type === 'report' ? number : null], ' ');
}

/** Whether the title is a whole's and so italic where a part's would be quoted: books, reports and theses, and pages of no site. */
export function standsAlone(citation: Citation): boolean {
  const kind = workKind(citation.type);
  return kind === 'book' || kind === 'report' || kind === 'thesis' || (kind === 'page' && !citation['container-title']);
}

/** Whether Chicago and Harvard file the work under its paper: a newspaper's or magazine's article that nobody signed. */
export function containerLeads(citation: Citation): boolean {
  const paper = citation.type === 'article-newspaper' || citation.type === 'article-magazine';
  return paper && primaryContributors(citation) === null && citation['container-title'] !== undefined;
}
