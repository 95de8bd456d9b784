/** The dates of front matter: `2022`, `2022-06`, `2022-06-23`, `2022-06-22/2022-06-24`, or CSL's own date object. */
import type { CslDate, DateParts } from '../domain/citation.js';
import { dateFromText, isRealDate } from './date-from-text.js';
import type { Report } from './report.js';
import type { YamlValue } from './yaml-value.js';

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
