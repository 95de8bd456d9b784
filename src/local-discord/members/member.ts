/** A person in front of Discord: types commands, is shown suggestions, presses and selects, and reads what comes. */
import type { OptionValue } from './option-values.js';
import type { Outcome } from '../interactions/outcome.js';
import type { WireMessage, WireUser } from '../wire.js';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Place {
  /** In a direct message with the bot instead of the server's channel. */
  readonly dm?: boolean;
}

export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface Member {
  readonly user: WireUser;
  /** Rejects when Discord's client would not send it: unknown command, missing or faulty option. */
  slash(command: string, options?: OptionValues, place?: Place): Promise<Outcome>;
  /** What is suggested while the option `focused` is being typed. Rejects when no suggestions come within 3 seconds. */
  autocomplete(command: string, options: OptionValues, focused: string, place?: Place): Promise<readonly Choice[]>;
  /** Rejects when the message has no such button or this person cannot press it. */
  press(message: WireMessage, customId: string): Promise<Outcome>;
  /** Rejects when the message has no such select or it does not offer these values. */
  select(message: WireMessage, customId: string, values: readonly string[]): Promise<Outcome>;
  /** All that this person sees, in the order in which it was posted. */
  messages(place?: Place): readonly WireMessage[];
}
