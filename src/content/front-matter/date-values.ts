/** The dates of front matter: one, two with `/` between, uncertain ones, those before Christ, or CSL's own date object. */
import type { CslDate, DateParts } from '../../domain/citation.js';
import type { Report } from '../fault.js';
import { dateFromText, isRealDate } from './dates.js';
import { monthFromName } from './month-names.js';
import { remedyOf, remedyOfYears } from './near-dates.js';
import type { FrontMatterValue } from './values.js';

const ISO = /^(-?[0-9]{4}|-[0-9]{1,3})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$/;
const REMEDY = 'Write `2022`, `2022-06`, `2022-06-23`, or two of them with `/` between.';

const NO_DATE =
  /^(?:n\.? ?d\.?|s\.? ?[da]\.?|s\. ?f\.|o\. ?[jd]\.?|no date|undated|none|null|nil|n\/?a|unknown|tbd|tba|todo|-+|\?+|~)$/iu;
const CIRCA =
  /^(?:\[(?:c\.|ca\.?|circa)? ?(?<in>-?[0-9]{3,4})\??\]|(?:c\.|ca\.?|circa|around|about|approx\.?|um|vers|hacia|~|≈) ?(?<after>[0-9]{3,4})|(?<before>[0-9]{3,4})(?:\?|~|%| ?\(\?\)))$/iu;
const CIRCA_RANGE =
  /^(?:c\.|ca\.?|circa|around|about|um|vers|hacia|~) ?(?<from>[0-9]{3,4}) ?[-–/] ?(?<to>[0-9]{3,4})$/iu;
const BEFORE_CHRIST =
  /^(?<year>[0-9]{1,4})(?: ?[-–/] ?(?<end>[0-9]{1,4}))? ?(?:bce?|b\. ?c\.(?: ?e\.)?|v\. ?chr\.?|av\. ?j\.-?c\.|a\. ?c\.|до н\. ?э\.)$/iu;
const COMMON_ERA =
  /^(?:(?:ad|a\. ?d\.) (?<first>[0-9]{1,4})|(?<second>[0-9]{1,4}) (?:ad|ce|a\. ?d\.|c\. ?e\.|n\. ?chr\.|ap\. ?j\.-?c\.|d\. ?c\.|н\. ?э\.))$/iu;
/** From spring on, in the languages that most articles have. */
const SEASONS: readonly RegExp[] = [
  /^(?:spring|frühling|frühjahr|printemps|primavera|voorjaar|lente|vår|forår|wiosna|jaro|весна)$/iu,
  /^(?:summer|sommer|été|verano|estate|verão|zomer|sommar|lato|léto|лето)$/iu,
  /^(?:autumn|fall|herbst|automne|otoño|autunno|outono|herfst|höst|høst|efterår|jesień|podzim|осень)$/iu,
  /^(?:winter|hiver|invierno|inverno|vinter|zima|зима)$/iu,
];
/** "Winter 2021/22" has two years. */
const SEASON =
  /^(?:(?<name>\p{L}[\p{L}\p{M}]{2,12}),? (?:de |del )?(?<year>[0-9]{4})(?: ?[/–-] ?(?<end>[0-9]{4}|[0-9]{2}))?|(?<iso>[0-9]{4})-2(?<number>[1-4])|(?<before>[0-9]{4}),? (?<season>\p{L}[\p{L}\p{M}]{2,12}))$/u;
/** Seconds from 2001 on, or milliseconds. */
const EPOCH = /^(?:[0-9]{10}|[0-9]{13})(?:\.[0-9]+)?$/;

/**
 * The date; undefined when nothing is written, when it is said that there is none, or when it is a fault, which has been reported
 * then.
 */
export function readDate(key: string, value: FrontMatterValue, report: Report): CslDate | undefined {
  switch (value.kind) {
    case 'text':
      return fromText(key, value.text.trim(), value.line, report);
    case 'map':
      return fromObject(key, value, report);
    case 'list': {
      const [only] = value.items;
      // `[[2022-06-23]]` is a link of Obsidian, and to YAML a list in a list.
      if (value.items.length === 1 && only !== undefined && only.kind !== 'map') return readDate(key, only, report);
      if (value.items.length > 0) report(value.line, `\`${key}\` is a list`, REMEDY);
      return undefined;
    }
  }
}

