/**
 * What travels between Discord and a bot: JSON of unknown content until it has been looked at, and the objects of which a
 * reply is made, as far as they matter here; their keys are spelled as on the wire.
 */

/** A JSON object of unknown content: what every request body is until it has been looked at. */
export type Json = Readonly<Record<string, unknown>>;

/** The one test for "a JSON object": neither null nor a list, which `typeof` would let through. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The objects of a list with their places in it. Empty for anything that is no list; elements that are no objects are
 * left out, because the schema reports them.
 */
export function jsonList(value: unknown): readonly (readonly [index: number, item: Json])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => (isJson(item) ? [[index, item] as const] : []));
}

export interface WireUser {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: null;
  readonly public_flags: 0;
  readonly bot?: true;
}

export interface WireAttachment {
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
  readonly content_type: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly ephemeral?: true;
}

interface WireSelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null;
  readonly default?: boolean | null;
}

/** Any component: which keys it has follows from its `type`. */
export interface WireComponent {
  readonly type: number;
  /** Given by Discord, counted from 1 through the message. */
  readonly id: number;
  readonly custom_id?: string | null;
  readonly label?: string | null;
  readonly style?: number;
  readonly url?: string | null;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly placeholder?: string | null;
  readonly options?: readonly WireSelectOption[];
  /** Of a select of channels: those that can be chosen. */
  readonly channel_types?: readonly number[] | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly components?: readonly WireComponent[];
  readonly accessory?: WireComponent;
  /** Of a label in a modal: its field. */
  readonly component?: WireComponent;
  readonly required?: boolean | null;
  /** What stands in a modal's text field when it is shown. */
  readonly value?: string | null;
  /** Whether a modal's box is ticked when it is shown. */
  readonly default?: boolean | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly file?: { readonly url: string };
  readonly accent_color?: number | null;
}

export interface WireEmbed {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly author?: { readonly name: string } | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly footer?: { readonly text: string } | null;
}

/** Who asked for a message, and by which interaction. */
export interface WireMessageMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: WireUser;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
  /** The command's. */
  readonly name?: string;
  readonly target_user?: WireUser;
  readonly target_message_id?: string;
  /** Of an answer to a modal: what the modal answered. */
  readonly triggering_interaction_metadata?: WireMessageMetadata;
}

interface WireReference {
  readonly type: 0;
  readonly channel_id: string;
  readonly message_id: string;
  readonly guild_id?: string;
}

export interface WireMessage {
  readonly id: string;
  readonly channel_id: string;
  /** This and the next are missing from what a person wrote. */
  readonly application_id?: string;
  readonly webhook_id?: string;
  /** 0: written by a person or by the bot unasked; 19: reply, follow-up or answer to a component; 20: to a slash command; 23: to a menu command. */
  readonly type: 0 | 19 | 20 | 23;
  readonly author: WireUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  /** A bot's own mark on it. */
  readonly nonce?: string | number;
  readonly tts: false;
  readonly pinned: false;
  readonly mention_everyone: boolean;
  readonly mentions: readonly WireUser[];
  /** Ids. */
  readonly mention_roles: readonly string[];
  readonly embeds: readonly WireEmbed[];
  readonly attachments: readonly WireAttachment[];
  readonly components: readonly WireComponent[];
  readonly flags: number;
  readonly message_reference?: WireReference;
  /** The message that a person or the bot replies to, as it was then; null when it has been deleted. */
  readonly referenced_message?: WireMessage | null;
  /** Missing from what a person wrote. */
  readonly interaction_metadata?: WireMessageMetadata;
}
