/**
 * What a person can do next with one press: the call of a command, as plain data. A command offers actions in its reply,
 * and a renderer adds those that belong to a part of it; how a press comes back from Discord is Discord's affair.
 */
import type { Arguments, Options, PlainValue } from './option.js';

/** Stands for an option that is filled by what a person chooses in a menu, or writes into the field of a form. */
export const CHOSEN = null;

/** Stands for the option that is filled by the question that the message answers, which may be longer than a button can carry. */
export const OF_MESSAGE = Symbol('the question of the message');

/** What an action's option is: a value, or what stands for one. */
type Slot = PlainValue | typeof CHOSEN | typeof OF_MESSAGE;

export interface Action {
  /**
   * `reply` answers privately in a message of its own; `update` changes the message that the action stands on; `share` answers in a
   * message of its own that everybody sees, and says who asked.
   */
  readonly mode: 'reply' | 'update' | 'share';
  /** The command's name. */
  readonly command: string;
  /** One for each of the command's options, in their order; undefined for one that is not given. */
  readonly values: readonly (Slot | undefined)[];
  /** A text that must still stand where the arguments `article` and `passage` point to when it is pressed. */
  readonly quoting?: string;
}

/** An action as it is offered under a message. */
export interface OfferedAction {
  /** 1 to 80 characters, ours. */
  readonly label: string;
  readonly action: Action;
  /** Shows which of several states the message is in; it cannot be pressed. */
  readonly disabled?: boolean;
}

type ActionArguments<O extends Options> = {
  readonly [K in keyof Arguments<O>]: Extract<Arguments<O>[K], PlainValue> | typeof CHOSEN | typeof OF_MESSAGE;
};

/**
 * The call of `command` with `args`, their names and types checked against its options. `quoting` as in an Action. A command
 * that offers itself does so in a function with a return type, or its own type would depend on itself.
 */
export function action<O extends Options>(
  mode: Action['mode'],
  command: { readonly name: string; readonly options: O },
  args: ActionArguments<O>,
  quoting?: string,
): Action {
  // Types forget the order of keys, and that an object of this type has no others.
  const given = new Map<string, Slot>(Object.entries(args));
  const values = Object.keys(command.options).map((name) => given.get(name));
  return { mode, command: command.name, values, ...(quoting === undefined ? {} : { quoting }) };
}
