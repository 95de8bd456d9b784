/** Tells those who look on what happens, each only what that person may see. */
import type { WorldEvent } from './world-event.js';

/** Who sees an event: these people by id, or everybody. */
export type Audience = readonly string[] | 'everybody';

export interface Watchers {
  /** `onEvent` is called at once and in order; what it throws is not caught. */
  readonly watch: (userId: string, onEvent: (event: WorldEvent) => void) => { stop(): void };
  readonly tell: (event: WorldEvent, audience: Audience) => void;
}

export function createWatchers(): Watchers {
  const watching = new Set<{ readonly userId: string; readonly onEvent: (event: WorldEvent) => void }>();
  return {
    watch(userId, onEvent) {
      const watcher = { userId, onEvent };
      watching.add(watcher);
      return { stop: () => void watching.delete(watcher) };
    },
    tell(event, audience) {
      for (const { userId, onEvent } of watching) {
        if (audience === 'everybody' || audience.includes(userId)) onEvent(event);
      }
    },
  };
}
