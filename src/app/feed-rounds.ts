/** When feeds are read while the bot runs: looked at every minute, one round after the other, whatever becomes of one. */
import type { FeedSurvey, PolledFeeds } from '../content/feeds/poll-due.js';
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Observe } from '../monitoring/bot-event.js';
import type { Clock } from './clock.js';
import { ALONE, type Lease } from './lease.js';

export interface FeedWork {
  /** The folder of the articles, which has the list of feeds. */
  readonly articles: string;
  readonly contact?: string;
}

/** One reading of all feeds whose time has come, in a thread of its own. */
export interface FeedRound {
  /** What came of it; rejects when its thread ends without a word. */
  readonly done: Promise<PolledFeeds>;
  /** Lets it come to its end after the article in work. */
  readonly stop: () => void;
  /** Ends it at once. What it has written is whole all the same. */
  readonly kill: () => Promise<void>;
}

interface FeedRoundsDeps {
  readonly survey: () => Promise<FeedSurvey>;
  readonly start: () => FeedRound;
  readonly log: Log;
  readonly clock: Clock;
  readonly observe?: Observe;
  /** Who reads, of several processes; given back when this is closed. */
  readonly lease?: Lease;
}

export interface FeedRounds {
  /** Resolves when nothing is read any more, after a few seconds at most; never rejects. */
  readonly close: () => Promise<void>;
}

/** In milliseconds. */
const LOOKED_AT = 60_000;
/** A round with twenty feeds and ten pages of each, a second apart, takes four minutes. */
const LONGEST = 30 * 60_000;
const STOPPING = 4_000;

/** Begins after a minute, when a bot that starts has done what is more pressing. */
export function feedRounds({ survey, start, log, clock, observe, lease = ALONE }: FeedRoundsDeps): FeedRounds {
  let round: FeedRound | undefined;
  let working = Promise.resolve();
  let closed = false;
  // What is told again and again is told once, until it is over.
  let known: ReadonlySet<string> = new Set();

  async function read(): Promise<void> {
    if (closed) return;
    const { due, listed, failing } = await survey();
    if (closed) return;
    observe?.({ kind: 'feeds', listed, failing });
    if (!due || !lease.isHeld()) return;
    round = start();
    const current = round;
    const cancel = clock.after(LONGEST, () => {
      log.warn({}, 'reading the feeds took longer than half an hour, and was ended; what is left comes next');
      void current.kill();
    });
    try {
      tell(await current.done);
    } finally {
      cancel();
      round = undefined;
    }
  }

  function tell({ added, told }: PolledFeeds): void {
    if (added.length > 0) log.info({ articles: added.length }, 'new articles from feeds');
    for (const line of told) if (!known.has(line)) log.warn({}, line);
    known = new Set(told);
  }

  function look(): void {
    working = read().catch((error: unknown) => {
      if (!closed) log.error(errorFields(error), 'the feeds could not be read');
    });
    void working.then(() => {
      if (!closed) cancelNext = clock.after(LOOKED_AT, look);
    });
  }

  /** Resolves when nothing is read. */
  async function end(): Promise<void> {
    const last = round;
    last?.stop();
    const cancel = clock.after(STOPPING, () => void last?.kill());
    await working;
    cancel();
  }

  lease.onLost(() => void end());
  let cancelNext = clock.after(LOOKED_AT, look);
  return {
    async close() {
      closed = true;
      cancelNext();
      await end();
      await lease.close();
    },
  };
}
