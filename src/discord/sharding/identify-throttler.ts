/**
 * When a process may identify itself to the gateway. Discord allows a thousand identifies a day, whoever needs more loses every session and
 * the token, and a bot that crashes as it starts would be there in an hour. So a process asks first how many are left. Nothing
 * is kept for it: what holds for one that starts for the thousandth time holds however many processes share the token, and wherever they are.
 */
import type { IIdentifyThrottler } from 'discord.js';
import { errorFields, type Clock, type Log } from '../protocol/log.js';
import { apiError } from '../protocol/rest-client.js';
import type { Sessions } from '../registration/about-bot.js';

export interface Shard {
  /** From 0. */
  readonly id: number;
  readonly of: number;
  /** Milliseconds since 1970, as the machines of all of them have it. */
  readonly now: () => number;
}

/** The one that hears of everything. */
export const ALONE: Shard = { id: 0, of: 1, now: () => 0 };

interface ThrottlerOptions {
  /** Asks Discord. */
  readonly sessions: (signal: AbortSignal) => Promise<Sessions>;
  readonly shard: Shard;
  readonly clock: Clock;
  readonly log: Log;
}

/** In milliseconds: how far apart the identifies of one bucket must be. https://docs.discord.com/developers/events/gateway#rate-limiting */
const APART_MS = 5_000;
/** Of each seven seconds the first belongs to a shard: the next one's is then five later, also where two clocks differ by a second. */
const SLOT_MS = 7_000;
const OPEN_MS = 1_000;
/** What is never touched is a tenth of a day's: more than the processes that may have read the same number at once. */
const RESERVE = 10;
/** In milliseconds: when Discord is asked again after it did not say how many are left, and a day has hardly begun. */
const AGAIN_MS = 30_000;
/** In milliseconds, beyond the end of a day by Discord's clock. */
const MARGIN_MS = 1_000;

/** Waits in `waitForIdentify`, which rejects when its signal aborts, and otherwise never. */
export function identifyThrottler(options: ThrottlerOptions): IIdentifyThrottler {
  const { sessions, shard, clock, log } = options;
  let identifiedAt = -Infinity;
  /** Since when the next one is waited for; a connection that breaks off meanwhile begins no other wait. */
  let since: number | undefined;

  async function restNow(signal: AbortSignal): Promise<number> {
    since ??= clock.now();
    let left: Sessions;
    try {
      left = await sessions(signal);
    } catch (error) {
      // The gateway says the same, and says it for good.
      if (apiError(error)?.status === 401) return 0;
      log.warn(errorFields(error), 'Discord does not say how often the bot may still log in today; it is asked again');
      return AGAIN_MS;
    }
    const budget = budgetRest(left, clock.now() - since);
    if (budget > 0) {
      const { remaining, total } = left;
      log.warn({ remaining, total, minutes: Math.ceil(budget / 60_000) }, SAVING);
      return budget;
    }
    return Math.max(identifiedAt + APART_MS - clock.now(), slotRest(shard, left.maxConcurrency));
  }

  return {
    async waitForIdentify(_shard, signal) {
      for (;;) {
        const rest = await restNow(signal);
        if (rest <= 0) break;
        await passed(rest, clock, signal);
      }
      signal.throwIfAborted();
      since = undefined;
      identifiedAt = clock.now();
    },
  };
}

const SAVING =
  'The bot has logged in so often today that it waits before it does again, so that Discord does not take its token away. ' +
  'If you do not know why it was started so often, look in the log for what ended it.';

/**
 * Milliseconds still to wait, of which `waited` have passed. None while half of the day's identifies are left; then those but the reserve are
 * spread over what is left of the day, so that they cannot run out before it ends; of the reserve nobody takes any.
 */
export function budgetRest({ remaining, total, resetAfter }: Sessions, waited: number): number {
  if (remaining * 2 >= total) return 0;
  const free = remaining - Math.ceil(total / RESERVE);
  return free <= 0 ? resetAfter + MARGIN_MS : Math.max(0, Math.ceil(resetAfter / free) - waited);
}

/**
 * Milliseconds until this shard's turn among those of its bucket (`id` modulo `max_concurrency`), which take turns by the time of day, since they may be on
 * machines that do not know of each other. 0 where each has a bucket to itself.
 */
export function slotRest({ id, of, now }: Shard, maxConcurrency: number): number {
  const turns = Math.ceil(of / maxConcurrency);
  if (turns === 1) return 0;
  const round = turns * SLOT_MS;
  const begins = Math.floor(id / maxConcurrency) * SLOT_MS;
  const into = (((now() - begins) % round) + round) % round;
  return into < OPEN_MS ? 0 : round - into;
}

async function passed(milliseconds: number, clock: Clock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let closed = (): void => undefined;
  await new Promise<void>((resolve, reject) => {
    closed = () => reject(new Error('The connection was closed meanwhile.'));
    signal.addEventListener('abort', closed);
    clock.after(milliseconds, resolve);
  }).finally(() => signal.removeEventListener('abort', closed));
}
