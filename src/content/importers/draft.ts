/**
 * The words that all importers share: what comes in (a source), and what a converter makes of it (drafts) before it is
 * known which article it becomes. Plain data, because a converter runs in a thread of its own.
 */
import type { Citation } from '../../domain/citation.js';

/** Something to be imported, wherever it is from. */
export interface ImportSource {
  /** The path or address, as the person wrote it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address it was fetched from, after redirects. */
  readonly url?: string;
  /** As the server told it. */
  readonly contentType?: string;
  /** When it was fetched, as ISO 8601 in UTC. */
  readonly fetched?: string;
  /** What is known of it from elsewhere, such as the feed it stood in; what the page says itself comes first. */
  readonly hints?: DraftFields;
}

export type DraftFields = Partial<Omit<Citation, 'id'>>;

/** What a converter makes of a file: what the source says of itself, and its text as Markdown. */
export interface Draft {
  readonly fields: DraftFields;
  /** True where the source itself names the site, however its address is called. */
  readonly namesSite?: boolean;
  /** The body in Markdown, without the title. */
  readonly body: string;
  /** What each of its blocks must say when it is read back; undefined where only the parser knows what Markdown shows. */
  readonly paragraphs?: readonly string[];
  /** What a person should look at, each a sentence without its full stop. */
  readonly warnings: readonly string[];
}

/** Why nothing was made of a file. */
export interface Refusal {
  /** Of the file, from 1. */
  readonly line: number;
  /** A sentence without its full stop. */
  readonly message: string;
  /** A whole sentence. */
  readonly remedy: string;
}

/** The drafts of one file, in its order (an e-book has one for each chapter); or what keeps it from being read. */
export type Converted = { readonly drafts: readonly Draft[] } | { readonly refused: Refusal };

export function refused(message: string, remedy: string, line = 1): { readonly refused: Refusal } {
  return { refused: { line, message, remedy } };
}
