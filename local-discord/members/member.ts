/** A person in front of Discord: types commands, is shown suggestions, presses and selects, and reads what comes. */
import type { Channel } from '../channel.js';
import type { StoredCommand, StoredFile } from '../stored.js';
import type { Outcome } from '../interactions/interaction.js';
import type { WireMessage, WireUser } from '../wire.js';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The home server's channel when it names nothing. */
export interface Place {
  /** In a direct message with the bot. */
  readonly dm?: boolean;
  /** In the server of this name, which comes into being, with the bot in it, when first named. */
  readonly guild?: string;
  /** In the server's channel of this name, which comes into being when first named, or in the channel or post of this id. */
  readonly channel?: string;
  /** In the direct messages with the person of this name, where only an application that its user installed works. */
  readonly with?: string;
  /** Who installed the application: the server when left out. */
  readonly installed?: 'user';
  /** The server's settings let this person use the commands that a member without the permission is not offered. */
  readonly allowed?: boolean;
}

export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface Member {
  readonly user: WireUser;
  /** The language of their Discord from now on, `de` or `pt-BR`; English, `en-US`, at first. */
  speaks(locale: string): void;
  /** The language of their Discord. */
  locale(): string;
  /** The channel that the place names. */
  channel(place?: Place): Channel;
  /** What Discord's client offers there, of all kinds, in the order in which it was registered. */
  commands(place?: Place): readonly StoredCommand[];
  /**
   * Subcommands are named after the command: `library add`. Rejects when Discord's client would not send it: unknown
   * command, missing or invalid option.
   */
  slash(command: string, options?: OptionValues, place?: Place): Promise<Outcome>;
  /** What is suggested while the option `focused` is being typed. Rejects when no suggestions come within 3 seconds. */
  autocomplete(command: string, options: OptionValues, focused: string, place?: Place): Promise<readonly Choice[]>;
  /** Uses a message command, from the menu of a message that this person sees. */
  onMessage(command: string, message: WireMessage, place?: Pick<Place, 'installed' | 'allowed'>): Promise<Outcome>;
  /** Uses a user command, from the menu of the person of that name. */
  onUser(command: string, name: string, place?: Place): Promise<Outcome>;
  /** Rejects when the message has no such button or this person cannot press it. */
  press(message: WireMessage, customId: string): Promise<Outcome>;
  /**
   * Rejects when the message has no such select or it does not offer these values. What selects of people, roles and
   * channels take is names or ids.
   */
  select(message: WireMessage, customId: string, values: readonly string[]): Promise<Outcome>;
  /** Sends the modal that was shown, with the fields' values by `custom_id`; one not named stays as it was shown. */
  submit(shown: Outcome, values: Readonly<Record<string, FieldValue>>): Promise<Outcome>;
  /** Writes a message of their own, of which the bot hears as its intents let it. `<@id>` mentions somebody. */
  say(content: string, files?: readonly StoredFile[], place?: Place): WireMessage;
  /** Replies to a message that this person sees; its author is mentioned unless `mention` is false. */
  reply(to: WireMessage, content: string, options?: { readonly mention?: boolean }): WireMessage;
  /** Begins a post in a forum, and gives its first message, whose id is the post's. */
  post(post: NewPost): WireMessage;
  /** Gives a post, named by its id, exactly these tags. Throws unless it is their own or they may manage posts. */
  tag(post: string, tags: readonly string[]): void;
  /** Deletes what they wrote, or what anybody wrote where they may manage messages. Throws elsewhere. */
  delete(message: WireMessage): void;
  /** All that this person sees, in the order in which it was posted. */
  messages(place?: Place): readonly WireMessage[];
}

export interface NewPost {
  /** The forum's name or id. */
  readonly forum: string;
  /** The home server when left out. */
  readonly guild?: string;
  readonly title: string;
  readonly content: string;
  /** Names or ids. */
  readonly tags?: readonly string[];
  readonly files?: readonly StoredFile[];
}

/**
 * What a person fills into a field of a modal: text for a text field, values for selects and groups of boxes, one value for
 * radio buttons, files for uploads.
 */
export type FieldValue = string | boolean | readonly string[] | readonly StoredFile[];

/**
 * What a person fills into an option of a command. Options of people, roles and channels take a name or an id; those of
 * attachments take a file.
 */
export type OptionValue = string | number | boolean | StoredFile;
