/** How a command is called, for every place that lists them. */
import type { Command } from './command.js';

/** `/ask question [article]`: optional options stand in brackets. */
export function usage({ name, options }: Command): string {
  const named = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`));
  return [`/${name}`, ...named].join(' ');
}
