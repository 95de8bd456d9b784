/**
 * The tables as kysely is told of them. Times are milliseconds since 1970, days are `2026-11-26`, what is true or false is 1 or 0, for
 * not every database has a type for it. Of a person nothing is kept but ids in the settings' list of who is blocked.
 */

export interface Tables {
  /** One row, with the number of the last migration, and the oldest version whose programs can use these tables; that is missing in old files. */
  readonly schema_version: { readonly version: number; readonly understood_from?: number };
  readonly server: ServerTable;
  readonly article: ArticleTable;
  readonly removed: RemovedTable;
  readonly settings: SettingsTable;
  readonly feed: FeedTable;
  readonly gap: GapTable;
  readonly feedback: FeedbackTable;
  readonly digest: DigestTable;
  readonly proposal: ProposalTable;
  readonly source: SourceTable;
  readonly lease: LeaseTable;
}

interface ServerTable {
  readonly id: string;
  /** Other after each change of its articles. */
  readonly version: number;
}

export interface ArticleTable {
  readonly server: string;
  readonly id: string;
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  readonly title: string | null;
  readonly source: string | null;
  /** JSON of Signs. */
  readonly signs: string;
  readonly added: number;
  /** When these bytes were put. */
  readonly written: number;
  readonly audience: string;
  readonly official: number;
  readonly outdated: number;
  readonly replaced_by: string | null;
  readonly bytes: Uint8Array;
}

interface RemovedTable extends ArticleTable {
  /** When it was removed or replaced. */
  readonly removed: number;
}

interface SettingsTable {
  readonly server: string;
  /** JSON of what the moderators have changed. */
  readonly document: string;
}

export interface FeedTable {
  readonly server: string;
  readonly url: string;
  readonly title: string | null;
  readonly added: string | null;
  /** Whether what was in it before is taken too. */
  readonly everything: number;
  /** JSON of FeedState; null before the first reading. */
  readonly state: string | null;
}

interface GapTable {
  readonly server: string;
  readonly day: string;
  readonly reason: string;
  readonly word: string;
  /** The article that was nearest; empty for none. */
  readonly nearest: string;
  readonly count: number;
}

interface FeedbackTable {
  readonly server: string;
  readonly day: string;
  readonly article: string;
  readonly helpful: number;
  readonly count: number;
}

interface DigestTable {
  readonly server: string;
  readonly tried: number;
  readonly told: number;
  readonly refused: string | null;
}

interface ProposalTable {
  readonly server: string;
  readonly id: string;
  readonly made: number;
  /** `open`, `kept` or `discarded`. */
  readonly state: string;
  /** JSON of Proposal; of one that is no longer open the ids of what was kept. */
  readonly document: string;
}

interface SourceTable {
  readonly server: string;
  readonly article: string;
  readonly checked: number;
  /** JSON of SourceResult. */
  readonly state: string;
}

interface LeaseTable {
  readonly name: string;
  readonly holder: string;
  readonly renewal: number;
}
