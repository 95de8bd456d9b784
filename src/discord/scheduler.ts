/**
 * When each interaction is answered, and whether at all. One is begun in each turn of the event loop, so that answers leave
 * between them and the gateway's heartbeat comes through. Discord waits three seconds for an answer: in a rush the newest
 * are told at once to come again, so that the others are answered in time, and nothing is done for one that nobody waits
 * for any more (docs/decisions/0012-shedding.md).
 */
import { answerCost, createdByOurClock } from './estimates.js';

interface Timed {
  /** When Discord made the interaction, in milliseconds since 1970 by its clock. */
  readonly createdAt: number;
  /** Calls `made` when nothing but the network is waited for any more. Never rejects. */
  answer(made: () => void): Promise<void>;
}

/** A command or a press: answered, or told that it will not be. */
export interface Question extends Timed {
  readonly kind: 'question';
  /** Tells the person to come again. Never rejects. */
  decline(): Promise<void>;
}

/** What is suggested to somebody who types, of which only the last is wanted: they have typed on. */
export interface Suggestion extends Timed {
  readonly kind: 'suggestion';
  /** Whom it is for. */
  readonly person: string;
}

export interface Scheduler {
  add(job: Question | Suggestion): void;
  /** Resolves when nothing waits or is in work. */
  idle(): Promise<void>;
}

interface SchedulerOptions {
  /** Milliseconds from any fixed point; never goes back. */
  readonly now: () => number;
  /** Called for each question that is begun, with the milliseconds since Discord made it. */
  readonly onBegun?: (waited: number) => void;
  /** Called for each question that is told to come again. */
  readonly onDeclined: () => void;
  /** Called for each that nobody waits for any more. */
  readonly onDropped: () => void;
}

/** Milliseconds after which Discord tells the person that no answer came. */
const GIVEN_UP = 3_000;
/** A question that is older when its turn comes is declined: the rest of the time is for telling people so. */
const IN_TIME = 2_300;
/** Suggestions that come later than this are for a text that no longer stands there. */
const SUGGESTED = 1_500;

/**
 * In work at once, which keeps this thread and the one that knows meaning both busy. More would only take longer each, and
 * what is found for them would come in one piece.
 */
const AT_ONCE = 16;
/** Each takes a connection of its own. */
const DECLINED_AT_ONCE = 64;

interface Waiting<Job> {
  readonly job: Job;
  /** When Discord made it, by our clock. */
  readonly since: number;
}

/** A scheduler with nothing to do. Times of `Timed` and of `now` are never compared, only their differences. */
export function createScheduler({ now, onBegun, onDeclined, onDropped }: SchedulerOptions): Scheduler {
  const createdAt = createdByOurClock();
  const cost = answerCost(now);
  /** Oldest first. */
  const questions: Waiting<Question>[] = [];
  const declined: Waiting<Question>[] = [];
  /** By person, oldest first. */
  const suggestions = new Map<string, Waiting<Suggestion>>();
  /** What has been begun and not been made, and since when. */
  const inWork = new Map<symbol, number>();
  /** Answers that are in work or on their way. */
  let answering = 0;
  let declining = 0;
  let turnComes = false;
  let whenIdle: (() => void)[] = [];

  const waiting = (): number => questions.length + declined.length + suggestions.size;
  const age = ({ since }: Waiting<unknown>): number => now() - since;
  // One that hangs must not keep its place from others for ever.
  const busy = (): number => [...inWork.values()].filter((begun) => now() - begun < GIVEN_UP).length;

  function takeTurn(): void {
    const canBegin = questions.length + suggestions.size > 0 && busy() < AT_ONCE;
    const canDecline = declined.length > 0 && declining < DECLINED_AT_ONCE;
    if (turnComes || !(canBegin || canDecline)) return;
    turnComes = true;
    setImmediate(() => {
      turnComes = false;
      declineSome();
      if (busy() < AT_ONCE && !beginQuestion()) beginSuggestion();
      takeTurn();
      tellIfIdle();
    });
  }

  function declineSome(): void {
    while (declining < DECLINED_AT_ONCE) {
      const next = declined.shift();
      if (next === undefined) return;
      if (age(next) >= GIVEN_UP) onDropped();
      else void decline(next.job);
    }
  }

  async function decline(job: Question): Promise<void> {
    declining += 1;
    onDeclined();
    await job.decline();
    declining -= 1;
    takeTurn();
    tellIfIdle();
  }

  /** Whether there was one that could still be answered. */
  function beginQuestion(): boolean {
    for (;;) {
      const next = questions.shift();
      if (next === undefined) return false;
      if (age(next) >= GIVEN_UP) {
        onDropped();
      } else if (age(next) + cost.mean() > IN_TIME) {
        declined.push(next);
      } else {
        onBegun?.(age(next));
        void begin(next.job);
        return true;
      }
    }
  }

  /** The newest, and of the others only those that are not too old. */
  function beginSuggestion(): void {
    const next = [...suggestions.values()].at(-1);
    if (next === undefined) return;
    if (age(next) >= SUGGESTED) {
      suggestions.clear();
      return;
    }
    suggestions.delete(next.job.person);
    void begin(next.job);
  }

  async function begin(job: Question | Suggestion): Promise<void> {
    const place = Symbol();
    inWork.set(place, now());
    answering += 1;
    const made = (): void => {
      if (!inWork.delete(place)) return;
      // Declining takes time too, which is none of an answer's.
      if (job.kind === 'question') cost.made(questions.length > 0 && declined.length + declining === 0);
      takeTurn();
    };
    await job.answer(made);
    made();
    answering -= 1;
    tellIfIdle();
  }

  function tellIfIdle(): void {
    if (waiting() + answering + declining > 0) return;
    for (const tell of whenIdle) tell();
    whenIdle = [];
  }

  return {
    add(job) {
      const arrived = now();
      // With nothing else to do, an answer that may come too late costs nothing, and a clock that was set does no harm.
      const isFree = waiting() + inWork.size === 0;
      const created = createdAt(job.createdAt, arrived);
      const since = isFree ? arrived : created;
      if (job.kind === 'question') {
        const expected = arrived - since + (questions.length + busy() + 1) * cost.mean();
        // What the estimate leaves open waits for its turn, for it may be wrong.
        (expected >= GIVEN_UP ? declined : questions).push({ job, since });
      } else {
        suggestions.delete(job.person);
        suggestions.set(job.person, { job, since });
      }
      takeTurn();
    },
    idle: async () =>
      new Promise((resolve) => {
        whenIdle.push(resolve);
        tellIfIdle();
      }),
  };
}
