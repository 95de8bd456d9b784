/**
 * What was read from a link or a file and waits until somebody has looked at it: articles as they would be kept, with what a person
 * looks at first. Plain data, because it comes from a thread and is kept in a database.
 */
import * as z from 'zod/mini';
import { nameText } from '../citation/names.js';
import { type ArticleId, articleId } from '../domain/article.js';
import { clip } from '../text/sentences.js';
import { type ImportedArticle, writtenDate } from './importers/import-article.js';

const Fields = z.strictObject({
  title: z.string(),
  author: z.string(),
  issued: z.string(),
  site: z.string(),
  url: z.string(),
});

/** What a person may set right, as it would be typed; empty where it is not known. */
export type RecordFields = z.infer<typeof Fields>;

const Trouble = z.strictObject({
  /** The page or file, as it is called. */
  name: z.string(),
  /** A sentence without its full stop. */
  why: z.string(),
  /** A whole one. */
  remedy: z.string(),
});

/** What keeps a page or file from being an article. */
export type Trouble = z.infer<typeof Trouble>;

const Id = z.string().check(z.refine((text) => articleId(text) !== undefined));

const Proposed = z.strictObject({
  id: Id,
  /** The whole file. */
  markdown: z.string(),
  fields: Fields,
  language: z.string(),
  paragraphs: z.int(),
  start: z.string(),
  warnings: z.array(z.string()),
});

const Proposal = z.strictObject({
  /** The link or the file's name, as it was given. */
  source: z.string(),
  articles: z.array(Proposed),
  failed: z.array(Trouble),
  /** How many pages behind the link were not read. */
  left: z.int(),
  /** A correction that could not be taken, so that nothing of it is lost. */
  typed: z.exactOptional(Fields),
});

export interface ProposedArticle extends z.infer<typeof Proposed> {
  readonly id: ArticleId;
}

export interface Proposal extends z.infer<typeof Proposal> {
  readonly articles: ProposedArticle[];
}

/** Undefined for what is none. */
export function readProposal(text: string): Proposal | undefined {
  try {
    // An id has been checked to be one.
    return Proposal.parse(JSON.parse(text)) as Proposal;
  } catch {
    return undefined;
  }
}

/** In UTF-16 units: enough to see whether it is the text, and not the page's menu. */
const START = 400;

export function proposedArticle({ article, bytes, warnings }: ImportedArticle): ProposedArticle {
  const { id, text, blocks, citation, language } = article;
  const [first] = blocks;
  return {
    id,
    markdown: new TextDecoder().decode(bytes),
    fields: fieldsOf(citation),
    language,
    paragraphs: blocks.length,
    start: first === undefined ? '' : beginning(text.slice(first.start), language),
    warnings: [...warnings],
  };
}

export function fieldsOf({
  title,
  author = [],
  issued,
  'container-title': site = '',
  URL: url = '',
}: ImportedArticle['article']['citation']): RecordFields {
  return {
    title,
    author: author.map((name) => nameText(name, { order: 'given-first' })).join('; '),
    issued: issued === undefined ? '' : writtenDate(issued),
    site,
    url,
  };
}

function beginning(text: string, language: string): string {
  // Only so much is looked at, whatever the text is.
  const part = text.slice(0, 2 * START);
  const end = clip(part, START, language);
  return end < text.trimEnd().length ? `${part.slice(0, end).trimEnd()} …` : part.trim();
}
