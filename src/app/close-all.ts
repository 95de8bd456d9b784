/** Stopping in time: whatever hangs or fails to close, the process comes to its end. */
import { errorFields, type Log } from '../discord/protocol/log.js';
import type { Clock } from './clock.js';

export interface Part {
  /** As the log has it. */
  readonly name: string;
  close(): Promise<unknown>;
}

/** In milliseconds: a service manager kills after 10 s (Docker) or later. The connection alone may take 3 for its answers. */
const DEADLINE_MS = 8_000;

/**
 * Closes one step after the other, the parts of a step together. Resolves when all are closed, and after 8 s in any case;
 * never rejects: what fails is logged, and what hangs is named.
 */
export async function closeAll(steps: readonly (readonly Part[])[], log: Log, clock: Clock): Promise<void> {
  const open = new Set<string>();
  const closed = (async () => {
    for (const step of steps) await Promise.all(step.map(closeOne));
  })();

  async function closeOne(part: Part): Promise<void> {
    const { name } = part;
    open.add(name);
    try {
      await part.close();
    } catch (error) {
      log.error({ part: name, ...errorFields(error) }, 'a part did not close as it should');
    }
    open.delete(name);
  }

  await new Promise<void>((resolve) => {
    const cancel = clock.after(DEADLINE_MS, () => {
      log.error({ open: [...open] }, 'some parts do not close, and are left as they are');
      resolve();
    });
    void closed.then(() => {
      cancel();
      resolve();
    });
  });
}
