/** What somebody who looks at Discord sees happen. */
import type { Outcome } from './interactions/outcome.js';
import type { WireMessage } from './wire.js';

export type WorldEvent =
  | { readonly kind: 'message-created'; readonly message: WireMessage }
  | { readonly kind: 'message-updated'; readonly message: WireMessage }
  | { readonly kind: 'message-deleted'; readonly id: string; readonly channelId: string }
  /**
   * Something that this person did was sent to the bot (`outcome` undefined), was answered, or was not in time. An
   * interaction that the bot "is thinking" about is reported as answered by its loading message first, and again here
   * when the answer comes.
   */
  | { readonly kind: 'interaction'; readonly id: string; readonly outcome: Outcome | undefined };
