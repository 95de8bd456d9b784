/** What the chat page and its server say to each other: JSON over HTTP, and a stream of events for what one person sees. */
import type { WireMessage } from '../wire.js';

export interface ChatSetup {
  /** Who one can act as; private answers show to one of them only. */
  readonly people: readonly [string, ...string[]];
  readonly commands: readonly ChatCommand[];
  readonly faults: readonly ChatFault[];
}

export interface ChatCommand {
  readonly name: string;
  readonly description: string;
  /** Required ones first. */
  readonly options: readonly ChatOption[];
}

export interface ChatOption {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'number';
  readonly required: boolean;
  readonly autocomplete: boolean;
  /** Empty when anything may be typed. */
  readonly choices: readonly ChatChoice[];
  /** Characters; undefined when Discord's own limit of 6,000 counts. */
  readonly longest: number | undefined;
}

export interface ChatChoice {
  readonly name: string;
  readonly value: string | number;
}

/** Something that can go wrong on demand. */
export interface ChatFault {
  readonly id: string;
  /** In a few words, for a button. */
  readonly name: string;
  /** One sentence: what happens to the bot. */
  readonly description: string;
}

/** A dialog that answers an act. */
export interface ChatModal {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ChatModalField[];
}

/** A text to be typed: other kinds of fields are not drawn. */
export interface ChatModalField {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isLong: boolean;
  readonly isRequired: boolean;
  readonly value: string;
  readonly placeholder: string;
  /** Characters. */
  readonly longest: number;
}

export type ChatValue = string | number | boolean;
export type ChatValues = Readonly<Record<string, ChatValue>>;

/** `as` is one of the setup's people; a message is named by its id. */
export type ChatAct =
  | { readonly kind: 'command'; readonly as: string; readonly command: string; readonly options: ChatValues }
  | {
      readonly kind: 'complete';
      readonly as: string;
      readonly command: string;
      readonly options: ChatValues;
      readonly focused: string;
    }
  | { readonly kind: 'press'; readonly as: string; readonly message: string; readonly customId: string }
  | {
      readonly kind: 'select';
      readonly as: string;
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** `modal` is the id under which it was shown; `fields` are texts by the fields' ids. */
  | {
      readonly kind: 'submit';
      readonly as: string;
      readonly modal: string;
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'fault'; readonly as: string; readonly fault: string };

export type ChatResult =
  /** What there is to see comes as an event. */
  | { readonly kind: 'done' }
  | { readonly kind: 'choices'; readonly choices: readonly ChatChoice[] }
  | { readonly kind: 'modal'; readonly modal: ChatModal }
  /** What Discord's client would say to this person alone. */
  | { readonly kind: 'failed'; readonly sentence: string };

export type ChatEvent =
  /** All that the person sees, oldest first; the first event of every stream. */
  | { readonly kind: 'history'; readonly messages: readonly WireMessage[] }
  /** A new message, or one that has changed. */
  | { readonly kind: 'message'; readonly message: WireMessage }
  | { readonly kind: 'deleted'; readonly id: string };
