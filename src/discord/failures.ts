/**
 * What becomes of an interaction that failed. What servers keep may be out of reach for a while, which is told with its remedy and is in the
 * log once; anything else is a bug or Discord's own fault, and is logged under an id that the person is told.
 */
import { randomUUID } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord.js';
import { isStoreFault } from '../commands/kept.js';
import { CALLS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import { type Delivery, NobodyWaits } from './delivery.js';
import type { ObserveDiscord } from './discord-event.js';
import { type Clock, errorFields, type Log, onceAMinute } from './protocol/log.js';
import { apiError } from './protocol/rest-client.js';
import { notice } from './render/problems.js';

interface Options {
  readonly log: Log;
  readonly clock: Clock;
  /** Told of each question that was not answered. */
  readonly observe: ObserveDiscord;
}

/** Tells the person, if they can be told; never rejects. */
type Fail = (delivery: Delivery, error: unknown) => Promise<void>;

export function createFailures({ log, clock, observe }: Options): Fail {
  const tooLate = onceAMinute(
    log,
    'error',
    'an answer came too late: Discord waits three seconds, and the person was told that none came',
    clock,
  );
  const outOfReach = onceAMinute(log, 'warn', 'what a server keeps could not be read or changed', clock);

  async function tell(delivery: Delivery, sentence: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      await delivery.message(notice(sentence), 'own');
    } catch (error) {
      log.error({ ...fields, ...errorFields(error) }, 'a failure could not be told');
    }
  }

  return async (delivery, error) => {
    const { locale } = delivery;
    const code = apiError(error)?.code;
    const late = error instanceof NobodyWaits || code === RESTJSONErrorCodes.UnknownInteraction;
    const over = code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    observe({ kind: 'unanswered', why: late ? 'late' : over ? 'twice' : 'failed' });
    if (late) return tooLate(errorFields(error));
    if (isStoreFault(error)) {
      outOfReach({ reason: error.message });
      return tell(delivery, say(CALLS.outOfReach, {}, locale), {});
    }
    const id = randomUUID().slice(0, 8);
    const message = over
      ? 'an interaction had been answered already, so this answer was not taken'
      : 'an interaction failed';
    log.error({ id, ...errorFields(error) }, message);
    return over ? undefined : tell(delivery, say(CALLS.failed, { id }, locale), { id });
  };
}
