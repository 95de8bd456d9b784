/**
 * How much one person and one server may ask for in a minute, and whom the operator does not answer at all. Everything is counted in
 * memory, by ids that are forgotten after that minute; where several processes answer, what memory lets pass is counted with the others',
 * and whoever has had enough there is remembered here, so that asking on costs the others nothing.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Asker } from '../commands/asker.js';

export interface Rates {
  /** Commands, presses and forms in a minute. */
  readonly person: number;
  /** The same of all people in one server together. */
  readonly server: number;
}

export interface LimitOptions extends Rates {
  /** Ids of people and servers. */
  readonly blocked: readonly string[];
}

export type Admission =
  | { readonly kind: 'admitted' }
  /** `whose` bucket is empty, and full again in so many seconds, 1 at least. */
  | { readonly kind: 'wait'; readonly whose: 'person' | 'server'; readonly seconds: number }
  | { readonly kind: 'blocked' };

/** Who asks, as far as it is counted. */
type Counted = Pick<Asker, 'id' | 'server'>;

export interface Limits {
  /** Takes one from the buckets of the person and of the server. Those who manage a server have no others. */
  readonly admit: (asker: Counted) => Promise<Admission>;
  /** Takes one from the person's bucket of suggestions, which are asked for with each letter that is typed. */
  readonly admitSuggestion: (asker: Counted) => Promise<boolean>;
  /** Takes the person's one turn to call others, who are there for all; as `admit`. */
  readonly admitCall: (asker: Counted) => Promise<Admission>;
}

/** In seconds: a bucket is full again so long after the first was taken from it. */
const WINDOW = 60;
/** In seconds: whoever calls people for each question would be a nuisance to them. */
const BETWEEN_CALLS = 600;
/** Letters of a question or title that somebody types quickly. */
const SUGGESTIONS = 10;

export interface SharedBucket {
  readonly name: string;
  readonly points: number;
  /** In seconds. */
  readonly duration: number;
}

/** Takes one from each bucket for all processes; resolves to one that was empty, and in how long it is full again. Never rejects for want of a database. */
export type CountedTogether = (
  buckets: readonly SharedBucket[],
) => Promise<{ readonly name: string; readonly milliseconds: number } | undefined>;

/** Without `together` this process counts alone. */
export function createLimits({ person, server, blocked }: LimitOptions, together?: CountedTogether): Limits {
  const never = new Set(blocked);
  const isBlocked = ({ id, server: place }: Counted): boolean =>
    never.has(id) || (place !== undefined && never.has(place));
  const persons = buckets(person);
  const servers = buckets(server);
  const suggestions = buckets(SUGGESTIONS * person);
  const calls = buckets(1, BETWEEN_CALLS);
  return {
    async admit(asker) {
      if (isBlocked(asker)) return { kind: 'blocked' };
      const own = await persons.take(asker.id);
      if (own > 0) return { kind: 'wait', whose: 'person', seconds: own };
      const all = asker.server === undefined ? 0 : await servers.take(asker.server);
      if (all > 0) return { kind: 'wait', whose: 'server', seconds: all };
      const ofPerson = { name: `person ${asker.id}`, points: person, duration: WINDOW };
      const ofServer = { name: `server ${asker.server}`, points: server, duration: WINDOW };
      const empty = await together?.(asker.server === undefined ? [ofPerson] : [ofPerson, ofServer]);
      if (empty === undefined) return { kind: 'admitted' };
      const whose = empty.name === ofPerson.name ? 'person' : 'server';
      const seconds = secondsOf(empty.milliseconds);
      await (whose === 'person' ? persons.close(asker.id, seconds) : servers.close(asker.server ?? '', seconds));
      return { kind: 'wait', whose, seconds };
    },
    async admitCall({ id }) {
      const seconds = await calls.take(id);
      if (seconds > 0) return { kind: 'wait', whose: 'person', seconds };
      const empty = await together?.([{ name: `call ${id}`, points: 1, duration: BETWEEN_CALLS }]);
      if (empty === undefined) return { kind: 'admitted' };
      await calls.close(id, secondsOf(empty.milliseconds));
      return { kind: 'wait', whose: 'person', seconds: secondsOf(empty.milliseconds) };
    },
    admitSuggestion: async (asker) => !isBlocked(asker) && (await suggestions.take(asker.id)) === 0,
  };
}

/** So many buckets, of about 450 bytes, are begun before all are thrown away: whatever happens, memory is bounded. */
const MOST = 10_000;

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

interface Buckets {
  /** Resolves to the seconds until there is one again, 0 when there was one. */
  readonly take: (key: string) => Promise<number>;
  /** There is none for so many seconds. */
  readonly close: (key: string, seconds: number) => Promise<void>;
}

function buckets(points: number, duration = WINDOW): Buckets {
  const fresh = () => new RateLimiterMemory({ points, duration });
  let limiter = fresh();
  let begun = 0;
  return {
    async take(key) {
      try {
        const { isFirstInDuration } = await limiter.consume(key);
        if (isFirstInDuration) begun += 1;
        if (begun > MOST) [limiter, begun] = [fresh(), 0];
        return 0;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return secondsOf(refused.msBeforeNext);
      }
    },
    async close(key, seconds) {
      await limiter.block(key, seconds);
    },
  };
}
