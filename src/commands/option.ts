/**
 * A command's options as plain data, and the types of the arguments that follow from them. Registration body, argument
 * parser, buttons and help read the same objects.
 */

/** The most choices that Discord takes, fixed or suggested. Read on 2026-08-06 in https://docs.discord.com/developers. */
export const MOST_CHOICES = 25;

/** A suggestion: `name` is shown (at most 100 characters in Discord), `value` is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

interface OptionBase {
  readonly description: string;
  readonly required?: true;
}

export interface StringOption extends OptionBase {
  readonly type: 'string';
  readonly maxLength?: number;
  /** A fixed list; excludes `autocomplete`. */
  readonly choices?: readonly Choice[];
  readonly autocomplete?: true;
}

interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}

interface BooleanOption extends OptionBase {
  readonly type: 'boolean';
}

interface AttachmentOption extends OptionBase {
  readonly type: 'attachment';
}

export type Option = StringOption | IntegerOption | BooleanOption | AttachmentOption;
export type Options = Readonly<Record<string, Option>>;

/** A file that a person gives with a command, as Discord tells of it; none of it is checked. */
export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  /** In bytes, as it is declared. */
  readonly size: number;
}

/** What an option of any type can hold that is typed or stands in a button. */
export type PlainValue = string | number | boolean;
export type OptionValue = PlainValue | AttachedFile;

interface Values {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
  readonly attachment: AttachedFile;
}

type Value<O extends Option> = Values[O['type']];

/** The typed arguments of a command with these options: required ones present, the others perhaps. */
export type Arguments<O extends Options> = {
  readonly [K in keyof O as O[K] extends { required: true } ? K : never]: Value<O[K]>;
} & {
  readonly [K in keyof O as O[K] extends { required: true } ? never : K]?: Value<O[K]>;
};
