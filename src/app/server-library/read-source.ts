/** A link or an attached file to a proposal: what moderators are shown before anything is kept. */
import type { AttachedFile } from '../../commands/option.js';
import type { ImportSource } from '../../content/importers/draft.js';
import type { ImportOutcome } from '../../content/importers/import-file.js';
import { type Proposal, proposedArticle, type ProposedArticle, type Trouble } from '../../content/proposal.js';
import { expandLink } from '../../fetch/expand-link.js';
import type { Fetcher } from '../../fetch/fetcher.js';
import { type AttachedFiles, nameOfFile } from './attached-files.js';

export type SourceToRead = { readonly link: string } | { readonly file: AttachedFile };

/** How far it is. */
export type ReadStep =
  | { readonly kind: 'fetched'; readonly bytes: number }
  /** `done` of `all` pages are read. */
  | { readonly kind: 'page'; readonly done: number; readonly all: number };

interface Deps {
  readonly fetcher: Fetcher;
  readonly files: AttachedFiles;
  readonly importFile: (source: ImportSource) => Promise<ImportOutcome>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Of one link: so many can be looked at, and are had politely within Discord's quarter of an hour. */
const MOST_PAGES = 20;
/** Of one link or file, a book's chapters among them; and how long they may be together, in UTF-16 units. */
const MOST_ARTICLES = 100;
const LONGEST = 4_000_000;
const MOST_TOLD = 10;
/** In milliseconds: what is not read by then is left. */
const LONGEST_READING = 4 * 60_000;

/** The proposal has no article where nothing could be read, and then says why. Never rejects. */
export async function readSource(
  source: SourceToRead,
  deps: Deps,
  told: (step: ReadStep) => void = () => undefined,
): Promise<Proposal> {
  const result = { articles: [] as ProposedArticle[], failed: [] as Trouble[], left: 0 };
  let length = 0;

  const take = async (from: ImportSource): Promise<void> => {
    const outcome = await deps.importFile(from);
    for (const { line, message, remedy } of outcome.faults) {
      tell({
        name: from.name,
        why: line > 1 ? `${message} (line ${line})` : message,
        remedy: ofDiscord(message, remedy),
      });
    }
    for (const imported of outcome.kind === 'imported' ? outcome.articles : []) {
      const article = proposedArticle(imported);
      length += article.markdown.length;
      if (result.articles.length < MOST_ARTICLES && length <= LONGEST) result.articles.push(article);
      else result.left += 1;
    }
  };
  const tell = (trouble: Trouble): void => {
    if (result.failed.length < MOST_TOLD) result.failed.push(trouble);
  };

  if ('file' in source) {
    const name = nameOfFile(source.file);
    const bytes = await deps.files.read(source.file);
    if (bytes instanceof Uint8Array) {
      told({ kind: 'fetched', bytes: bytes.length });
      await take({ name, bytes });
    } else tell({ name, ...bytes });
    return { source: name, ...result };
  }

  const { link } = source;
  const expanded = await expandLink(link.trim(), deps.fetcher, MOST_PAGES);
  if (expanded.kind === 'failed') {
    tell({ name: link, why: expanded.why, remedy: expanded.remedy });
    return { source: link, ...result };
  }
  const { pages, left } = expanded;
  result.left = left;
  if (pages.length === 0) tell({ name: link, ...NO_PAGE });
  const begun = deps.now();
  for (const [done, { url, path, read }] of pages.entries()) {
    if (deps.now() - begun > LONGEST_READING) {
      result.left += pages.length - done;
      break;
    }
    if (pages.length > 1) told({ kind: 'page', done, all: pages.length });
    const page = await read();
    // Nobody asked whether it has changed.
    if (page.kind === 'unchanged') continue;
    if (page.kind === 'failed') {
      tell({ name: path ?? url, why: page.why, remedy: page.remedy });
      continue;
    }
    const { bytes, contentType } = page;
    if (pages.length === 1) told({ kind: 'fetched', bytes: bytes.length });
    const fetched = new Date(deps.now()).toISOString();
    await take({ name: path ?? url, bytes, url: page.url, fetched, ...(contentType !== undefined && { contentType }) });
  }
  return { source: link, ...result };
}

const NO_PAGE = {
  why: 'there is no page behind this address',
  remedy: 'Look at it in a browser, and name the pages themselves.',
};

/** What the terminal is told to do is done with a command here. */
function ofDiscord(message: string, remedy: string): string {
  return message === 'this is a feed' ? 'Subscribe to it with /library feed add.' : remedy;
}
