/** One interaction from the moment a person acts until its token expires; what has happened to it changes in place. */
import type { CallbackType, InteractionType } from '../enums.js';
import type { Channel } from '../channel.js';
import type { Json, WireMessageMetadata, WireUser, WireMessage } from '../wire.js';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof InteractionType)[keyof typeof InteractionType];
  readonly user: WireUser;
  readonly channel: Channel;
  /** Who installed the application there: `0` a server ("0" in its direct messages), `1` the person. */
  readonly owners: Readonly<Record<string, string>>;
  /** What its answer says about where it came from. */
  readonly metadata: WireMessageMetadata;
  /** The type of the message that answers it. */
  readonly answerType: 19 | 20 | 23;
  /** The message whose component was used. */
  readonly sourceId: string | undefined;
  /** Milliseconds since 1970. A fault moves it back. */
  openedAt: number;
  acknowledged: (typeof CallbackType)[keyof typeof CallbackType] | undefined;
  /** What `@original` means, once it is acknowledged with a message or a deferral. */
  originalId: string | undefined;
  /** Autocomplete's choices or the modal, as the bot sent them. */
  result: Json | undefined;
  /** Messages made after the first answer. */
  followUps: number;
}

/** An interaction's two clocks, in milliseconds. https://docs.discord.com/developers/interactions/receiving-and-responding */
export const InteractionLimits = {
  /** Then Discord forgets it, and its client says that the application did not respond. */
  acknowledgeWithin: 3000,
  /** How long its token is good for edits and follow-ups. */
  tokenLife: 15 * 60 * 1000,
} as const;

interface Opened {
  /** Enough to answer by hand, as a test of late or double answers does. */
  readonly interaction: { readonly id: string; readonly token: string };
}

/** What a person sees after having acted. */
export type Outcome = Opened &
  (
    | { /** A new message answers. */ readonly kind: 'message'; readonly message: WireMessage }
    | { /** The message that was acted on has changed. */ readonly kind: 'updated'; readonly message: WireMessage }
    | { /** Nothing is to be seen (a deferred update), now or ever. */ readonly kind: 'acknowledged' }
    | { readonly kind: 'modal'; readonly modal: Json }
    | { /** The answer was taken away again. */ readonly kind: 'deleted' }
    | { readonly kind: 'timeout'; readonly text: 'The application did not respond' }
  );
