/** A server's own library as its moderators see and change it: what commands ask for, whoever keeps it. */
import type { ArticleStore, PutOutcome, Quotas, Standing } from '../../content/article-store.js';
import type { ListedFeed } from '../../content/feeds/feed-list.js';
import type { FeedState } from '../../content/feeds/feed-state.js';
import type { KeepHow, KeptArticles, Twin } from '../../content/importers/keep-proposal.js';
import type { Proposal, RecordFields, Trouble } from '../../content/proposal.js';
import type { SourceResult } from '../../content/provenance/source-states.js';
import type { ArticleId } from '../../domain/article.js';
import type { AttachedFile } from '../option.js';

export interface ServerLibrary {
  readonly quotas: Quotas;
  readonly articles: ArticleStore & {
    /** False where there is no such article. */
    readonly setStanding: (id: ArticleId, patch: Partial<Standing>) => Promise<boolean>;
    readonly usage: () => Promise<Quotas>;
  };
  /** What became of the pages that articles are from, by article. */
  readonly sources: () => Promise<ReadonlyMap<string, SourceResult>>;
  readonly feeds: {
    readonly list: () => Promise<readonly ListedFeed[]>;
    readonly state: (url: string) => Promise<FeedState | undefined>;
    readonly add: (url: string) => Promise<FeedAdded | Busy>;
    readonly remove: (url: string) => Promise<boolean>;
  };
  readonly read: (
    source: { readonly link: string } | { readonly file: AttachedFile },
    told: (step: WorkStep) => void,
  ) => Promise<ReadOutcome | Busy>;
  /** What waits to be kept; undefined when it is forgotten. */
  readonly proposed: (id: string) => Promise<Proposed | undefined>;
  readonly keep: (id: string, how: KeepHow) => Promise<KeepOutcome | undefined>;
  /** What it was before; undefined when it is forgotten. */
  readonly discard: (id: string) => Promise<Proposed['kind'] | undefined>;
  readonly correct: (id: string, fields: RecordFields) => Promise<CorrectOutcome | Proposed | undefined | Busy>;
  readonly amend: (
    id: ArticleId,
    fields: Partial<RecordFields>,
  ) => Promise<PutOutcome | Faulty | { readonly kind: 'missing' } | Busy>;
  readonly refresh: (told: (step: WorkStep) => void) => Promise<RefreshOutcome | Busy>;
}

/** Too many wait already. */
export interface Busy {
  readonly kind: 'busy';
}

export type WorkStep =
  /** Others are worked for first. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'fetched'; readonly bytes: number }
  | { readonly kind: 'page'; readonly done: number; readonly all: number }
  | { readonly kind: 'feeds' }
  | { readonly kind: 'source'; readonly done: number; readonly all: number };

export type ReadOutcome =
  | OpenProposal
  /** Nothing could be read. */
  | { readonly kind: 'nothing'; readonly failed: readonly Trouble[] }
  /** It took too long, or broke. */
  | { readonly kind: 'broken' };

interface OpenProposal {
  readonly kind: 'open';
  readonly id: string;
  readonly proposal: Proposal;
  /** What is there already, for each of its articles. */
  readonly twins: readonly (Twin | undefined)[];
}

export type Proposed =
  | OpenProposal
  | { readonly kind: 'kept'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'discarded' };

export type KeepOutcome =
  | { readonly kind: 'done'; readonly result: KeptArticles }
  /** All of it is there already, so that nothing was done. */
  | { readonly kind: 'there'; readonly open: OpenProposal }
  | Exclude<Proposed, OpenProposal>;

/** A field that cannot be what was written, or why nothing came of it. */
export interface Faulty {
  readonly kind: 'faulty';
  readonly faults: readonly (keyof RecordFields | Omit<Trouble, 'name'>)[];
}

export type CorrectOutcome = { readonly kind: 'corrected'; readonly open: OpenProposal } | Faulty;

export type FeedAdded =
  | { readonly kind: 'added'; readonly url: string; readonly title?: string; readonly items: number }
  | { readonly kind: 'there'; readonly url: string; readonly title?: string }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly why: string; readonly remedy: string };

export type RefreshOutcome =
  | {
      readonly kind: 'refreshed';
      readonly added: readonly string[];
      readonly failing: number;
      readonly sources: readonly { readonly article: ArticleId; readonly result: 'changed' | 'gone' | 'failed' }[];
      readonly looked: number;
      readonly left: number;
    }
  /** It was done lately. */
  | { readonly kind: 'too-soon'; readonly minutes: number }
  | { readonly kind: 'broken' };
