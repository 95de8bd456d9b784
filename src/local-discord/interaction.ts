/** One interaction from the moment a person acts until its token expires; what has happened to it changes in place. */
import type { CallbackType } from './callback-type.js';
import type { Channel } from './channel.js';
import type { InteractionType } from './interaction-type.js';
import type { Json } from './json.js';
import type { WireMessageMetadata, WireUser } from './wire.js';

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
