/** The citation styles and bibliographic formats there are, and a record in any of them. */
import type { Citation } from '../domain/citation.js';
import { apa } from './apa.js';
import { bibtex } from './bibtex.js';
import { chicago, chicagoAuthorDate } from './chicago.js';
import type { CitationStyle } from './citation-style.js';
import { harvard } from './harvard.js';
import { ieee } from './ieee.js';
import { mla } from './mla.js';
import { ris } from './ris.js';
import { plainText, type Run } from './runs.js';
import { tidyCitation, withBareNumbers } from './tidy-citation.js';
import { vancouver } from './vancouver.js';

/** In the order of menus, with the names that readers know them by. */
export const STYLES = [
  { id: 'apa', name: 'APA 7', form: 'reference' },
  { id: 'mla', name: 'MLA 9', form: 'reference' },
  { id: 'chicago', name: 'Chicago 18, notes and bibliography', form: 'reference' },
  { id: 'chicago-author-date', name: 'Chicago 18, author-date', form: 'reference' },
  { id: 'harvard', name: 'Harvard (Cite Them Right)', form: 'reference' },
  { id: 'ieee', name: 'IEEE', form: 'reference' },
  { id: 'vancouver', name: 'Vancouver', form: 'reference' },
  { id: 'bibtex', name: 'BibTeX', form: 'file', extension: 'bib' },
  { id: 'ris', name: 'RIS', form: 'file', extension: 'ris' },
  { id: 'csl-json', name: 'CSL-JSON', form: 'file', extension: 'json' },
] as const;

/** One of the table's rows. */
export type Style = (typeof STYLES)[number];
/** As members type it and as it stands in buttons. */
export type StyleId = Style['id'];
/** Printed as a reference. */
export type ReferenceStyleId = Extract<Style, { form: 'reference' }>['id'];
/** Written as a file that reference managers import. */
export type FileStyleId = Extract<Style, { form: 'file' }>['id'];

const REFERENCES: Readonly<Record<ReferenceStyleId, CitationStyle>> = {
  apa,
  mla,
  chicago,
  'chicago-author-date': chicagoAuthorDate,
  harvard,
  ieee,
  vancouver,
};

const FILES: Readonly<Record<FileStyleId, (citation: Citation) => string>> = { bibtex, ris, 'csl-json': cslJson };

/**
 * The record as an entry of a list of references. `number` is its place in the list, which only IEEE and Vancouver print.
 * What the record lacks is left out or written as the style wants ("n.d."); the result is never empty, because a record
 * has a title.
 */
export function reference(citation: Citation, style: ReferenceStyleId, number = 1): readonly Run[] {
  return REFERENCES[style].reference(tidyCitation(citation, REFERENCES[style].quotes), number);
}

/**
 * The citation that stands beside a quotation, in parentheses or brackets, italics as `*…*`; for `chicago` the full first
 * note, closed by a period. `locator` points to the quoted paragraph, counted from 1, and is left out by Vancouver, which
 * has none; `number` is the place in the list for IEEE and Vancouver.
 */
export function inText(
  citation: Citation,
  style: ReferenceStyleId,
  locator?: { readonly paragraph: number },
  number = 1,
): string {
  const tidy = tidyCitation(citation, REFERENCES[style].quotes);
  return REFERENCES[style].inText(tidy, locator?.paragraph ?? null, number);
}

/** The record as a file that reference managers import: its whole text, the last line ended. */
export function bibliographicFile(citation: Citation, style: FileStyleId): string {
  return FILES[style](withBareNumbers(citation));
}

/** A record in any style as plain text: the reference on one line with italics as `*…*`, or the file's text. */
export function styledCitation(citation: Citation, style: StyleId): string {
  return isFile(style) ? bibliographicFile(citation, style) : plainText(reference(citation, style));
}

function isFile(style: StyleId): style is FileStyleId {
  return Object.hasOwn(FILES, style);
}

/** An array with the item, indented by two spaces and ended by a line break; keys and values are the record's own. */
function cslJson(citation: Citation): string {
  const { richTitle, ...item } = citation;
  return `${JSON.stringify([{ ...item, title: richTitle ?? item.title }], null, 2)}\n`;
}
