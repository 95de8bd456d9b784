/** APA 7: Author. (Date). Title. Source. URL, in the text (Author, year). Publication Manual of the APA, chapters 8 to 10. */
import type { Citation, CitationType, Name } from '../domain/citation.js';
import { type CitationStyle, FAMILY_NAMES, namesOr, paragraphText, parenthetical, yearText } from './citation-style.js';
import { lastsAYear, dateText, MONTHS } from './dates.js';
import { legalReference } from './legal.js';
import { italic, joined, type Part, punctuated, type Run } from './runs.js';
import {
  editorLabel,
  furtherEditors,
  nameList,
  type NameForm,
  type NameListForm,
  primaryContributors,
} from './names.js';
import { referenceUrl } from './source-link.js';
import { headlineCase } from './headline-case.js';
import { quoted, shortTitle } from './titles.js';
import { labelledPages, pageRange } from './pages.js';
import { editionText, rangedNumber, numbered, patentNumber, versionText, volumeText, workKind } from './work.js';

/** The style of the American Psychological Association, 7th edition (2020). */
export const apa: CitationStyle = { reference, inText, quotes: 'american' };

const INVERTED: NameForm = { order: 'family-first', initials: { mark: '.', gap: ' ' } };
/** Up to 20 authors by name, of more the first 19 and the last (9.8). */
const AUTHORS: NameListForm = {
  first: INVERTED,
  rest: INVERTED,
  conjunction: '&',
  serialComma: 'any-inverted',
  etAl: { from: 21, keep: 19, last: true, comma: 'always' },
};
const NATURAL: NameForm = { order: 'given-first', initials: { mark: '.', gap: ' ' } };
const EDITORS: NameListForm = { ...AUTHORS, first: NATURAL, rest: NATURAL, serialComma: 'from-three' };
const DATE = { order: 'month-day-year', months: MONTHS.full, circa: ['ca. ', ''], era: 'B.C.E.' } as const;

/** No period follows a URL, so that it can be copied whole (9.35). */
function reference(citation: Citation): readonly Run[] {
  const url = referenceUrl(citation);
  if (workKind(citation.type) === 'law') {
    const name = citation.type === 'legislation' ? headlineCase(citation.title, citation, 'apa') : citation.title;
    return joined([punctuated(legalReference(citation, name), '.'), url], ' ');
  }
  const people = primaryContributors(citation);
  const author = joined([people && nameList(people.names, AUTHORS), editorLabel(people, '(Ed.)', '(Eds.)')], ' ');
  const date = `(${issued(citation)})`;
  const order = people ? [author, date, title(citation)] : [title(citation), date];
  const entry = punctuated(joined([...order, source(citation)], '. '), '.');
  // Only what has no date of its own is likely to change, and then the day it was read matters (9.16).
  const read = citation.issued || citation.DOI ? null : dateText(citation.accessed, { ...DATE, precision: 'day' });
  return joined([entry, url && (read ? `Retrieved ${read}, from ${url}` : url)], ' ');
}

/** Periodicals with issues and books are dated by the year, what appears day by day by the day: "2022, June 23" (9.14). */
function issued(citation: Citation): string {
  const year = dateText(citation.issued, { ...DATE, precision: 'year' });
  if (year === null) return 'n.d.';
  const { type } = citation;
  const kind = workKind(type);
  const daily =
    ['press', 'page', 'speech', 'interview', 'broadcast', 'recording'].includes(kind) ||
    ['document', 'personal_communication'].includes(type);
  if (daily && lastsAYear(citation.issued)) return dateText(citation.issued, { ...DATE, precision: 'day' }) ?? year;
  const day = daily ? dateText(citation.issued, { ...DATE, precision: 'without-year' }) : null;
  return day === null || day === '' ? year : `${year}, ${day}`;
}

/** The title of what stands alone is italic; in a periodical or a book, the container's is (9.19). */
function title(citation: Citation): readonly Run[] {
  const text = withSubtitle(citation);
  return joined([isPart(citation) ? text : italic(text), details(citation)], ' ');
}

