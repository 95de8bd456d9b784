/** The commands as a Markdown table, for the README. */
import type { Command } from './command.js';

/** One row a command: how it is called and what it does. Optional options stand in brackets. */
export function commandTable(commands: readonly Command[]): string {
  const rows = commands.map(({ name, description, options }) => {
    const named = Object.entries(options).map(([option, { required }]) => (required ? option : `[${option}]`));
    return `| \`${[`/${name}`, ...named].join(' ')}\` | ${description} |`;
  });
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
}
