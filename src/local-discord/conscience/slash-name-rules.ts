/** The names that can be typed after a slash. */
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** A command's or an option's name: letters, digits, `-`, `_`, `'`, in lower case where the letters have one. */
export function slashNameRules(name: unknown, path: readonly (string | number)[]): readonly Violation[] {
  // Length and type are the schema's business.
  if (typeof name !== 'string' || name === '') return [];
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  return [violate(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}
