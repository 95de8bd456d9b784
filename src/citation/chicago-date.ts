/** Dates as Chicago 18 has them. */
import { MONTHS } from './months.js';

/** A guessed date stands in brackets with a question mark (14.44). */
export const CHICAGO_DATE = { order: 'month-day-year', months: MONTHS.full, circa: ['[', '?]'] } as const;
