/**
 * How much somebody asks, counted with the other processes in the database that they have: under a key that is made of the id and the bot's
 * token, so that who has the database cannot read from it who asked. What cannot be counted there counts in this process alone.
 */
import { createHmac } from 'node:crypto';
import type { CountedTogether } from '../discord/limits.js';
import { onceAMinute, type Clock, errorFields, type Log } from '../discord/protocol/log.js';
import { StoreFault } from '../content/article-store.js';
import type { SharedBuckets } from '../store/postgres/shared-buckets.js';

/** Undefined where this process counts alone. */
export function sharedLimits(
  buckets: SharedBuckets | undefined,
  token: string,
  log: Log,
  clock: Clock,
): CountedTogether | undefined {
  if (buckets === undefined) return undefined;
  const uncounted = onceAMinute(log, 'warn', 'how much is asked is counted by this process alone for now', clock);
  const keyOf = (name: string): string => createHmac('sha256', token).update(name).digest('base64url');
  return async (wanted) => {
    const named = wanted.map((bucket) => ({ ...bucket, key: keyOf(bucket.name) }));
    try {
      const empty = await buckets.take(named);
      const found = named.find(({ key }) => key === empty?.key);
      return empty && found && { name: found.name, milliseconds: empty.milliseconds };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      uncounted({ reason: errorFields(error)['message'] });
      return undefined;
    }
  };
}
