/** Numbers, lists, dates and names of languages as CLDR writes them in each language. */
import { type Locale, LOCALES } from './locale.js';

/** CLDR's names of the languages as they are written here: Portuguese is Brazil's, Chinese has simplified characters. */
const TAGS = { en: 'en', de: 'de', fr: 'fr', es: 'es', pt: 'pt-BR', ja: 'ja', zh: 'zh-Hans' } as const satisfies Record<
  Locale,
  string
>;

/** An Intl object takes up to a millisecond to make, so each is made once, when it is first needed. */
function once<T>(make: (tag: string) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(TAGS[locale]);
    made.set(locale, known);
    return known;
  };
}

const numbers = once((tag) => new Intl.NumberFormat(tag));
const categories = once((tag) => new Intl.PluralRules(tag));
const languages = once((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const dates = {
  year: once((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' })),
  month: once((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' })),
  day: once((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })),
  era: once((tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', era: 'short', timeZone: 'UTC' })),
} as const;
const lists = {
  conjunction: once((tag) => new Intl.ListFormat(tag, { type: 'conjunction' })),
  disjunction: once((tag) => new Intl.ListFormat(tag, { type: 'disjunction' })),
  unit: once((tag) => new Intl.ListFormat(tag, { type: 'unit' })),
} as const;

/** With the language's marks between groups of digits. */
export function numberIn(value: number, locale: Locale): string {
  return numbers(locale).format(value);
}

/** Which form of a noun goes with that many. */
export function pluralIn(count: number, locale: Locale): Intl.LDMLPluralRule {
  return categories(locale).select(count);
}

/** `a, b, and c`, or with `or`, or as a unit with neither; the items stand as they are. */
export function listIn(items: readonly string[], type: keyof typeof lists, locale: Locale): string {
  return lists[type](locale).format(items);
}

/** A year, a month of it or a day: months and days from 1, years before Christ negative, without a year 0. */
export type PartialDate = readonly [year: number, month?: number, day?: number];

/** With the month in words; with `end` from one to the other, as far as both are known. Of years before Christ the year alone. */
export function dateIn(start: PartialDate, end: PartialDate | undefined, locale: Locale): string {
  const [from, to] = [start, end ?? start];
  const known = Math.min(from.length, to.length);
  const shortest = from[0] < 0 || to[0] < 0 ? 'era' : known === 3 ? 'day' : known === 2 ? 'month' : 'year';
  const format = dates[shortest](locale);
  return end === undefined ? format.format(atMidnight(from)) : format.formatRange(atMidnight(from), atMidnight(to));
}

function atMidnight([year, month = 1, day = 1]: PartialDate): Date {
  const date = new Date(0);
  // The constructor takes years below 100 for those of the last century; and its year before 1 is 0.
  date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
  return date;
}

/** `language` is a BCP 47 tag that is well-formed; one without a name is its own name. */
export function languageIn(language: string, locale: Locale): string {
  return languages(locale).of(language) ?? language;
}

/**
 * Makes all of these objects at once, so that nobody's answer waits while the first are read from Node's data: up to 0.1 s on a
 * slow disk.
 */
export function prepareLocales(): void {
  for (const locale of LOCALES) {
    numberIn(1, locale);
    pluralIn(1, locale);
    languageIn(locale, locale);
    listIn([], 'conjunction', locale);
    listIn([], 'disjunction', locale);
    for (const date of [[-1], [1], [1, 1], [1, 1, 1]] as const) dateIn(date, undefined, locale);
  }
}
