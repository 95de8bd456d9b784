/** The objects that travel between Discord and a bot, as far as a reply is made of them; keys are spelled as on the wire. */
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
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly components?: readonly WireComponent[];
  readonly accessory?: WireComponent;
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

export interface WireMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly application_id: string;
  readonly webhook_id: string;
  /** 20: answer to a slash command; 19: follow-up or answer to a component. */
  readonly type: 19 | 20;
  readonly author: WireUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: false;
  readonly pinned: false;
  readonly mention_everyone: false;
  readonly mentions: readonly never[];
  readonly mention_roles: readonly never[];
  readonly embeds: readonly WireEmbed[];
  readonly attachments: readonly WireAttachment[];
  readonly components: readonly WireComponent[];
  readonly flags: number;
  readonly message_reference?: { readonly type: 0; readonly channel_id: string; readonly message_id: string };
  /** Who asked for it, and by which interaction. */
  readonly interaction_metadata: {
    readonly id: string;
    readonly type: number;
    readonly user: WireUser;
    readonly authorizing_integration_owners: Readonly<Record<string, string>>;
    readonly name?: string;
  };
}
