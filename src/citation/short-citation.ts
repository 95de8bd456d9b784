/** A source in a few words, for lists and the line under a quotation. */
import type { Citation, CslDate } from '../domain/citation.js';
import { dateText, MONTHS } from './dates.js';
import { primaryContributors, nameList, type NameListForm } from './names.js';
import { plainText } from './runs.js';
import { tidyCitation } from './tidy-citation.js';

const NAMES = {
  first: { order: 'given-first' },
  rest: { order: 'given-first' },
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
} as const satisfies Omit<NameListForm, 'conjunction'>;
const DATE = { order: 'month-day-year', months: MONTHS.full, precision: 'day', circa: ['ca. ', ''] } as const;

/** What of it is in a language. */
export interface ShortManner {
  /** Between two names. */
  readonly and: string;
  /** Null for a date of which nothing can be said. */
  readonly date: (date: CslDate) => string | null;
}

const ENGLISH: ShortManner = { and: 'and', date: (date) => dateText(date, DATE) };

/** "AFP, Tech Xplore, June 23, 2022": who, where (a container, else the publisher), when; what exists of it, else the title. */
export function shortCitation(citation: Citation, { and, date }: ShortManner = ENGLISH): string {
  const tidy = tidyCitation(citation, 'american');
  const people = primaryContributors(tidy);
  const who = people && plainText(nameList(people.names, { ...NAMES, conjunction: and }));
  const where = tidy['container-title'] ?? tidy.publisher;
  const parts = [who, where === who ? null : where, tidy.issued && date(tidy.issued)].filter(Boolean);
  return parts.length === 0 ? tidy.title : parts.join(', ');
}
