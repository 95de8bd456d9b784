/** A translated name is typed after a slash like the one it translates. */
import { isJson } from '../is-json.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { slashNameRules } from './slash-name-rules.js';

/** Of a slash command or an option; choices and menu commands may be called anything. */
export function translatedNameRules(item: Json, path: readonly (string | number)[]): readonly Violation[] {
  const names = item['name_localizations'];
  if (!isJson(names)) return [];
  return Object.entries(names).flatMap(([locale, name]) =>
    slashNameRules(name, [...path, 'name_localizations', locale]),
  );
}
