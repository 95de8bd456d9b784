/**
 * What a citation style is, and what the four that cite by a name in the text have in common. Each style is one file
 * with all of it, its reference and its form in the text, because the second must lead to the first.
 */
import type { Citation } from '../domain/citation.js';
import { dateText, MONTHS } from './dates.js';
import { nameList, type NameListForm, primaryContributors } from './names.js';
import { joined, plainText, type Run } from './runs.js';
import type { QuotationMarks } from './titles.js';

/** Both functions take a tidy record (tidy-citation.ts), leave out what it lacks and never give an empty text. */
export interface CitationStyle {
  /** Which quotation marks stand outside in texts that are not quoted themselves. */
  readonly quotes: QuotationMarks;
  /** The entry in the list of references; `number` is its place there, which only IEEE and Vancouver print. */
  readonly reference: (citation: Citation, number: number) => readonly Run[];
  /**
   * What stands beside a quotation, italics as `*…*`. `paragraph` is where the quotation stands, counted from 1, or null
   * where no place is told; `number` is that of the entry.
   */
  readonly inText: (citation: Citation, paragraph: number | null, number: number) => string;
}

/** Family names alone, from three on the first and "et al.": MLA 9 and Chicago 18, with another conjunction APA 7 (8.17). */
export const FAMILY_NAMES: NameListForm = {
  first: { order: 'family-only' },
  rest: { order: 'family-only' },
  conjunction: 'and',
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
};

/** Those the entry is filed under, else its title as the reference has it, so that the entry is found. */
export function namesOr(citation: Citation, form: NameListForm, title: readonly Run[]): string {
  const people = primaryContributors(citation);
  return plainText(people ? nameList(people.names, form) : title);
}

/** The year of issue, of a range both; null for none. `circa` stands around an uncertain one, `era` after one before Christ. */
export function yearText(
  citation: Citation,
  form: { readonly circa: readonly [before: string, after: string]; readonly era?: string },
): string | null {
  const { circa, era = 'BCE' } = form;
  return dateText(citation.issued, { order: 'day-month-year', months: MONTHS.full, precision: 'year', circa, era });
}

/** "(Cruz, 2022, para. 4)": the parts that there are, in parentheses. */
export function parenthetical(...parts: readonly (string | null)[]): string {
  return `(${plainText(joined(parts, ', '))})`;
}

/** "para. 4" as APA, Chicago, Harvard and IEEE write it; null for no paragraph. */
export function paragraphText(paragraph: number | null): string | null {
  return paragraph === null ? null : `para. ${paragraph}`;
}
