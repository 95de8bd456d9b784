/** The two figures by which the scheduler decides: how old an interaction is, and how long an answer takes in a rush. */

/** How much of the time that passes is added to the least delay seen: a clock's drift is a tenth of it at most. */
const RELAXED = 1 / 1000;

/**
 * A function that gives the time, by our clock, at which Discord made an interaction, never after `arrived`. Discord's
 * clock and ours need not agree, so only differences count: the interaction that came quickest is taken to have come at
 * once, and one that came with another delay to be older by the difference. With one clock that jumps they are wrong for
 * a while, which is why the scheduler asks for no age where nothing waits.
 */
export function createdByOurClock(): (createdAt: number, arrived: number) => number {
  let least: { readonly delay: number; readonly at: number } | undefined;
  return (createdAt, arrived) => {
    const delay = arrived - createdAt;
    const expected = least === undefined ? delay : least.delay + (arrived - least.at) * RELAXED;
    least = { delay: Math.min(expected, delay), at: arrived };
    return createdAt + least.delay;
  };
}

/** Milliseconds that an answer is taken to cost before a rush has shown it: as many as it costs a busy machine. */
const FIRST_COST = 5;
/** Milliseconds over which answers are counted. */
const MEASURED = 100;
/** How much the newest measurement counts, and how many times as much as the last it is believed to be at most. */
const SHARE = 0.3;
const MOST = 2;

export interface AnswerCost {
  /** Milliseconds from one answer to the next while others wait. */
  readonly mean: () => number;
  /** An answer was made; `waiting` says whether another could have been begun meanwhile. */
  made(waiting: boolean): void;
}

/**
 * Measured only while questions wait, when the time between two answers is what one costs and not how seldom people ask;
 * over a tenth of a second, since answers by meaning come in clusters.
 */
export function answerCost(now: () => number): AnswerCost {
  let mean = FIRST_COST;
  let window: { readonly from: number; count: number } | undefined;
  return {
    mean: () => mean,
    made(waiting) {
      if (!waiting) window = undefined;
      else if (window === undefined) window = { from: now(), count: 0 };
      else {
        window.count += 1;
        const elapsed = now() - window.from;
        if (elapsed < MEASURED) return;
        mean += SHARE * (Math.min(elapsed / window.count, MOST * mean) - mean);
        window = { from: now(), count: 0 };
      }
    },
  };
}
