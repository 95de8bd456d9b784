/** All checks of the doctor, in the order in which they are shown: what the others hang on comes first. */
import type { Check, Finding } from './check.js';
import { discordChecks } from './discord-checks.js';
import { FOLDER_CHECKS } from './folder-checks.js';
import type { Installation } from './installation.js';
import { PROGRAM_CHECKS } from './program-checks.js';

/** To be run once: what one of them has found, others go by. */
export function allChecks(): readonly Check<Installation>[] {
  return [{ name: 'settings', look: settings }, ...discordChecks(), ...FOLDER_CHECKS, ...PROGRAM_CHECKS];
}

async function settings({ faults, warnings }: Installation): Promise<Finding> {
  if (faults.length > 0) {
    const [first, ...others] = faults.map(({ variable, fault }) => `${variable} ${fault}.`);
    const names = [...new Set(faults.map(({ variable }) => variable))];
    return {
      state: 'fail',
      says: `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} faulty, in .env or the environment`,
      remedy: [first, ...others, ...warnings].join(' '),
    };
  }
  return warnings.length === 0
    ? { state: 'ok', says: 'they can all be read' }
    : { state: 'warn', says: 'they can be read, and there is something to say of them', remedy: warnings.join(' ') };
}
