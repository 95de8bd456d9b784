/** Who asks, and from where: what decides which articles are looked in, how much may be changed, and in which language is answered. */

export interface Asker {
  /** Discord's id of the person; compared and counted, and never written down beside what was asked. */
  readonly id: string;
  /** The server; undefined in direct messages, and where a person brought the bot along to a server that has not installed it. */
  readonly server?: string;
  readonly channel?: string;
  /** The channel or forum that `channel` is a thread or a post of. */
  readonly parent?: string;
  /** Ids of the roles that the person has in the server; empty elsewhere. */
  readonly roles: readonly string[];
  /** May change the server, and so its library and its settings. */
  readonly manages: boolean;
  /** May take away what others have posted there. */
  readonly moderates: boolean;
  /** A language tag, as the person's client has it. */
  readonly locale: string;
}
