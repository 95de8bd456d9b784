/**
 * One process at a time does the work of a name: the one that has its lease, which it renews every ten seconds. Who wants a lease takes it
 * when it has not changed for half a minute by a clock of its own that nobody can set, so that it matters to nobody what time it is where,
 * and a process that is killed is followed within 50 seconds.
 *
 * A holder counts from before it sent its last renewal, others from after they saw it, and it stops ten seconds sooner than they begin:
 * time enough to end what it is at, however long that would have taken. Where this does not help, as when a whole machine stood still, two
 * may be at it, and the changes that they make are such that the second finds it done: a digest is claimed before it is told, an article
 * is put where none was.
 */
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Leases, LeaseState } from '../store/leases.js';
import type { Clock } from './clock.js';

export interface Lease {
  /** Whether this process may begin, and go on. */
  readonly isHeld: () => boolean;
  /** `lost` is called when it may no longer go on; what it does must end within ten seconds. */
  readonly onLost: (lost: () => void) => void;
  /** Gives it back, so that others need not wait; never rejects. What it was for must have ended. */
  readonly close: () => Promise<void>;
}

/** For a process that shares its work with none. */
export const ALONE: Lease = { isHeld: () => true, onLost: () => undefined, close: async () => undefined };

export type OpenLease = (work: string, log: Log, clock: Clock) => Lease;

/** In milliseconds: between two looks at it. */
const LOOKED_AT = 10_000;
/** How long its holder has it after a renewal, and how long it must not have changed for others to take it. */
const HELD = 20_000;
const FREE = 30_000;

/** `holder` is this process and no other. The lease is asked for at once, and for ever. */
export function startLease(name: string, leases: Leases, holder: string, log: Log, clock: Clock): Lease {
  /** By the clock; nobody holds it after that, even where this thread was held up. */
  let heldUntil = Number.NEGATIVE_INFINITY;
  let isClosed = false;
  let wasTaken = false;
  let seen: { readonly state: LeaseState | undefined; readonly since: number } | undefined;
  let cancelEnd = (): void => undefined;
  let isFailing = false;
  const listeners: (() => void)[] = [];

  function lose(): void {
    if (heldUntil === Number.NEGATIVE_INFINITY) return;
    heldUntil = Number.NEGATIVE_INFINITY;
    cancelEnd();
    log.warn({ work: name }, 'another process may do this work now, so this one has stopped');
    for (const lost of listeners) lost();
  }

  async function look(): Promise<void> {
    const state = await leases.read(name);
    if (seen === undefined || !isSame(seen.state, state)) seen = { state, since: clock.now() };
    const isFree = state === undefined || clock.now() - seen.since >= FREE;
    if (state?.holder !== holder) lose();
    if (isClosed || (state?.holder !== holder && !isFree)) return;
    const sent = clock.now();
    const taken = await leases.take(name, holder, state);
    if (taken === undefined) return lose();
    wasTaken = true;
    seen = { state: taken, since: clock.now() };
    cancelEnd();
    if (isClosed) return;
    // One that was a long time under way is over when it arrives.
    const left = sent + HELD - clock.now();
    if (left <= 0) return lose();
    cancelEnd = clock.after(left, lose);
    if (heldUntil === Number.NEGATIVE_INFINITY) log.info({ work: name }, 'this process does this work from now on');
    heldUntil = sent + HELD;
  }

  function tick(): void {
    working = look().then(
      () => {
        isFailing = false;
      },
      (error: unknown) => {
        if (!isFailing)
          log.warn({ ...errorFields(error), work: name }, 'no process can be chosen for this work for now');
        isFailing = true;
      },
    );
    void working.then(() => {
      if (!isClosed) cancelNext = clock.after(LOOKED_AT, tick);
    });
  }

  let working = Promise.resolve();
  let cancelNext = (): void => undefined;
  tick();
  return {
    isHeld: () => clock.now() < heldUntil,
    onLost: (lost) => void listeners.push(lost),
    async close() {
      isClosed = true;
      heldUntil = Number.NEGATIVE_INFINITY;
      cancelNext();
      cancelEnd();
      await working;
      // Where the database is away, it is free when it has not been renewed for long enough.
      if (wasTaken) await leases.giveBack(name, holder).catch(() => undefined);
    },
  };
}

function isSame(one: LeaseState | undefined, other: LeaseState | undefined): boolean {
  return one?.holder === other?.holder && one?.renewal === other?.renewal;
}
