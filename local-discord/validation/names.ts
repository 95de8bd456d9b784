/** What can be called how: names typed after a slash, their translations, and what must be the only one of its name. */
import { isJson, type Json, jsonList } from '../wire.js';
import { type Path, type Violation, violationAt } from './violation.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A command's or an option's name: letters, digits, `-`, `_`, `'`, in lower case where the letters have one. */
export function slashNameRules(name: unknown, path: Path): readonly Violation[] {
  // Length and type are the schema's business.
  if (typeof name !== 'string' || name === '') return [];
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  return [violationAt(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

/** A translated name is typed after a slash like the one it translates; choices and menu commands may be called anything. */
export function translatedNameRules(item: Json, path: Path): readonly Violation[] {
  const names = item['name_localizations'];
  if (!isJson(names)) return [];
  return Object.entries(names).flatMap(([locale, name]) =>
    slashNameRules(name, [...path, 'name_localizations', locale]),
  );
}

/** The languages that Discord knows. https://docs.discord.com/developers/reference#locales, 2026-08 */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/**
 * Languages that Discord does not know, in the `name_localizations` and `description_localizations` of a command, its
 * options and their choices.
 */
export function localeRules(item: Json, path: Path): readonly Violation[] {
  const own = ['name_localizations', 'description_localizations'].flatMap((key) => {
    const translations = item[key];
    const locales = isJson(translations) ? Object.keys(translations) : [];
    return locales
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => violationAt([...path, key, locale], 'BASE_TYPE_CHOICES', 'Not a language that Discord knows.'));
  });
  const inner = ['options', 'choices'].flatMap((key) =>
    jsonList(item[key]).flatMap(([index, child]) => localeRules(child, [...path, key, index])),
  );
  return [...own, ...inner];
}

/** The entries whose key an earlier entry already has, in order. */
export function duplicates<T>(entries: readonly T[], key: (entry: T) => unknown): readonly T[] {
  const seen = new Set<unknown>();
  return entries.filter((entry) => {
    const repeated = seen.has(key(entry));
    seen.add(key(entry));
    return repeated;
  });
}
