/**
 * A record made ready for printing, once, so that no style meets line breaks, empty fields, straight quotes or a DOI
 * written as a link. Records come from web pages and front matter, and anything may stand in them.
 */
import type { Citation, CslDate, Name } from '../domain/citation.js';
import { stripEnd, oneLine } from '../text/characters.js';
import { bareDoi } from './doi.js';
import { withoutMarkup } from './markup.js';
import { type QuotationMarks, requoted } from './titles.js';
import { barePages } from './pages.js';

/** What is no prose and so keeps its characters. */
const VERBATIM = new Set(['id', 'type', 'URL', 'DOI', 'ISBN', 'ISSN', 'language']);

/**
 * The record with every text on one line and its quotes curly, double outside or the other way round as `quotes` says, empty fields and nameless names left out, the DOI
 * without its resolver and the title without its final period. A record without a title is called by its id.
 */
export function tidyCitation(citation: Citation, quotes: QuotationMarks): Citation {
  const bare = withBareNumbers(citation);
  const tidy = Object.fromEntries(Object.entries(bare).flatMap(([key, value]) => entry(key, value, quotes)));
  const title =
    untilPeriod(requoted(typographic(oneLine(withoutMarkup(citation.title))), quotes)) || oneLine(citation.id);
  return { ...tidy, title, id: citation.id, type: citation.type };
}

/** The record as files and styles alike take it: pages without their label, which these write themselves, none where it is said that there are none, and the DOI without its resolver. */
export function withBareNumbers({ page, DOI, ...rest }: Citation): Citation {
  const bare = page === undefined ? '' : barePages(page);
  return {
    ...rest,
    ...(bare !== '' && { page: bare }),
    ...(DOI !== undefined && { DOI: bareDoi(DOI).replaceAll(/\s+/gu, '') }),
  };
}

function entry(
  key: string,
  value: string | readonly Name[] | CslDate,
  quotes: QuotationMarks,
): readonly (readonly [string, unknown])[] {
  if (typeof value === 'string') {
    const text = key === 'URL' ? value.trim().replaceAll(/\s+/gu, '%20') : oneLine(value);
    if (key === 'richTitle') return [[key, text]];
    return text === '' ? [] : [[key, VERBATIM.has(key) ? text : requoted(typographic(withoutMarkup(text)), quotes)]];
  }
  if (!Array.isArray(value)) return [[key, value]];
  const names = value.map(tidyName).filter(({ family, given, literal }) => family ?? given ?? literal);
  return names.length === 0 ? [] : [[key, names]];
}

function tidyName(name: Name): Name {
  const parts = Object.entries(name).map(([key, value]) => [key, typographic(oneLine(value))] as const);
  return Object.fromEntries(parts.filter(([, value]) => value !== ''));
}

/** Styles set their own period; that of an abbreviation ("in the U.S.", "Moss & Co.") or an ellipsis belongs to the title. */
function untilPeriod(title: string): string {
  return stripEnd(title.replace(/(?<![.\s]\p{L}|\.|\b(?:al|Bros|Co|Corp|etc|Inc|Jr|Ltd|Sr|St))\.$/u, ''), /[,;:\s]/u);
}

/** Straight quotation marks and apostrophes made curly, as every printed style has them: the text with `"` and `'` as “ ” and ‘ ’; an apostrophe ("China's", "'90s", "rock 'n' roll") is ’. Other characters stay. */
export function typographic(text: string): string {
  return text
    .replace(/(?<=^|\s)'(?=(?:n|tis|twas|em|til|bout|cause)(?:'|\s|$))/giu, '’')
    .replace(/'(?=\d\ds?(?!\d))/gu, '’')
    .replace(/(^|[\s([{“‘—–/-])"/gu, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–/])'(?=\S)/gu, '$1‘')
    .replaceAll("'", '’');
}
