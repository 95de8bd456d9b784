/** What is told when passages cannot be found by meaning: once for each outage, whatever fails how often during it. */
import type { Log } from '../discord/protocol/log.js';
import type { Clock } from './clock.js';

export interface SemanticOutage {
  /** A question was answered by words. */
  readonly some: (error: unknown) => void;
  /** No question is answered by meaning until the process has been started again. `reason` is a sentence. */
  readonly away: (reason: string) => void;
  /** No question is answered by meaning until a person mends it, or the library changes. */
  readonly failed: (error: unknown) => void;
  /** Questions are answered by meaning: whether they were not, and that was told. */
  readonly over: () => boolean;
  /** Nothing is told any more. */
  readonly close: () => void;
}

/** Where single questions fail, the outage is over when none has failed for so long. */
const QUIET_MS = 60_000;

/** Nothing has failed at first. */
export function semanticOutage(log: Log, clock: Clock): SemanticOutage {
  let failing: 'none' | 'some' | 'all' = 'none';
  let questions = 0;
  let cancel = (): void => undefined;

  function all(sentences: string): void {
    cancel();
    if (failing !== 'all') log.warn({}, sentences);
    failing = 'all';
  }

  function quiet(): void {
    failing = 'none';
    log.info({ questions }, 'all questions are answered by meaning again');
  }

  return {
    some(error) {
      if (failing === 'all') return;
      questions = failing === 'none' ? 1 : questions + 1;
      if (failing === 'none') log.warn({}, `Some questions are answered by words alone for now. ${sentence(error)}`);
      failing = 'some';
      cancel();
      cancel = clock.after(QUIET_MS, quiet);
    },
    away: (reason) =>
      all(
        `Questions are answered by words alone for now, because passages cannot be found by meaning. ${sentence(reason)} It is tried again by itself.`,
      ),
    failed: (error) => all(semanticFailure(error)),
    over() {
      const told = failing === 'all';
      if (told) failing = 'none';
      return told;
    },
    close() {
      cancel();
      failing = 'all';
    },
  };
}

// What a person is told when passages cannot be found by meaning: why, and that there are answers all the same.

/** Two sentences or more. An error of ours names the remedy; one of the system's has none but to do without. */
export function semanticFailure(error: unknown): string {
  return (
    `Questions are answered by words alone, because passages cannot be found by meaning. ${sentence(error)} ` +
    'Start again when that is mended, or set SEMANTIC=off to do without.'
  );
}

function sentence(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return /[.!?]$/u.test(reason) ? reason : `${reason}.`;
}
