/** One interaction from the moment a person acts until its token expires; what has happened to it changes in place. */
import type { CallbackType } from './callback-type.js';
import type { InteractionType } from './interaction-type.js';
import type { Json } from './json.js';
import type { WireUser } from './wire.js';

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof InteractionType)[keyof typeof InteractionType];
  readonly user: WireUser;
  readonly channelId: string;
  /** Undefined in a direct message. */
  readonly guildId: string | undefined;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly commandName: string | undefined;
  /** The message whose component was used. */
  readonly sourceId: string | undefined;
  acknowledged: (typeof CallbackType)[keyof typeof CallbackType] | undefined;
  /** What `@original` means, once it is acknowledged with a message or a deferral. */
  originalId: string | undefined;
  /** Autocomplete's choices or the modal, as the bot sent them. */
  result: Json | undefined;
}
