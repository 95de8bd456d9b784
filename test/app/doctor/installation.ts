/** An installation as a test wants it: this program, with settings of its own and a clock that does not make anybody wait. */
import { fileURLToPath } from 'node:url';
import { type Installation, lookAtInstallation } from '../../../src/app/doctor/installation.js';
import { freeRoom } from '../../../src/disk/free-room.js';
import { systemClock } from '../../../src/app/clock.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export async function installation(
  environment: Readonly<Record<string, string>> = {},
  machine: Partial<Installation> = {},
): Promise<Installation> {
  return lookAtInstallation(environment, [], {
    root: ROOT,
    // Ten seconds pass in a tenth of one.
    clock: { ...systemClock, after: (milliseconds, run) => systemClock.after(milliseconds / 100, run) },
    now: Date.now,
    nodeVersion: process.version,
    freeRoom,
    isOfOtherSources: async () => false,
    ...machine,
  });
}
