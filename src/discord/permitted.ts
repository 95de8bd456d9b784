/** Who is not answered, and what somebody may not do: a sentence for each. */
import type { Action } from '../commands/action.js';
import type { Asker } from '../commands/asker.js';
import type { Services } from '../commands/command.js';
import type { Response } from '../commands/reply.js';
import type { ServerSettings } from '../domain/server-settings.js';
import type { Locale } from '../wording/locale.js';
import { PRESSES } from '../wording/presses.js';
import { CALLS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import type { Call } from './call.js';
import type { Admission, Limits } from './limits.js';

/** Of whom the buckets are empty, or the operator does not answer. */
export function declinedBy(admission: Admission, locale: Locale): string | undefined {
  switch (admission.kind) {
    case 'admitted':
      return undefined;
    case 'blocked':
      return say(CALLS.blocked, {}, locale);
    case 'wait': {
      const { whose, seconds } = admission;
      return say(whose === 'person' ? CALLS.tooMany : CALLS.tooManyHere, { seconds }, locale);
    }
  }
}

interface Delivered {
  readonly mode: Action['mode'];
  readonly limited: boolean;
  readonly asker: Asker;
  readonly limits: Limits | undefined;
  readonly locale: Locale;
}

/** Why a reply may not be delivered after all: to others, for it is not for all, or to people who were called a moment ago. */
export async function barredBy(
  { kind }: Response,
  { mode, limited, asker, limits, locale }: Delivered,
): Promise<string | undefined> {
  if (limited && (mode === 'share' || kind === 'handed-on')) return say(PRESSES.notForAll, {}, locale);
  if (kind !== 'handed-on' || limits === undefined) return undefined;
  return declinedBy(await limits.admitCall(asker), locale);
}

/** Discord hides a command from those who may not use it, but the server's owner can show it to anybody, and buttons stay. */
export function permitted(call: Call, asker: Asker, services: Services): Call {
  if (isBlocked(asker, services.settings)) return refused(CALLS.blocked);
  if (call.kind === 'problem') return call;
  if (call.command.requires === 'manage-server' && !asker.manages) return refused(CALLS.forManagers);
  return call.mode === 'share' && services.privateOnly === true ? refused(CALLS.privateHere) : call;
}

function refused(wording: Readonly<Record<Locale, string>>): Call {
  return { kind: 'problem', sentence: (locale) => say(wording, {}, locale) };
}

/** Whether the moderators have decided that this person is not answered. Those who could change that are, so that nobody shuts themselves out. */
export function isBlocked({ id, roles, manages }: Asker, settings: ServerSettings | undefined): boolean {
  if (settings === undefined || manages) return false;
  const { blocked } = settings;
  return blocked.users.includes(id) || roles.some((role) => blocked.roles.includes(role));
}
