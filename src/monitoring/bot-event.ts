/**
 * What a running bot tells whoever watches over it: readiness, counters and the moderators' channel hear the same events. Told where
 * things happen, by plain values, so that what happens knows nothing of who listens, and nothing is counted where nobody does.
 */
import type { Fault } from '../content/fault.js';
import type { FailingFeed } from '../content/feeds/poll-due.js';
import type { DiscordEvent } from '../discord/discord-event.js';

export type BotEvent =
  | DiscordEvent
  /** The folder was read; what was known of it before counts no more. */
  | { readonly kind: 'library'; readonly articles: number; readonly passages: number }
  /** The library is answered from. */
  | { readonly kind: 'indexed' }
  /** All faults of the folder as it is now; none when all is in order. */
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'meaning'; readonly state: MeaningState }
  /** Of the passages that are to be found by meaning, how many have vectors. */
  | { readonly kind: 'vectors'; readonly done: number; readonly all: number }
  | { readonly kind: 'stage'; readonly stage: SearchStage; readonly ms: number }
  /** What servers keep can be read and changed, or cannot for now; never told where it is in a file of this machine. */
  | { readonly kind: 'database'; readonly state: 'up' | 'away' }
  /** As they stand now, looked at every minute. */
  | { readonly kind: 'feeds'; readonly listed: number; readonly failing: readonly FailingFeed[] }
  /** As it stands now: servers that are told nothing, because the bot may not write in the channel, by ids. */
  | { readonly kind: 'digests'; readonly refused: readonly RefusedDigest[] };

export interface RefusedDigest {
  readonly server: string;
  readonly channel: string;
}

/** `search` is all of an answer's finding and judging, in which the others are contained. */
export type SearchStage = 'search' | 'meaning' | 'reading';

/**
 * `off`: not wanted, or no passage is in the model's language. `away`: it ended or hangs and is started again by itself, for the `times`th
 * time in a row. `failed`: not to be had until a person mends it.
 */
export type MeaningState =
  | { readonly name: 'off' | 'loading' | 'ready' }
  | { readonly name: 'away'; readonly times: number; readonly reason: string }
  | { readonly name: 'failed'; readonly reason: string };

/** Told at once, in the middle of the work; must neither throw nor take long. */
export type Observe = (event: BotEvent) => void;

/** One that tells them all, in their order. What one of them throws is a bug that costs neither the others nor the bot anything. */
export function observeAll(observers: readonly Observe[], failed: (error: unknown) => void): Observe {
  return (event) => {
    for (const observe of observers) {
      try {
        observe(event);
      } catch (error) {
        failed(error);
      }
    }
  };
}
