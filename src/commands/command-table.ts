/** The commands as a Markdown table, for the README. */
import type { Command } from './command.js';
import { usage } from './usage.js';

/** One row a command: how it is called and what it does. Optional options stand in brackets. */
export function commandTable(commands: readonly Command[]): string {
  const rows = commands.map((command) => `| \`${usage(command)}\` | ${command.description} |`);
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n');
}
