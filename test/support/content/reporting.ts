/** What a reader of front matter tells, for tests: faults as they come, and notes. */
import type { Report } from '../../../src/content/fault.js';

/** A report that hands each fault to the one function and each note to the other. */
export function reporting(
  onFault: (line: number, message: string, remedy: string) => unknown,
  onNote: (line: number, message: string) => unknown = () => undefined,
): Report {
  return Object.assign(
    (line: number, message: string, remedy: string): void => {
      onFault(line, message, remedy);
    },
    {
      note(line: number, message: string): void {
        onNote(line, message);
      },
    },
  );
}
