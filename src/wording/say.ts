/**
 * How a text of the bot comes from the catalogue: a wording has the text in all languages side by side, with `{name}` where a
 * value goes. Which values it takes is read off the English text by the compiler.
 */
import { numberIn, pluralIn } from './in-locale.js';
import type { Locale } from './locale.js';

/** Forms by CLDR's categories, chosen by the value `count`. A language gives those that its whole numbers below a million have. */
export type Forms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** One text in all languages. */
export type Wording = Readonly<Record<Locale, string | Forms>>;

/** The wordings of one area by name: `export const ARTICLES = { … } as const satisfies Wordings`. */
export type Wordings = Readonly<Record<string, Wording>>;

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type English<W extends Wording> = W['en'] extends string ? W['en'] : W['en'][keyof W['en']];
type Counted<W extends Wording> = W['en'] extends string ? never : 'count';

/**
 * What a wording's text needs: `count` as a number, everything else as text or as a number, which is written with the language's
 * marks between digits. A paragraph's or a page's own number is no amount: it is given as text.
 */
export type Values<W extends Wording> = {
  readonly [Name in Placeholders<English<W>> | Counted<W>]: Name extends 'count' ? number : string | number;
};

/**
 * The text in that language. Values stand in it as they are given: what is not ours comes in made safe for the place where the
 * text is shown, and our texts have no character that means anything to Discord but those that they want.
 */
export function say<const W extends Wording>(wording: W, values: Values<W>, locale: Locale): string {
  const given: Readonly<Record<string, string | number>> = values;
  const text = form(wording[locale], given['count'], locale);
  return typeset(text, locale).replaceAll(/\{(\w+)\}/gu, (_, name: string) => shown(given[name] ?? '', locale));
}

function form(text: string | Forms, count: string | number | undefined, locale: Locale): string {
  if (typeof text === 'string') return text;
  return text[pluralIn(Number(count), locale)] ?? text.other;
}

function shown(value: string | number, locale: Locale): string {
  return typeof value === 'number' ? numberIn(value, locale) : value;
}

/** French has spaces inside its quotation marks and before double marks, at which no line may break; in the catalogue they are ordinary ones. */
function typeset(text: string, locale: Locale): string {
  return locale === 'fr' ? text.replaceAll(/(?<=«) | (?=[»:;?!])/gu, '\u{a0}') : text;
}

/** A text without values: a wording, or what is the same in all languages, such as a style's name. */
export type Text = string | Readonly<Record<Locale, string>>;

/** The text as it is said in that language. */
export function inLocale(text: Text, locale: Locale): string {
  return typeof text === 'string' ? text : say(text, {}, locale);
}
