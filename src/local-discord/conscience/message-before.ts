/** What an edit starts from: it leaves what it does not name. */
export interface MessageBefore {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  /** Names of the files on it. */
  readonly files: readonly string[];
}
