/** Dates as each style writes them: one, in part, a range, or uncertain. */
import type { CslDate, DateParts } from '../domain/citation.js';

/** The style's order and names; `months` has twelve. */
interface DateForm {
  readonly order: 'month-day-year' | 'day-month-year' | 'year-month-day';
  readonly months: readonly string[];
  /** How much is printed: the year alone, up to the month, or all; or all but the year where it stands elsewhere. */
  readonly precision: 'year' | 'month' | 'day' | 'without-year';
  /** Around an uncertain date: `ca. ` and nothing, or brackets; not used without a year. */
  readonly circa: readonly [before: string, after: string];
  /** Spring to winter; with a capital when it does not say. */
  readonly seasons?: readonly string[];
  /** After a year before Christ: "BCE" when it does not say. */
  readonly era?: string;
}

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** The date as far as it is known; null for none, and for a year alone where the year is left out. */
export function dateText(date: CslDate | undefined, form: DateForm): string | null {
  if (date === undefined) return null;
  const [start, end] = date['date-parts'];
  const text =
    date.season !== undefined
      ? seasonal(date.season, date['date-parts'], form)
      : end === undefined || same(start, end, form)
        ? single(start, form)
        : range(start, end, form);
  if (text === '') return null;
  return date.circa && form.precision !== 'without-year' ? form.circa[0] + text + form.circa[1] : text;
}

/** "Spring 2022", "Winter 2021–2022". */
function seasonal(season: number, [start, end]: CslDate['date-parts'], form: DateForm): string {
  const years = [start, ...(end === undefined || end[0] === start[0] ? [] : [end])].map(([year]) => yearOf(year, form));
  const name = (form.seasons ?? SEASONS)[season - 1] ?? '';
  if (form.precision === 'year') return years.join('–');
  if (form.precision === 'without-year') return name;
  return form.order === 'year-month-day' ? `${years.join('–')} ${name}` : `${name} ${years.join('–')}`;
}

/** Whether it runs from a month to one a year later or more, so that months without their years would mislead: not from December to January. */
export function lastsAYear(date: CslDate | undefined): boolean {
  const [[year, month] = [0], [lastYear, lastMonth] = [0]] = date?.['date-parts'] ?? [];
  return month !== undefined && lastMonth !== undefined && (lastYear - year) * 12 + lastMonth - month >= 12;
}

function yearOf(year: number, form: DateForm): string {
  return year < 0 ? `${-year} ${form.era ?? 'BCE'}` : String(year);
}

function same(start: DateParts, end: DateParts, form: DateForm): boolean {
  return single(start, form) === single(end, form) && start[0] === end[0];
}

/** A range repeats only what differs: "June 23–25, 2022", "23 June–4 July 2022", "2021–2022". */
function range(start: DateParts, end: DateParts, form: DateForm): string {
  if (start[0] !== end[0]) {
    // Where the year stands elsewhere it stands there as a range, and a range of years alone leaves nothing to say.
    const dates = [single(start, form), single(end, form)].filter((text) => text !== '');
    return dates.join('–');
  }
  const [first, second] = [monthDay(start, form), monthDay(end, form)];
  const days = start[1] === end[1] && start[2] !== undefined && end[2] !== undefined ? `${start[2]}–${end[2]}` : null;
  const span = days === null ? `${first}–${second}` : withDay(monthOf(start, form), days, form);
  return withYear(span, start, form);
}

function single(date: DateParts, form: DateForm): string {
  return withYear(monthDay(date, form), date, form);
}

function monthDay(date: DateParts, form: DateForm): string {
  if (form.precision === 'year') return '';
  const day = form.precision === 'month' ? undefined : date[2];
  return withDay(monthOf(date, form), day === undefined ? '' : String(day), form);
}

function monthOf(date: DateParts, form: DateForm): string {
  return date[1] === undefined ? '' : (form.months[date[1] - 1] ?? '');
}

function withDay(month: string, day: string, form: DateForm): string {
  if (month === '' || day === '') return month;
  return form.order === 'day-month-year' ? `${day} ${month}` : `${month} ${day}`;
}

function withYear(monthAndDay: string, date: DateParts, form: DateForm): string {
  if (form.precision === 'without-year') return monthAndDay;
  const year = yearOf(date[0], form);
  if (monthAndDay === '') return year;
  if (form.order === 'year-month-day') return `${year} ${monthAndDay}`;
  // American dates set the year off only when a day stands before it: "June 2022", "June 23, 2022".
  return form.order === 'month-day-year' && /\d/u.test(monthAndDay)
    ? `${monthAndDay}, ${year}`
    : `${monthAndDay} ${year}`;
}

/** Month names as the styles abbreviate them. */
const FULL = 'January February March April May June July August September October November December'.split(' ');

/**
 * `full` (APA, Chicago, Harvard); `dotted` (IEEE's reference guide and MLA 9: four letters and fewer in full, Sept.);
 * `bare` (Vancouver, as MEDLINE: three letters). Twelve each, January first.
 */
export const MONTHS = {
  full: FULL,
  dotted: FULL.map((month) => (month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`)),
  bare: FULL.map((month) => month.slice(0, 3)),
} as const;
