/**
 * Parsed articles kept on the disk, so that a start parses only files that are new. The folder may be shared by processes
 * and deleted at any time; what is not what was written (damaged, another version's, no ordinary file) is passed over
 * and parsed again.
 *
 * What is trusted: who may write into this folder may change what the bot says, as who may write into the folder of the
 * articles. The checksum finds damage and not malice. A quotation is proved against `article.text` all the same, and an
 * entry is taken only for the very bytes and the name that it was made from, by the same version of the parser.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { openRegularFile } from '../disk/read-regular-file.js';
import { removeAbandoned, writeAtomically } from '../disk/write-atomically.js';
import { articleId, type Article } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { CitationFields } from './front-matter/citation-schema.js';
import { articleHash, type ArticleFile } from './parse-article.js';
import type { ParsedFile, Parser } from './parse-file.js';

interface Keeping {
  /** Made when it is not there. */
  readonly folder: string;
  /** Of the parser: what another version kept is not read. */
  readonly version: string;
  /** Milliseconds. */
  readonly now: () => number;
}

const SUFFIX = '.json';

/** In bytes: an article of a megabyte, each character of it escaped. */
const LARGEST = 8 * 2 ** 20;

/** An entry that no start has needed for this long, in milliseconds, is removed: 30 days. */
const UNNEEDED = 30 * 24 * 60 * 60 * 1000;

/** How often an entry in use is marked as needed, in milliseconds: a day. */
const MARKED = UNNEEDED / 30;

/** A parser that asks the disk first. Faults are not kept: to tell them costs a parse at each start, and nothing in between. */
export function keptArticles(parser: Parser, { folder, version, now }: Keeping): Parser {
  const used = new Set<string>();
  let tidied = false;

  async function parse(file: ArticleFile): Promise<ParsedFile> {
    const { name, id, defaults, bytes } = file;
    const about = JSON.stringify([version, name, id, defaults]);
    const key = createHash('sha256').update(`${about}\0`).update(bytes).digest('hex');
    const path = join(folder, `${key.slice(0, 40)}${SUFFIX}`);
    used.add(`${key.slice(0, 40)}${SUFFIX}`);
    const kept = await readEntry(path, key, file);
    if (kept !== undefined) return kept;
    const parsed = await parser.parse(file);
    if ('article' in parsed) await writeEntry(folder, path, entryOf(key, parsed));
    return parsed;
  }

  return {
    parse,
    async rest() {
      await parser.rest();
      if (tidied) return;
      tidied = true;
      await tidy(folder, used, now).catch(() => undefined);
    },
  };
}

/** Marks what was used as needed, and removes what nobody has needed for a month. */
async function tidy(folder: string, used: ReadonlySet<string>, now: () => number): Promise<void> {
  await removeAbandoned(folder);
  for (const name of await readdir(folder)) {
    if (!name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    const age = now() - mtimeMs;
    if (used.has(name) ? age > MARKED : false) await utimes(path, now() / 1000, now() / 1000);
    else if (!used.has(name) && age > UNNEEDED) await rm(path, { force: true });
  }
}

/** Where nothing can be written, the next start parses again. */
async function writeEntry(folder: string, path: string, entry: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeAtomically(path, Buffer.from(entry), { durable: false });
  } catch {
    // A full or read-only disk is told by what must be written.
  }
}

async function readEntry(path: string, key: string, file: ArticleFile): Promise<ParsedFile | undefined> {
  const opened = await openRegularFile(path, LARGEST);
  if (opened === undefined) return undefined;
  try {
    return entryFrom(await opened.handle.readFile('utf8'), key, file);
  } catch {
    return undefined;
  } finally {
    await opened.handle.close();
  }
}

// An entry: the checksum of all that follows, a line feed, and JSON. Spans are pairs of numbers in one list.

function entryOf(
  key: string,
  { article, passages, notes }: Extract<ParsedFile, { readonly article: unknown }>,
): string {
  const { id: _, ...citation } = article.citation;
  const spans = passages.flatMap(({ start, end }) => [start, end]);
  const { language, brief, text, blocks } = article;
  const told = notes.map(({ line, note }) => ({ line, note }));
  const json = JSON.stringify({ key, citation, language, brief, text, blocks, passages: spans, notes: told });
  return `${checksum(json)}\n${json}`;
}

const offset = z.int().check(z.minimum(0));
const Entry = z.strictObject({
  key: z.string(),
  citation: CitationFields,
  language: z.string(),
  brief: z.boolean(),
  text: z.string(),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['paragraph', 'list-item', 'quote', 'table', 'code']),
      paragraph: offset,
      heading: z.nullable(z.string()),
      start: offset,
      end: offset,
    }),
  ),
  passages: z.array(offset),
  notes: z.array(z.strictObject({ line: offset, note: z.string() })),
});

/** Undefined for what is not, to the letter, an entry of this key. */
function entryFrom(content: string, key: string, { name, bytes, id: given }: ArticleFile): ParsedFile | undefined {
  const feed = content.indexOf('\n');
  const json = content.slice(feed + 1);
  if (content.slice(0, feed) !== checksum(json)) return undefined;
  const read = Entry.safeParse(JSON.parse(json));
  const id = given ?? articleId(name.replace(/\.md$/u, ''));
  if (!read.success || read.data.key !== key || id === undefined) return undefined;
  const { citation, language, brief, text, blocks } = read.data;
  const { type, title } = citation;
  const passages = spansOf(read.data.passages);
  if (type === undefined || title === undefined || !areIn(text, blocks) || !areIn(text, passages)) return undefined;
  const article: Article = {
    id,
    file: name,
    citation: { ...citation, id, type, title },
    language,
    brief,
    text,
    blocks,
    hash: articleHash(bytes),
  };
  const notes = read.data.notes.map((one) => ({ file: name, ...one }));
  return { article, passages, notes };
}

function spansOf(offsets: readonly number[]): readonly Span[] {
  return offsets.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start }] : []));
}

/** Whether the spans are some, in order, apart, and within the text. */
function areIn(text: string, spans: readonly Span[]): boolean {
  let last = 0;
  for (const { start, end } of spans) {
    if (start < last || end <= start) return false;
    last = end;
  }
  return spans.length > 0 && last <= text.length;
}

function checksum(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
