/** What kind of report or document a work says it is. */
import type { Citation } from '../domain/citation.js';
import { joined } from './joined.js';
import type { Run } from './run.js';

/** "Technical report TR-7"; for anything but a report without the number, which only a report's readers ask for; empty for none. */
export function description({ type, genre, number }: Citation): readonly Run[] {
  return joined([genre, type === 'report' ? number : null], ' ');
}
