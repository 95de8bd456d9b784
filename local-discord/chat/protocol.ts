/** What the chat page and its server say to each other: JSON over HTTP, and a stream of events for what one person sees. */
import { z } from 'zod';
import type { WireMessage } from '../wire.js';

export interface ChatSetup {
  /** Who one can act as; private answers show to one of them only. */
  readonly people: readonly [string, ...string[]];
  readonly commands: readonly ChatCommand[];
  readonly faults: readonly ChatFault[];
  /** Command lines to begin with. */
  readonly starters: readonly string[];
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

const text = z.string();
/** Of an option: JSON has no other numbers than finite ones. */
const value = z.union([text, z.number(), z.boolean()]);
const values = z.record(text, value).readonly();

/** `as` is one of the setup's people; a message is named by its id. */
const chatAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), as: text, command: text, options: values }),
  z.object({ kind: z.literal('complete'), as: text, command: text, options: values, focused: text }),
  z.object({ kind: z.literal('press'), as: text, message: text, customId: text }),
  z.object({ kind: z.literal('select'), as: text, message: text, customId: text, values: z.array(text).readonly() }),
  /** `modal` is the id under which it was shown; `fields` are texts by the fields' ids. */
  z.object({ kind: z.literal('submit'), as: text, modal: text, fields: z.record(text, text).readonly() }),
  z.object({ kind: z.literal('fault'), as: text, fault: text }),
]);

export type ChatValue = z.infer<typeof value>;
export type ChatValues = z.infer<typeof values>;
export type ChatAct = Readonly<z.infer<typeof chatAct>>;

/** What the page sent, as a typed act; undefined for anything that it does not send. */
export function readAct(body: unknown): ChatAct | undefined {
  return chatAct.safeParse(body).data;
}

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
