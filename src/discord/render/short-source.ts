/** A source in a few words, with its date and what stands between names in the person's language. */
import { shortCitation } from '../../citation/short-citation.js';
import type { Citation, CslDate } from '../../domain/citation.js';
import { dateIn } from '../../wording/in-locale.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { DATES } from '../../wording/sources.js';

/** By citation: an article that is quoted often has it under each quotation, and it takes a fifth of drawing an answer. */
const made = new WeakMap<Citation, Map<Locale, string>>();

/** "AFP, Tech Xplore, 23. Juni 2022"; the title when nothing of this is known. */
export function shortSource(citation: Citation, locale: Locale): string {
  let own = made.get(citation);
  if (own === undefined) {
    own = new Map();
    made.set(citation, own);
  }
  let short = own.get(locale);
  if (short === undefined) {
    short = shortIn(citation, locale);
    own.set(locale, short);
  }
  return short;
}

function shortIn(citation: Citation, locale: Locale): string {
  // In English dates stay as American styles write them, of all centuries and ranges.
  if (locale === 'en') return shortCitation(citation);
  return shortCitation(citation, { and: say(DATES.and, {}, locale), date: (date) => shownDate(date, locale) });
}

const SEASONS = [DATES.spring, DATES.summer, DATES.autumn, DATES.winter] as const;

function shownDate({ 'date-parts': [start, end], season, circa }: CslDate, locale: Locale): string {
  const isYears = season !== undefined;
  const when = isYears
    ? dateIn([start[0]], end && end[0] !== start[0] ? [end[0]] : undefined, locale)
    : dateIn(start, end, locale);
  const wording = isYears ? SEASONS[season - 1] : undefined;
  const text = wording === undefined ? when : say(wording, { year: when }, locale);
  return circa === true ? say(DATES.circa, { date: text }, locale) : text;
}
