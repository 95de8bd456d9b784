/** How a fault is printed, in one place, so that the log, the check and `add` say it alike. */
import type { Fault } from './fault.js';

/** `articles/x.md:3: what is wrong. What to write instead.` on one line, as editors and terminals make it clickable. */
export function formatFault({ file, line, message, remedy }: Fault): string {
  return `${file}:${line}: ${message}. ${remedy}`;
}
