/**
 * One file or fetched page to its articles, whatever it is. The converters and their libraries are loaded only when a file
 * needs them, because a running bot never does. Pure but for that.
 */
import { createHash } from 'node:crypto';
import { detectLanguage } from '../detect-language.js';
import { refused, type Converted, type ImportSource, type Refusal } from './draft.js';
import { fileKind, type FileKind } from './file-kind.js';
import { articleFromDraft, type ImportedArticle, type Proved, type Wishes } from './import-article.js';
import { importText, withSource } from './import-text.js';

/** Where an imported article came from, for whoever keeps that. */
export interface Origin {
  /** The path or address as it was given; after redirects, where it was fetched. */
  readonly from: string;
  /** The day it was fetched, `2024-04-26`; undefined for a file. */
  readonly fetched?: string;
  /** Of the bytes that were read, in hexadecimal. */
  readonly sha256: string;
  /** Which converter made it, and its version: `html/1`. */
  readonly importer: string;
}

export interface Imported extends ImportedArticle {
  readonly origin: Origin;
}

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly articles: readonly Imported[]; readonly faults: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly faults: readonly [Refusal, ...Refusal[]] };

/** Raised when a converter makes something else of the same bytes. */
const VERSION = 1;

/** The articles of a file, of an e-book several; or all that keeps it from being one. Never rejects for what stands in a file. */
export async function importFile(source: ImportSource, wishes: Wishes = {}): Promise<ImportOutcome> {
  const told = fileKind(source.bytes, { name: source.name, contentType: source.contentType ?? '' });
  if (told.kind === 'other') return failed(refused(`this is ${told.what}`, told.remedy).refused);
  try {
    const proved = await articlesOf(told.kind, source, wishes);
    const faults = proved.flatMap((one) => ('faults' in one ? one.faults : []));
    const articles = proved.flatMap((one) =>
      'article' in one ? [{ ...one, origin: originOf(source, told.kind) }] : [],
    );
    const [first, ...rest] = faults;
    return articles.length === 0 && first !== undefined
      ? { kind: 'failed', faults: [first, ...rest] }
      : { kind: 'imported', articles, faults };
  } catch (error) {
    // The stack ends where elements, lists or references stand too deep within each other.
    const message =
      error instanceof RangeError ? 'it is nested too deep' : 'it is damaged or uses something that cannot be read';
    return failed(refused(message, 'Save it again, or save its text in a file.').refused);
  }
}

async function articlesOf(kind: FileKind, source: ImportSource, wishes: Wishes): Promise<readonly Proved[]> {
  if (kind === 'text') return [importText(source, detectLanguage, wishes)];
  const converted = await convert(kind, source);
  if ('refused' in converted) return [{ faults: [converted.refused] }];
  const { drafts } = converted;
  // What is wished of one article cannot be wished of every chapter.
  const own = drafts.length === 1 ? wishes : { set: wishes.set };
  return drafts.map((draft) => articleFromDraft(source.name, withSource(draft, source), own));
}

async function convert(kind: Exclude<FileKind, 'text'>, source: ImportSource): Promise<Converted> {
  switch (kind) {
    case 'html':
      return (await import('./html/read-page.js')).readPage(source);
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(source);
    case 'docx':
      return (await import('./office/read-docx.js')).readDocx(source);
    case 'epub':
      return (await import('./office/read-epub.js')).readEpub(source);
  }
}

function originOf({ name, url, fetched, bytes }: ImportSource, kind: FileKind): Origin {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { from: url ?? name, ...(fetched !== undefined && { fetched }), sha256, importer: `${kind}/${VERSION}` };
}

function failed(fault: Refusal): ImportOutcome {
  return { kind: 'failed', faults: [fault] };
}
