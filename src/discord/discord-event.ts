/**
 * What the Discord layer tells whoever measures it or watches over it: which of our commands came to which of our verdicts, how long
 * each part took, and how the connection stands. Numbers and names of ours alone: nothing that a person typed, and not who or where
 * they are, so that no counter can have it.
 */
import type { Response } from '../commands/reply.js';

export type DiscordEvent =
  /** A question's turn has come, so long after Discord made it. */
  | { readonly kind: 'begun'; readonly waitedMs: number }
  | {
      readonly kind: 'answered';
      /** One of ours; `none` where a press or a command is no longer known. */
      readonly command: string;
      readonly verdict: Response['kind'] | 'problem';
      readonly ranMs: number;
      readonly renderedMs: number;
      /** From handing the answer to Discord until it has taken it. */
      readonly sentMs: number;
    }
  /** An answer that did not arrive: made too late, given already, or a bug. */
  | { readonly kind: 'unanswered'; readonly why: 'late' | 'twice' | 'failed' }
  /** Told to come again, or not answered because nobody waits for it any more. */
  | { readonly kind: 'shed'; readonly how: 'declined' | 'dropped' }
  /** A request to the endpoint of interactions that is not answered, by the check that it did not pass. */
  | { readonly kind: 'refused'; readonly check: RequestCheck }
  | { readonly kind: 'gateway'; readonly state: GatewayState };

/** In their order. */
export const REQUEST_CHECKS = ['path', 'method', 'headers', 'size', 'signature', 'time', 'body'] as const;
export type RequestCheck = (typeof REQUEST_CHECKS)[number];

/**
 * `closed`: for good, after which the process ends. `unused`: Discord tells of interactions in requests, and can. `stopping`: no more is
 * to be sent here; what comes all the same is answered for a moment.
 */
export type GatewayState = 'connecting' | 'connected' | 'reconnecting' | 'closed' | 'unused' | 'stopping';

/** Told at once, in the middle of the work; must neither throw nor take long. */
export type ObserveDiscord = (event: DiscordEvent) => void;
