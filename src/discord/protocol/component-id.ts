/**
 * An action in a component's `custom_id` and back. The bot keeps no memory of its messages: a button works after a
 * restart and on any replica, because all that it means stands in its id. What comes back is whatever a client sent.
 *
 * `2u.summary.flood-gates.long`: version and mode, command, and one slot for each of its options in their order. An empty
 * slot is an option that is not given, `_` one that a menu's chosen value or a form's field fills, `~` one that the question of
 * the message fills; empty slots at the end are left out. Behind the mode may stand the hash of a text that is quoted.
 */
import { hash } from 'node:crypto';
import { CHOSEN, OF_MESSAGE, type Action } from '../../commands/action.js';
import type { Options, PlainValue } from '../../commands/option.js';

/**
 * A new meaning needs a new number, so that an old button is recognised and not misread; and it is read for one release before it is
 * posted, because two releases answer beside each other while one is put in place (docs/decisions/0034-interactions-over-http.md).
 */
const VERSION = '2';
/** Discord's limit for a `custom_id`. */
const LONGEST = 100;
const OPEN = '_';
const QUESTION = '~';

/** Of a menu in which actions are chosen: each value is the id of one. A message has one such menu. */
export const MENU = `${VERSION}menu`;

/** Article ids, names of choices, whole numbers. A free text has no place in an id that anybody can read. */
const VALUE = /^[A-Za-z0-9-]+$/u;
const AFTER_VERSION = /^([rus])([\w-]{6})?\.([\w-]{1,32}(?: [\w-]{1,32}){0,2})((?:\.(?:[A-Za-z0-9-]+|[_~])?)*)$/u;
const MODES = { r: 'reply', u: 'update', s: 'share' } as const satisfies Readonly<Record<string, Action['mode']>>;

/** An option as Discord sends it with a command. */
export interface GivenOption {
  readonly name: string;
  readonly value: unknown;
}

/** What an id says before anybody has looked whether there is such a command. */
export interface ComponentCall {
  readonly mode: Action['mode'];
  readonly command: string;
  /** As they were encoded: empty for an option that was not given. */
  readonly slots: readonly string[];
  /** `textHash` of what the action quotes. */
  readonly quoting?: string;
}

export const componentId = {
  /**
   * At most 100 characters of `[A-Za-z0-9_.~ -]`; different actions have different ids. Throws a RangeError for a value that
   * has no place in it, which is a bug of the command that offers the action.
   */
  encode({ mode, command, values, quoting }: Action): string {
    const head = `${VERSION}${mode.charAt(0)}${quoting === undefined ? '' : textHash(quoting)}`;
    const slots = values.map((value) =>
      value === CHOSEN ? OPEN : value === OF_MESSAGE ? QUESTION : encoded(value, command),
    );
    const id = [head, command, ...slots].join('.').replace(/\.+$/u, '');
    if (id.length > LONGEST) throw new RangeError(`A press of /${command} has ${id.length} of ${LONGEST} characters.`);
    return id;
  },

  /** What was encoded; undefined for any other text, older versions' ids among them. */
  decode(id: string): ComponentCall | undefined {
    // No empty slot stands at the end, or two ids would mean the same.
    if (!id.startsWith(VERSION) || id.endsWith('.')) return undefined;
    const [, letter, quoting, command = '', rest = ''] = AFTER_VERSION.exec(id.slice(VERSION.length)) ?? [];
    if (letter === undefined) return undefined;
    // The pattern has these letters alone.
    const call = { mode: MODES[letter as keyof typeof MODES], command, slots: rest.split('.').slice(1) } as const;
    return quoting === undefined ? call : { ...call, quoting };
  },
} as const;

function encoded(value: PlainValue | undefined, command: string): string {
  const text = value === undefined ? '' : String(value);
  if (value !== undefined && !VALUE.test(text)) throw new RangeError(`A press of /${command} cannot carry “${text}”.`);
  return text;
}

/** What came along with a press. */
export interface Filling {
  /** What fills the open option of this name; null when nothing was chosen or written. */
  readonly chosen: (option: string) => string | null;
  /** What the message answers; null when that cannot be read. */
  readonly question: string | null;
  /** Whether a person has written what fills it. */
  readonly form?: true;
}

/**
 * The slots as a client would have sent the options, for the parser that checks those too. Undefined when there are more slots than
 * options, or one that nothing fills. A field that was left empty is an option that is not given.
 */
export function slotOptions(
  { slots }: ComponentCall,
  options: Options,
  { chosen, question }: Filling,
): readonly GivenOption[] | undefined {
  const known = Object.entries(options);
  if (slots.length > known.length) return undefined;
  const given: GivenOption[] = [];
  for (const [at, slot] of slots.entries()) {
    const [name = '', option] = known[at] ?? [];
    const text = slot === OPEN ? chosen(name) : slot === QUESTION ? question : slot;
    if (text === null) return undefined;
    if (text !== '') given.push({ name, value: typed(text, option?.type) });
  }
  return given;
}

/** A text that is none of its type stays a text, which the parser refuses. */
function typed(text: string, type: Options[string]['type'] | undefined): string | number | boolean {
  if (type === 'integer' && String(Number(text)) === text) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/**
 * By it a button knows whether what it quotes still says what it said. Six characters of `[A-Za-z0-9_-]`: 36 bits, so that
 * one edit in 70,000 million goes unnoticed, in a `custom_id` that holds 100 characters in all.
 */
export function textHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 6);
}
