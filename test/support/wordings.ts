/** Every wording of the catalogue, whatever file it stands in. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../../src/wording/locale.js';
import type { Wording } from '../../src/wording/say.js';

const FOLDER = new URL('../../src/wording/', import.meta.url);

export interface Named {
  /** `ANSWERS.doubt` */
  readonly name: string;
  readonly wording: Wording;
}

/** Those in exported tables. */
export async function wordings(): Promise<readonly Named[]> {
  const files = readdirSync(fileURLToPath(FOLDER)).toSorted();
  const modules = await Promise.all(
    files.map(async (file) => (await import(new URL(file, FOLDER).href)) as Readonly<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([table, entries]) =>
      isRecord(entries)
        ? Object.entries(entries).flatMap(([key, wording]) =>
            isRecord(wording) && 'en' in wording ? [{ name: `${table}.${key}`, wording: wording as Wording }] : [],
          )
        : [],
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a wording in a language, one for each of its forms. */
export function forms(wording: Wording, locale: Locale): readonly string[] {
  const text = wording[locale];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** Each text of all wordings. */
export function eachText(all: readonly Named[]): readonly { name: string; locale: Locale; text: string; en: string }[] {
  return all.flatMap(({ name, wording }) =>
    LOCALES.flatMap((locale) =>
      forms(wording, locale).map((text) => ({ name, locale, text, en: forms(wording, 'en').at(-1) ?? '' })),
    ),
  );
}
