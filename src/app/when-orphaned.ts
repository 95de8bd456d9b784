/**
 * Stopping with npm. A service manager that starts `npm start` and ends npm leaves the program behind, with its port and its
 * connection: npm and the shell between hand no SIGTERM on. What was meant to outlive its parent is left alone.
 */
import type { Clock } from './clock.js';

const LOOKED_AT_MS = 1_000;

/** Init, which a process has for a parent that was started to be nobody's, by `setsid` or as a container's only program. */
const NOBODY = 1;

/**
 * Calls `orphaned` once, within a second, when the process that `parent` names is another than in the beginning. Never where it
 * was nobody then, and where another script than `start` was run, which may well leave something behind.
 */
export function whenOrphaned(
  parent: () => number,
  script: string | undefined,
  clock: Clock,
  orphaned: () => void,
): void {
  const first = parent();
  if (script !== 'start' || first === NOBODY) return;
  const look = (): void => {
    if (parent() === first) clock.after(LOOKED_AT_MS, look);
    else orphaned();
  };
  look();
}