function fromText(key: string, typed: string, line: number, report: Report): CslDate | undefined {
  const text = typed.replace(/^\[\[([^[\]|]*)\]\]$/u, '$1').trim();
  if (text === '' || NO_DATE.test(text)) return undefined;
  const years = remedyOfYears(text);
  if (years !== undefined) {
    report(line, `\`${key}: ${text}\` is two dates to two readers`, years);
    return undefined;
  }
  const season = seasonOf(text);
  if (season !== undefined) return season;
  const order = /^ms[._]?date$/iu.test(key) ? 'month-first' : undefined;
  const single = isoParts(text) ?? dateFromText(text, order);
  if (single !== undefined) return checked(key, single, undefined, line, report);

  const circa = CIRCA.exec(text)?.groups;
  const year = circa?.['in'] ?? circa?.['after'] ?? circa?.['before'];
  if (year !== undefined) return withCirca(checked(key, [Number(year)], undefined, line, report));
  const { year: before, end: until } = BEFORE_CHRIST.exec(text)?.groups ?? {};
  if (before !== undefined) {
    return checked(key, [-Number(before)], until === undefined ? undefined : [-Number(until)], line, report);
  }
  const { first: common, second: era } = COMMON_ERA.exec(text)?.groups ?? {};
  if (common !== undefined || era !== undefined) return checked(key, [Number(common ?? era)], undefined, line, report);
  const { from, to } = CIRCA_RANGE.exec(text)?.groups ?? {};
  if (from !== undefined) return withCirca(checked(key, [Number(from)], [Number(to)], line, report));
  if (EPOCH.test(text)) {
    const date = new Date(Number(text) * (text.length < 13 ? 1000 : 1));
    return checked(key, [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()], undefined, line, report);
  }
  const [first, second] = range(text) ?? [];
  if (first !== undefined && second !== undefined) return checked(key, first, second, line, report);
  const twice = /^[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}(?![0-9])/.test(text);
  report(
    line,
    `\`${key}: ${shown(text)}\` is ${twice ? 'two dates to two readers' : 'no date'}`,
    remedyOf(text) ?? REMEDY,
  );
  return undefined;
}

/** `Spring 2022`, `2022-21`, `Winter 2021/22`; undefined for what is no season. */
function seasonOf(text: string): CslDate | undefined {
  const { year, end, number, ...found } = SEASON.exec(text)?.groups ?? {};
  const name = found['name'] ?? found['season'] ?? '';
  const season = ([1, 2, 3, 4] as const).find((one) => Number(number) === one || SEASONS[one - 1]?.test(name) === true);
  const start = Number(year ?? found['iso'] ?? found['before']);
  if (season === undefined || start === 0) return undefined;
  if (end === undefined) return { 'date-parts': [[start]], season };
  const last = end.length === 2 ? start - (start % 100) + Number(end) : Number(end);
  return last > start ? { 'date-parts': [[start], [last]], season } : undefined;
}

/** `2019/2021`, `2019–2021`, `June–July 2022`, `3–5 June 2022`, `June 3-5, 2022`. */
function range(text: string): readonly [DateParts, DateParts] | undefined {
  if (text.length > 100) return undefined;
  const [, from = '', to = ''] = /^([^/–—]+?) ?(?:\/|–|—| - | to | bis | until )\s?([^/–—]+)$/u.exec(text) ?? [];
  const years = /^([0-9]{4})-([0-9]{4})$/.exec(text);
  if (years !== null) return [[Number(years[1])], [Number(years[2])]];
  const [start, end] = [from, to].map((half) => isoParts(half.trim()) ?? dateFromText(half));
  if (start !== undefined && end !== undefined) return [start, end];
  const days = /^(?:(\p{L}+\.?) )?([0-9]{1,2})\.? ?[-–] ?([0-9]{1,2})(\.? \p{L}+\.?)?,? ([0-9]{4})$/u.exec(text);
  if (days !== null) {
    const [, before, one, other, after, year] = days;
    const [first, last] = [one, other].map((day) =>
      dateFromText(`${day} ${(before ?? after ?? '').replace(/^\./u, '').trim()} ${year}`),
    );
    return first === undefined || last === undefined ? undefined : [first, last];
  }
  const months = /^(\p{L}+)\.? ?[-–/] ?(\p{L}+)\.?,? ([0-9]{4})$/u.exec(text);
  const [one, other] = [months?.[1], months?.[2]].map((name) => (name === undefined ? undefined : monthFromName(name)));
  const year = Number(months?.[3]);
  return one === undefined || other === undefined
    ? undefined
    : [
        [year, one],
        [year, other],
      ];
}

