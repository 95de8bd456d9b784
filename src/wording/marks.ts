/** What stands between and around texts: quotation marks, and the space between sentences. */
import type { Locale } from './locale.js';
import { say, type Wordings } from './say.js';

const MARKS = {
  quoted: {
    en: '“{text}”',
    de: '„{text}“',
    fr: '« {text} »',
    es: '“{text}”',
    pt: '“{text}”',
    ja: '「{text}」',
    zh: '“{text}”',
  },
  space: { en: ' ', de: ' ', fr: ' ', es: ' ', pt: ' ', ja: '', zh: '' },
} as const satisfies Wordings;

/** `text` in the language's quotation marks; it stands as it is. */
export function quoted(text: string, locale: Locale): string {
  return say(MARKS.quoted, { text }, locale);
}

/** Sentences one after the other, as the language sets them; empty ones are left out. */
export function sentences(parts: readonly string[], locale: Locale): string {
  return parts.filter((part) => part !== '').join(MARKS.space[locale]);
}
