/**
 * Dates as people and sites write them, to year, month and day. Stands alone because front matter and importers both read them with
 * it.
 */
import type { DateParts } from '../../domain/citation.js';
import { monthFromName } from './month-names.js';

const YEAR = '(?<year>1[0-9]{3}|20[0-9]{2}|21[0-9]{2})';
const DAY = '(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª)?';
const NAME = '(?<name>\\p{L}[\\p{L}\\p{M}]{2,14})';
const FORMS: readonly RegExp[] = [
  new RegExp(`^${YEAR}(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})$`, 'u'),
  new RegExp(`^${YEAR}(?<month>[0-9]{2})(?<day>[0-9]{2})$`, 'u'),
  new RegExp('^(?<year>[0-9]{4}) ?[年년] ?(?<month>[0-9]{1,2}) ?[月월](?: ?(?<day>[0-9]{1,2}) ?[日일])?$', 'u'),
  new RegExp(`^${NAME}\\.? ${DAY},? (?:de )?${YEAR}$`, 'u'),
  new RegExp(`^${DAY}\\.? (?:de |d’|d'|of )?${NAME}\\.?,? (?:de |del )?${YEAR}(?: ?(?:г|р|ж)\\.)?$`, 'u'),
  new RegExp(`^${DAY}-${NAME}-${YEAR}$`, 'u'),
  new RegExp(`^${NAME}\\.?,? (?:de )?${YEAR}$`, 'u'),
  new RegExp(`^${YEAR}\\.?,? ${NAME}\\.?(?: ${DAY}\\.?)?$`, 'u'),
  new RegExp(`^(?<day>[0-9]{1,2})\\. ?(?<month>[0-9]{1,2})\\. ?${YEAR}$`, 'u'),
  new RegExp(`^(?<first>[0-9]{1,2})(?<mark>[/-])(?<second>[0-9]{1,2})\\k<mark>${YEAR}$`, 'u'),
  new RegExp(`^${YEAR}-(?<month>[0-9]{1,2})$`, 'u'),
];

const TIME =
  /(?:[T ]|, ?| at | um | à )[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?:[.,][0-9]{1,9})?(?: ?[ap]\.?m\.?)?(?: ?uhr)?(?: ?(?:Z|UTC|GMT|[A-Z]{3,4})?(?: ?[+-][0-9]{2}:?(?:[0-9]{2})?)?)?(?: \([^()]{1,60}\))?(?:\[[\w/]{1,40}\])?$/iu;

/** Longer than any date with its time. */
const MAX_LENGTH = 100;

/**
 * `June 23 2022`, `23 June 2022`, `2022-06-23T10:20:30Z`, `23.06.2022`, `Thu, 23 Jun 2022 10:00:00 +0200`, `20220623`, `June 2022`,
 * `2022年6月23日` and their kin as date parts, the day as it stands there whatever the zone; undefined for anything else, for days
 * that no calendar has, and for `3/4/2022`, which is two different days on two sides of an ocean (`3/14/2022` is not), unless
 * `order` says which of them comes first.
 */
export function dateFromText(text: string, order?: 'month-first'): DateParts | undefined {
  if (text.length > MAX_LENGTH * 2) return undefined;
  const plain = text.trim().replace(/\s+/gu, ' ');
  if (plain.length > MAX_LENGTH) return undefined;
  const day = plain.replace(TIME, '').replace(/(?<=[0-9])T$/u, '');
  const named = withoutWeekday(day);
  // "Thu Jun 23 10:00:00 2022" has its time inside.
  for (const one of [day, named, named.replace(/ [0-9]{1,2}:[0-9]{2}:[0-9]{2}(?: [A-Z]{3,4})?(?= [0-9]{4}$)/u, '')]) {
    const parts = fromForms(one, order);
    if (parts !== undefined) return parts;
  }
  return undefined;
}

function fromForms(plain: string, order: 'month-first' | undefined): DateParts | undefined {
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups === undefined) continue;
    const parts = numbered(groups, order);
    if (parts !== undefined && isRealDate(parts)) return parts;
  }
  return undefined;
}

/** Whether the calendar has it: months 1 to 12, days as many as the month has in that year. Years 1 to 9999. */
export function isRealDate([year, month, day]: DateParts): boolean {
  if (year < 1 || year > 9999) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= days;
}

function numbered(
  groups: Readonly<Record<string, string | undefined>>,
  order: 'month-first' | undefined,
): DateParts | undefined {
  const { year, month, day, name, first, second } = groups;
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12) return [Number(year), b, a];
    return b > 12 || a === b || order === 'month-first' ? [Number(year), a, b] : undefined;
  }
  const named = name === undefined ? undefined : monthFromName(name);
  if (name !== undefined && named === undefined) return undefined;
  const number = named ?? Number(month);
  return day === undefined ? [Number(year), number] : [Number(year), number, Number(day)];
}

const WEEKDAYS = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr';
let weekdays: ReadonlySet<string> | undefined;

function withoutWeekday(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  if (rest.length < 2 || !/^\p{L}/u.test(first)) return text;
  weekdays ??= new Set(
    WEEKDAYS.split(' ').flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        return [1, 2, 3, 4, 5, 6, 7].map((day) => wordOf(format.format(Date.UTC(2022, 0, day))));
      }),
    ),
  );
  return weekdays.has(wordOf(first)) ? rest.join(' ') : text;
}

function wordOf(text: string): string {
  return text.toLowerCase().replace(/[.,]{1,2}$/u, '');
}