function withCirca(date: CslDate | undefined): CslDate | undefined {
  return date === undefined ? undefined : { ...date, circa: true };
}

function checked(
  key: string,
  first: DateParts,
  second: DateParts | undefined,
  line: number,
  report: Report,
): CslDate | undefined {
  const impossible = [first, ...(second === undefined ? [] : [second])].find((parts) => !isCited(parts));
  if (impossible !== undefined) {
    const remedy = 'Write the date as year, month and day: `2022-06-23`.';
    report(line, `\`${key}\`: no calendar has ${iso(impossible)}`, remedy);
    return undefined;
  }
  if (second === undefined) return { 'date-parts': [first] };
  if (isAfter(first, second)) {
    report(line, `\`${key}\` ends before it begins`, `Write \`${key}: ${iso(second)}/${iso(first)}\`.`);
    return undefined;
  }
  return { 'date-parts': [first, second] };
}

/** A real date, or a year before Christ: there is no year 0. */
function isCited(parts: DateParts): boolean {
  return isRealDate(parts) || (parts.length === 1 && parts[0] < 0 && parts[0] >= -9999);
}

function isAfter(first: DateParts, second: DateParts): boolean {
  const differs = first.findIndex((part, at) => part !== second[at]);
  const [a, b] = [first[differs], second[differs]];
  return a !== undefined && b !== undefined && a > b;
}

/** CSL-JSON's form: `{ date-parts: [[2022, 6, 23]], circa: true }`. */
function fromObject(key: string, value: FrontMatterValue & { kind: 'map' }, report: Report): CslDate | undefined {
  // `last_update: { date: …, author: … }` is Docusaurus's, `date: { created: … }` that of Material for MkDocs.
  const inner = value.entries.find((entry) => /^(?:date|created|published)$/iu.test(entry.key))?.value;
  if (inner?.kind === 'text') return readDate(key, inner, report);
  const unknown = value.entries.find((entry) => !['date-parts', 'circa', 'season'].includes(entry.key));
  const lists = value.entries.find((entry) => entry.key === 'date-parts')?.value;
  const dates = lists?.kind === 'list' ? lists.items.map(partsOf) : [];
  const [first, second] = dates;
  if (unknown !== undefined || first === undefined || dates.length > 2 || dates.includes(undefined)) {
    const remedy = `${REMEDY} CSL's form is \`{ date-parts: [[2022, 6, 23]] }\`.`;
    report((unknown ?? value).line, `\`${key}\` is no date`, remedy);
    return undefined;
  }
  const date = checked(key, first, second, value.line, report);
  const told = (name: string): string | undefined => {
    const found = value.entries.find((entry) => entry.key === name)?.value;
    return found?.kind === 'text' ? found.text.trim() : undefined;
  };
  const season = ([1, 2, 3, 4] as const).find((one) => told('season') === String(one));
  const seasonal = date === undefined || season === undefined ? date : { ...date, season };
  return told('circa') === 'true' ? withCirca(seasonal) : seasonal;
}

function partsOf(value: FrontMatterValue): DateParts | undefined {
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
  const sign = year < 0 ? '-' : '';
  return [sign + String(Math.abs(year)).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** Hostile values are long; a message has one line. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
