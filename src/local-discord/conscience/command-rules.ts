/** What Discord demands of one command beyond its shape: names, descriptions, the order and the kinds of its options. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { duplicates } from './duplicates.js';
import { optionRules } from './option-rules.js';
import { slashNameRules } from './slash-name-rules.js';
import { translatedNameRules } from './translated-name-rules.js';
import { violate } from './violate.js';

type Path = readonly (string | number)[];

const CHAT_INPUT = 1;
/** https://docs.discord.com/developers/interactions/application-commands, 2026-08 */
const MAX_CHARACTERS = 8000;

export function commandRules(command: Json, path: Path): readonly Violation[] {
  const type = command['type'] ?? CHAT_INPUT;
  const found = ['contexts', 'integration_types']
    .filter((key) => duplicates(array(command[key]), (value) => value).length > 0)
    .map((key) => violate([...path, key], 'SET_TYPE_DUPLICATE', 'Values must be unique.'));
  if (type !== CHAT_INPUT) {
    if (command['description']) found.push(misplaced(path, 'description'));
    if (jsonList(command['options']).length > 0) found.push(misplaced(path, 'options'));
    return found;
  }
  if (!command['description']) {
    found.push(violate([...path, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  const characters = charactersOf(command);
  if (characters > MAX_CHARACTERS) {
    found.push(
      violate(
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${characters} of ${MAX_CHARACTERS})`,
      ),
    );
  }
  return [
    ...found,
    ...slashNameRules(command['name'], [...path, 'name']),
    ...translatedNameRules(command, path),
    ...optionRules(command['options'], [...path, 'options']),
  ];
}

function misplaced(path: Path, key: string): Violation {
  const code = 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD';
  return violate([...path, key], code, `Context menu commands cannot have ${key}`);
}

/** Names, descriptions and choices' values of the command and all its options. */
function charactersOf(item: Json): number {
  const own = ['name', 'description', 'value'].reduce((sum, key) => {
    const text = item[key];
    return sum + (typeof text === 'string' ? text.length : 0);
  }, 0);
  const inner = [item['options'], item['choices']].flatMap((list) => array(list).filter(isJson));
  return inner.reduce((sum, child) => sum + charactersOf(child), own);
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
