/** What the moderators of a server have decided: how the bot answers there, where, and whom it turns to. */
import type { Locale } from '../wording/locale.js';

export interface ServerSettings {
  /** Whether an answer is for the asker alone unless they say otherwise. */
  readonly privateByDefault: boolean;
  /** Of an answer, at most. */
  readonly quotations: 1 | 2 | 3;
  /** The id of a citation style; what stores it has checked that there is one. */
  readonly style: string;
  /** Which articles are asked: the server's and the common ones, or those of one kind alone. */
  readonly library: 'both' | 'own' | 'common';
  /** The language of answers; null for each asker's own. */
  readonly locale: Locale | null;
  /** Ids of channels in which every answer is for the asker alone. */
  readonly privateChannels: readonly string[];
  readonly forums: readonly ForumSettings[];
  /**
   * Whom “Ask a person” reaches: a role that is called, a channel in which it is posted, or the channel that was asked in where that is
   * null; never both null. Null switches it off.
   */
  readonly person: { readonly role: string | null; readonly channel: string | null } | null;
  /** Whether answers have the buttons that say whether they helped. */
  readonly feedback: boolean;
  /** Whether the words of questions that were not answered are counted. */
  readonly gaps: boolean;
  /** Who is not answered: ids. */
  readonly blocked: { readonly users: readonly string[]; readonly roles: readonly string[] };
  /** Where what is new in the library is told, and how often; null for nowhere. */
  readonly digest: { readonly channel: string; readonly every: 'day' | 'week' } | null;
}

/** A forum whose new posts are answered. */
export interface ForumSettings {
  readonly channel: string;
  /** When a member with this role has written in a thread, the bot is silent there. */
  readonly staffRole: string | null;
  /** Answers in one thread, at most. */
  readonly most: number;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  privateByDefault: false,
  quotations: 3,
  style: 'apa',
  library: 'both',
  locale: null,
  privateChannels: [],
  forums: [],
  person: null,
  feedback: true,
  gaps: true,
  blocked: { users: [], roles: [] },
  digest: null,
};
