/** Translations: Discord knows these languages and no others. */
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

/** https://docs.discord.com/developers/reference#locales, 2026-08 */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** The `name_localizations` and `description_localizations` of a command, its options and their choices. */
export function localeRules(item: Json, path: readonly (string | number)[]): readonly Violation[] {
  const own = ['name_localizations', 'description_localizations'].flatMap((key) => {
    const translations = item[key];
    const locales = isJson(translations) ? Object.keys(translations) : [];
    return locales
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) => violate([...path, key, locale], 'BASE_TYPE_CHOICES', 'Not a language that Discord knows.'));
  });
  const inner = ['options', 'choices'].flatMap((key) =>
    jsonList(item[key]).flatMap(([index, child]) => localeRules(child, [...path, key, index])),
  );
  return [...own, ...inner];
}
