/** An installation as a test wants it: this program, with settings of its own and a clock by which nothing is late. */
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
    clock: { ...systemClock, after: () => () => undefined },
    now: Date.now,
    nodeVersion: process.version,
    freeRoom,
    isOfOtherSources: async () => false,
    ...machine,
  });
}
