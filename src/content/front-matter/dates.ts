/** The dates of front matter: `2022`, `2022-06`, `2022-06-23`, `2022-06-22/2022-06-24`, or CSL's own date object. */
import type { CslDate, DateParts } from '../../domain/citation.js';
import type { Report } from '../fault.js';
import type { YamlValue } from './read-yaml.js';

const ISO = /^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$/;
const REMEDY = 'Write `2022`, `2022-06`, `2022-06-23`, or two of them with `/` between.';

/** The date; undefined when nothing is written or it is a fault, which has been reported then. */
export function readDate(key: string, value: YamlValue, report: Report): CslDate | undefined {
  switch (value.kind) {
    case 'text':
      return value.text.trim() === '' ? undefined : fromText(key, value.text.trim(), value.line, report);
    case 'map':
      return fromObject(key, value, report);
    case 'list':
      report(value.line, `\`${key}\` is a list`, REMEDY);
      return undefined;
  }
}

function fromText(key: string, text: string, line: number, report: Report): CslDate | undefined {
  const halves = text.split('/');
  const parts = halves.map((half) => isoParts(half.trim()));
  const [first, second] = parts;
  if (halves.length > 2 || first === undefined || (halves.length === 2 && second === undefined)) {
    const read = dateFromText(text);
    report(
      line,
      `\`${key}: ${shown(text)}\` is no date`,
      read === undefined ? REMEDY : `Write \`${key}: ${iso(read)}\`.`,
    );
    return undefined;
  }
  return checked(key, first, second, line, report);
}

function checked(
  key: string,
  first: DateParts,
  second: DateParts | undefined,
  line: number,
  report: Report,
): CslDate | undefined {
  const impossible = [first, ...(second === undefined ? [] : [second])].find((parts) => !isRealDate(parts));
  if (impossible !== undefined) {
    report(
      line,
      `\`${key}\`: no calendar has ${iso(impossible)}`,
      'Write the date as year, month and day: `2022-06-23`.',
    );
    return undefined;
  }
  if (second === undefined) return { 'date-parts': [first] };
  if (iso(first) > iso(second)) {
    report(line, `\`${key}\` ends before it begins`, `Write \`${key}: ${iso(second)}/${iso(first)}\`.`);
    return undefined;
  }
  return { 'date-parts': [first, second] };
}

/** CSL-JSON's form: `{ date-parts: [[2022, 6, 23]], circa: true }`. */
function fromObject(key: string, value: YamlValue & { kind: 'map' }, report: Report): CslDate | undefined {
  const unknown = value.entries.find((entry) => entry.key !== 'date-parts' && entry.key !== 'circa');
  const lists = value.entries.find((entry) => entry.key === 'date-parts')?.value;
  const dates = lists?.kind === 'list' ? lists.items.map(partsOf) : [];
  const [first, second] = dates;
  if (unknown !== undefined || first === undefined || dates.length > 2 || dates.includes(undefined)) {
    report(
      (unknown ?? value).line,
      `\`${key}\` is no date`,
      `${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`,
    );
    return undefined;
  }
  const date = checked(key, first, second, value.line, report);
  const circa = value.entries.find((entry) => entry.key === 'circa')?.value;
  return date !== undefined && circa?.kind === 'text' && circa.text === 'true' ? { ...date, circa: true } : date;
}

function partsOf(value: YamlValue): DateParts | undefined {
  if (value.kind !== 'list') return undefined;
  return isoParts(value.items.map((item) => (item.kind === 'text' ? item.text.padStart(2, '0') : 'x')).join('-'));
}

function isoParts(text: string): DateParts | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

function iso([year, ...rest]: DateParts): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Hostile values are long; a message has one line. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// Dates as people and sites write them, to year, month and day. Stands alone because front matter suggests what to
// write with it and importers read date lines with it.

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'febrero'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'diciembre'],
];

const YEAR = '(?<year>1[0-9]{3}|20[0-9]{2}|21[0-9]{2})';
const DAY = '(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º)?';
const NAME = '(?<name>\\p{L}{3,10})';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^${YEAR}[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?:[T ][0-9:.]+ ?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$`,
    'u',
  ),
  new RegExp(`^(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?$`, 'u'),
  new RegExp(`^${NAME}\\.? ${DAY},? ${YEAR}$`, 'u'),
  new RegExp(`^${DAY}\\.? (?:de |of )?${NAME}\\.?,? (?:de )?${YEAR}$`, 'u'),
  new RegExp(`^${NAME}\\.?,? (?:de )?${YEAR}$`, 'u'),
  new RegExp(`^${YEAR},? ${NAME}\\.?(?: ${DAY})?$`, 'u'),
  new RegExp(`^(?<day>[0-9]{1,2})\\.(?<month>[0-9]{1,2})\\.${YEAR}$`, 'u'),
  new RegExp(`^(?<first>[0-9]{1,2})/(?<second>[0-9]{1,2})/${YEAR}$`, 'u'),
  new RegExp(`^${YEAR}-(?<month>[0-9]{1,2})$`, 'u'),
];

/**
 * `June 23 2022`, `23 June 2022`, `2022-06-23`, `23.06.2022`, `Jun. 23, 2022`, `June 2022`, `2022年6月23日` and their
 * kin as date parts; undefined for anything else, for days that no calendar has, and for `3/4/2022`, which is two
 * different days on two sides of an ocean (`3/14/2022` is not).
 */
export function dateFromText(text: string): DateParts | undefined {
  const plain = text.trim().replace(/\s+/gu, ' ');
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups === undefined) continue;
    const parts = numbered(groups);
    if (parts !== undefined && isRealDate(parts)) return parts;
  }
  return undefined;
}

/** Whether the calendar has it: months 1 to 12, days as many as the month has in that year. Years 1 to 9999. */
function isRealDate([year, month, day]: DateParts): boolean {
  if (year < 1 || year > 9999) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= days;
}

function numbered(groups: Readonly<Record<string, string | undefined>>): DateParts | undefined {
  const { year, month, day, name, first, second } = groups;
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12) return [Number(year), b, a];
    return b > 12 || a === b ? [Number(year), a, b] : undefined;
  }
  const named = name === undefined ? undefined : monthNumber(name);
  if (name !== undefined && named === undefined) return undefined;
  const number = named ?? Number(month);
  return day === undefined ? [Number(year), number] : [Number(year), number, Number(day)];
}

function monthNumber(name: string): number | undefined {
  const index = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return index === -1 ? undefined : index + 1;
}