/** A subtitle begins with a capital (6.17) in English, and who knows in what is told to be in no language. */
function withSubtitle({ type, title: text, language = '' }: Citation): string {
  // A word of a dictionary begins the entry with a capital.
  const begun =
    type === 'entry-dictionary' ? text.replace(/^\p{Ll}(?!\S*\p{Lu})/u, (letter) => letter.toUpperCase()) : text;
  if (!/^en\b/iu.test(language)) return begun;
  return begun.replaceAll(/(?<=[:?!—] ["“‘]?)\p{Ll}(?!\S*(?:\p{Lu}|[./@]\S))/gu, (letter) => letter.toUpperCase());
}

function isPart({ type, 'container-title': container }: Citation): boolean {
  const kind = workKind(type);
  const part = ['journal', 'press', 'interview', 'part', 'entry', 'broadcast'].includes(kind) || type === 'song';
  return part && container !== undefined;
}

/** What a work is when its record does not say it. */
const GENRES: Readonly<Partial<Record<CitationType, string>>> = {
  broadcast: 'Broadcast',
  dataset: 'Data set',
  graphic: 'Graphic',
  interview: 'Interview',
  manuscript: 'Unpublished manuscript',
  personal_communication: 'Personal communication',
  post: 'Online post',
  software: 'Computer software',
  song: 'Song',
  speech: 'Speech',
  thesis: 'Thesis',
};

/** What stands in parentheses or brackets after the title: editors, edition, number, kind (9.19 to 9.21); empty for nothing. */
function details(citation: Citation): readonly Run[] {
  const kind = workKind(citation.type);
  const number = numbered(citation.number, 'No.');
  const genre = citation.genre && sentence(citation.genre);
  switch (kind) {
    case 'book':
      return inParentheses(
        joined([helpers(citation, furtherEditors(citation)), joined(edition(citation), ', ')], '; '),
      );
    case 'report':
    case 'document':
      return number === undefined ? inBrackets(genre) : inParentheses(joined([genre, number], ' '));
    case 'patent':
      return inParentheses(joined([patentNumber(citation)], ''));
    case 'thesis':
      return joined(
        [
          inParentheses(joined([number && `Publication ${number}`], '')),
          inBrackets(kindOf(citation), citation.publisher),
        ],
        ' ',
      );
    case 'part':
    case 'entry': {
      const place = [...edition(citation), labelledPages(citation.page, 'full')];
      const alone = citation['container-title'] === undefined ? joined(place, ', ') : null;
      return inParentheses(joined([helpers(citation, []), alone], '; '));
    }
    case 'recording':
    case 'data':
    case 'broadcast': {
      const version = versionText(citation.version, 'Version');
      return joined([inParentheses(joined([number, version], '; ')), inBrackets(kindOf(citation))], ' ');
    }
    case 'speech':
    case 'page':
    case 'interview':
    case 'letter':
      return inBrackets(kindOf(citation));
    case 'press':
    case 'journal':
      return joined([inParentheses(helpers(citation, [])), kind === 'press' ? inBrackets(genre) : null], ' ');
    case 'law':
      return [];
  }
}

function kindOf({ type, genre, URL }: Citation): string | undefined {
  if (type === 'motion_picture') return sentence(genre ?? (URL === undefined ? 'Film' : 'Video'));
  const kind = genre ?? GENRES[type];
  return kind && sentence(kind);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "J. Roe, Ed.; E. Lind, Trans." */
function helpers(citation: Citation, editors: readonly Name[]): readonly Run[] {
  const by = joined([nameList(editors, EDITORS), editors.length > 1 ? 'Eds.' : 'Ed.'], ', ');
  const translators = citation.translator ?? [];
  const translated = joined([nameList(translators, EDITORS), 'Trans.'], ', ');
  return joined([editors.length > 0 ? by : null, translators.length > 0 ? translated : null], '; ');
}

function edition(citation: Citation): readonly Part[] {
  return [editionText(citation.edition, 'ed.'), volumeText(citation.volume, 'Vol.')];
}

function inParentheses(runs: readonly Run[]): readonly Run[] {
  return runs.length === 0 ? [] : joined(['(', runs, ')'], '');
}

function inBrackets(...parts: readonly (string | undefined)[]): readonly Run[] {
  const runs = joined(parts, ', ');
  return runs.length === 0 ? [] : joined(['[', runs, ']'], '');
}

/** The periodical, book, site or publisher (9.23 to 9.33). */
function source(citation: Citation): Part {
  const container = citation['container-title'];
  const publisher = besidesAuthor(citation, citation.publisher);
  const pages = labelledPages(citation.page, 'full');
  const kind = workKind(citation.type);
  switch (kind) {
    case 'journal':
    case 'press': {
      const issue = rangedNumber(citation.issue);
      const volume = joined([italic(rangedNumber(citation.volume)), issue && `(${issue})`], '');
      return joined([italic(container), volume, citation.page && pageRange(citation.page, 'full')], ', ');
    }
    case 'interview':
      return joined(
        [italic(container), container === undefined ? publisher : citation.page && pageRange(citation.page, 'full')],
        ', ',
      );
    case 'part':
    case 'entry':
    case 'broadcast': {
      if (container === undefined) return publisher;
      const editors = furtherEditors(citation);
      const book = joined([italic(container), inParentheses(joined([...edition(citation), pages], ', '))], ' ');
      const by = joined([nameList(editors, EDITORS), editors.length > 1 ? '(Eds.)' : '(Ed.)'], ' ');
      const whole = joined(['In', joined([editors.length > 0 ? by : null, book], ', ')], ' ');
      return joined([whole, publisher], '. ');
    }
    case 'recording':
      if (citation.type === 'song' && container !== undefined)
        return joined([joined(['On', italic(container)], ' '), publisher], '. ');
      return besidesAuthor(citation, container ?? citation.publisher);
    case 'thesis':
    case 'law':
      return null;
    case 'patent':
      return citation.authority ?? publisher;
    case 'page':
      return besidesAuthor(citation, container ?? citation.publisher);
    case 'book':
    case 'report':
    case 'data':
    case 'speech':
    case 'letter':
    case 'document':
      return joined(
        [
          publisher,
          container === citation.publisher ? null : italic(container),
          kind === 'speech' ? citation['event-title'] : null,
        ],
        '. ',
      );
  }
}

/** A site or publisher that is also the author is not named twice (9.29, 9.32). */
function besidesAuthor(citation: Citation, name: string | undefined): string | undefined {
  return citation.author?.some(({ literal }) => literal === name) ? undefined : name;
}

/** "(DPA, 2022, para. 4)"; without a page the paragraph is the place (8.28). */
function inText(citation: Citation, paragraph: number | null): string {
  const names = namesOr(citation, { ...FAMILY_NAMES, conjunction: '&' }, inTextTitle(citation));
  return parenthetical(names, yearText(citation, DATE) ?? 'n.d.', paragraphText(paragraph));
}

/** In headline capitals although the list has none, and a page's in italics although its site is named (8.14). */
function inTextTitle(citation: Citation): readonly Run[] {
  const text = headlineCase(shortTitle(citation.title), citation, 'apa');
  return isPart(citation) ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}
