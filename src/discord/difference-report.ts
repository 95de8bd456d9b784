/** A difference as lines for the person who deploys. */
import type { CommandDifference } from './command-difference.js';

/** One line for each command and one for the whole, without a line feed at the end. */
export function differenceReport(difference: CommandDifference): string {
  const { added, changed, removed, unchanged } = difference;
  const lines = [
    ...added.map((name) => `+ /${name}`),
    ...changed.map(({ name, fields }) => `~ /${name}: ${fields.join(', ')}`),
    ...removed.map((name) => `- /${name}`),
    ...unchanged.map((name) => `  /${name}`),
  ];
  const nothing = added.length + changed.length + removed.length === 0;
  const counts = `${added.length} to add, ${changed.length} to change, ${removed.length} to remove.`;
  return [...lines, nothing ? 'Nothing to change.' : counts].join('\n');
}
