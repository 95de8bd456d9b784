/** The languages that the bot speaks on Discord, and which of them a person gets. */

/** English first: it is what all others are translated from, and what is said where none of them is asked for. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh'] as const;

export type Locale = (typeof LOCALES)[number];

/**
 * Discord's tags of each language, of the thirty or so that a person can set
 * (https://docs.discord.com/developers/reference, Locales, read on 2026-08-06).
 */
export const DISCORD_TAGS = {
  en: ['en-GB', 'en-US'],
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  pt: ['pt-BR'],
  ja: ['ja'],
  zh: ['zh-CN', 'zh-TW'],
} as const satisfies Readonly<Record<Locale, readonly string[]>>;

const BY_TAG: ReadonlyMap<string, Locale> = new Map(
  LOCALES.flatMap((locale) => DISCORD_TAGS[locale].map((tag) => [tag, locale] as const)),
);

/** For the tag that Discord sends with an interaction; English for a language that the bot does not speak, and for none. */
export function localeOf(tag: string | undefined): Locale {
  return BY_TAG.get(tag ?? '') ?? 'en';
}

/** Something made for each language. */
export function inEach<T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> {
  return {
    en: make('en'),
    de: make('de'),
    fr: make('fr'),
    es: make('es'),
    pt: make('pt'),
    ja: make('ja'),
    zh: make('zh'),
  };
}
