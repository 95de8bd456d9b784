/** Finds the way through a command's groups to the subcommand that a person typed. */
import type { Json } from '../json.js';
import { jsonList } from '../json-list.js';
import type { StoredCommand } from '../stored.js';

const SUBCOMMAND = 1;
const GROUP = 2;

export interface Subcommand {
  /** The options to fill in. */
  readonly options: readonly Json[];
  /** Puts the filled-in options where the event carries them. */
  readonly wrap: (filled: readonly Json[]) => readonly Json[];
}

/** `path`: what was typed after the command's name. Throws when it leads nowhere or not far enough. */
export function subcommand(command: StoredCommand, path: readonly string[]): Subcommand {
  let options = jsonList(command['options']).map(([, option]) => option);
  const way: Json[] = [];
  for (const piece of path) {
    const next = options.find(({ name, type }) => name === piece && (type === SUBCOMMAND || type === GROUP));
    if (!next) throw new Error(`/${[command.name, ...path].join(' ')}: there is no subcommand “${piece}”.`);
    way.push({ name: next['name'], type: next['type'] });
    options = jsonList(next['options']).map(([, option]) => option);
  }
  if (options.some(({ type }) => type === SUBCOMMAND || type === GROUP)) {
    throw new Error(`/${[command.name, ...path].join(' ')} is used with a subcommand.`);
  }
  return {
    options,
    wrap: (filled) => way.reduceRight<readonly Json[]>((inner, step) => [{ ...step, options: inner }], filled),
  };
}
