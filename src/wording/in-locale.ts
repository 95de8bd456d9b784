/** Numbers, lists, dates and names of languages as CLDR writes them in each language. */
import type { Locale } from './locale.js';

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
const days = once((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
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

/** The day in UTC, its month in words. */
export function dayIn(date: Date, locale: Locale): string {
  return days(locale).format(date);
}

/** `language` is a BCP 47 tag that is well-formed; one without a name is its own name. */
export function languageIn(language: string, locale: Locale): string {
  return languages(locale).of(language) ?? language;
}
