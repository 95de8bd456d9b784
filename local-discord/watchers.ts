/** Tells those who look on what happens, each only what that person may see. */
import type { Channel } from './channel.js';
import type { Outcome } from './interactions/interaction.js';
import type { WireMessage } from './wire.js';

/** Who sees an event: these people by id, or everybody. */
export type Audience = readonly string[] | 'everybody';

export interface Watchers {
  /** `onEvent` is called at once and in order; what it throws is not caught. */
  readonly watch: (userId: string, onEvent: (event: WorldEvent) => void) => { stop(): void };
  readonly tell: (event: WorldEvent, audience: Audience) => void;
}

/** Nobody watches at first. */
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

/** What somebody who looks at Discord sees happen. */
export type WorldEvent =
  | { readonly kind: 'message-created'; readonly message: WireMessage }
  | { readonly kind: 'message-updated'; readonly message: WireMessage }
  | { readonly kind: 'message-deleted'; readonly id: string; readonly channelId: string }
  /** A post in a forum is new, or its tags have changed. */
  | { readonly kind: 'post'; readonly post: Channel; readonly isNew: boolean }
  /** The bot shows that it is about to write. */
  | { readonly kind: 'typing'; readonly channelId: string }
  /**
   * Something that this person did was sent to the bot (`outcome` undefined), was answered, or was not in time. An
   * interaction that the bot "is thinking" about is reported as answered by its loading message first, and again here
   * when the answer comes.
   */
  | { readonly kind: 'interaction'; readonly id: string; readonly outcome: Outcome | undefined };
