/** The day a page was published, by what its records call so. The day of a change or of a visit is never taken for it. */
import type { CslDate, DateParts } from '../../../domain/citation.js';
import { dateFromText } from '../../front-matter/dates.js';

/** The first of these that is a date. */
export function firstDate(values: readonly (string | undefined)[]): CslDate | undefined {
  for (const value of values) {
    const parts = value === undefined ? undefined : readDate(value);
    if (parts !== undefined) return { 'date-parts': [parts] };
  }
  return undefined;
}

/** The year, month and day, or the first two, that an address has as parts of its path: `/2022/06/23/`, `/2022-06-…`. */
export function dateInAddress(url: string | undefined): CslDate | undefined {
  const groups =
    /\/(?<year>(?:19|20)[0-9]{2})[/-](?<month>0[1-9]|1[0-2])(?:[/-](?<day>0[1-9]|[12][0-9]|3[01])(?![0-9]))?(?=[/-])/u.exec(
      url ?? '',
    )?.groups;
  if (groups === undefined) return undefined;
  const parts = [groups['year'], groups['month'], groups['day']].filter((part) => part !== undefined).join('-');
  return firstDate([parts]);
}

const DAYS = [
  /(?<![0-9])(?:19|20)[0-9]{2}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])/u,
  /(?<![0-9.])[0-9]{1,2}\. ?[0-9]{1,2}\. ?(?:19|20)[0-9]{2}(?![0-9])/u,
  /(?<![0-9])[0-9]{1,2}(?:st|nd|rd|th|er|º|ª)?\.? (?:de |d’|d'|of )?\p{L}{3,12}\.?,? (?:de |del )?(?:19|20)[0-9]{2}(?![0-9])/u,
  /(?<!\p{L})\p{L}{3,12}\.? [0-9]{1,2}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}(?![0-9])/u,
  /(?:19|20)[0-9]{2} ?[年년] ?[0-9]{1,2} ?[月월] ?[0-9]{1,2} ?[日일]/u,
  /(?<![0-9])[0-9]{1,2}[/-][0-9]{1,2}[/-](?:19|20)[0-9]{2}(?![0-9])/u,
];

/** The first day that a short text has in it, as it is written there; undefined for none. */
export function dayWithin(text: string): string | undefined {
  if (text.length > 400 || !/[0-9]{4}/u.test(text)) return undefined;
  const found = DAYS.flatMap((form) => {
    const match = form.exec(text);
    return match !== null && dateFromText(match[0]) !== undefined ? [{ at: match.index, day: match[0] }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.day;
}

/** Whether a line tells the day of a change. */
export function isChange(text: string): boolean {
  return /\b(?:updated?|modified|changed|revised|edited|aktualisiert|geändert|überarbeitet|mise? à jour|modifié|actualizad|aggiornat|atualizad|bijgewerkt|opdateret|uppdaterad|обновлен)/iu.test(
    text,
  );
}

function readDate(value: string): DateParts | undefined {
  const text = value.trim().slice(0, 100).replace(/\s+/gu, ' ');
  // The day as the page's own clock has it, whatever zone follows.
  const iso = /^(?<year>[0-9]{4})(?:[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?)?(?=$|[T\s])/u.exec(
    text,
  )?.groups;
  const packed = /^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?=$|T)/u.exec(text)?.groups;
  const groups = iso ?? packed;
  if (groups !== undefined) {
    const numbers = [groups['year'], groups['month'], groups['day']].flatMap((part) =>
      part === undefined ? [] : [part.padStart(2, '0')],
    );
    return plausible(dateFromText(numbers.join('-')) ?? (numbers.length === 1 ? [Number(numbers[0])] : undefined));
  }
  const day = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /iu, '');
  const time = day.search(/(?:,? (?:at )?|T)[0-9]{1,2}:[0-9]{2}/u);
  const plain = time === -1 ? day : day.slice(0, time);
  const within = dateFromText(plain) === undefined && !isChange(text) ? dayWithin(text) : undefined;
  return plausible(dateFromText(within ?? plain));
}

/** Programs write the first day of their calendar where they know none. */
function plausible(parts: DateParts | undefined): DateParts | undefined {
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  const isZero = year === 1970 && month === 1 && day === 1;
  return year < 1000 || isZero ? undefined : parts;
}
