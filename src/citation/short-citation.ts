/** A source in a few words, for lists and the line under a quotation. */
import type { Citation } from '../domain/citation.js';
import { dateText, MONTHS } from './dates.js';
import { primaryContributors, nameList, type NameListForm } from './names.js';
import { plainText } from './runs.js';
import { tidyCitation } from './tidy-citation.js';

const NAMES: NameListForm = {
  first: { order: 'given-first' },
  rest: { order: 'given-first' },
  conjunction: 'and',
  serialComma: 'from-three',
  etAl: { from: 3, keep: 1, comma: 'never' },
};
const DATE = { order: 'month-day-year', months: MONTHS.full, precision: 'day', circa: ['ca. ', ''] } as const;

/** "AFP, Tech Xplore, June 23, 2022": who, where (a container, else the publisher), when; what exists of it, else the title. */
export function shortCitation(citation: Citation): string {
  const tidy = tidyCitation(citation, 'american');
  const people = primaryContributors(tidy);
  const who = people && plainText(nameList(people.names, NAMES));
  const where = tidy['container-title'] ?? tidy.publisher;
  const parts = [who, where === who ? null : where, dateText(tidy.issued, DATE)].filter(Boolean);
  return parts.length === 0 ? tidy.title : parts.join(', ');
}
